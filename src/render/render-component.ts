import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ComponentName } from '../model/components.ts';
import { findGuide } from '../model/content.ts';
import {
  describeFact,
  describeRole,
  describeUiName,
  pickAddress,
  nameForeign,
} from '../model/fact-text.ts';
import { formatDate, hasPassed } from '../site/dates.ts';
import { viewSteps, type PageContext } from '../site/build/page-context.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import {
  renderCode,
  renderCommand,
  renderCopyable,
  renderUnconfirmed,
  type Asked,
} from './render-command.ts';

/** A component as it is written in a text. */
export interface WrittenComponent {
  readonly name: ComponentName;
  /** What it names: a fact or a guide. Empty where it names nothing. */
  readonly id: string;
  /** Whether it has the flag `state`. */
  readonly hasState: boolean;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
  /** What stands between its tags. */
  readonly inside: ElementContent[];
}

type Render = (component: WrittenComponent, page: PageContext, asked?: Asked) => ElementContent[];

/**
 * A component as HTML: the one place that says how each looks on a page. An unknown fact gives its id in brackets.
 * @param asked what the step that it stands in has asked its reader to fill in
 */
export const renderComponent: Render = (component, page, asked) =>
  renderers[component.name](component, page, asked);

/** The same as a string, with what stands inside as HTML: for a page that Astro renders. */
export function renderComponentHtml(
  component: Omit<WrittenComponent, 'inside'>,
  page: PageContext,
  inside = '',
): string {
  const raw = inside.trim() === '' ? [] : [{ type: 'raw', value: inside } as const];
  // Astro has escaped what stands inside.
  return toHtml(
    { type: 'root', children: renderComponent({ ...component, inside: raw }, page) },
    { allowDangerousHtml: true },
  );
}

const renderers: Readonly<Record<ComponentName, Render>> = {
  Command: ({ id, isBlock }, page, asked) => {
    const command = page.facts.commands[id];
    if (isBlock && command) return [renderCommand(command, page, asked)];
    const code = command ? renderCode(command.code) : renderUnknown(id);
    return [isBlock ? h('p', code) : code];
  },
  Copyable: ({ inside }, { ui }) => [
    renderCopyable(ui.copy, h('div', { dataCopyText: '' }, inside)),
  ],
  ErrorCode: ({ id }, { facts, host, locale, paths }) => {
    const code = facts['error-codes'][id];
    if (!code) return [renderUnknown(id)];
    // What a code means is on a page of our own.
    if (host) return [h('span', { class: 'error-code' }, id)];
    return [h('a', { class: 'error-code', href: paths.error(locale, id) }, id)];
  },
  // The page of a guide has the flowchart before its text.
  Flow: () => [],
  Guide: ({ id }, { content, host, locale, paths }) => {
    const title = findGuide(content, id)?.texts[locale]?.frontmatter.title;
    if (title && host && host.pages[id] === undefined) return [h('b', title)];
    return [title ? h('a', { href: paths.guide(locale, id) }, title) : renderUnknown(id)];
  },
  HowTo: ({ inside }, { ui }) => [
    h('details', { class: 'how-to' }, h('summary', ui.howToFindOut), h('div', inside)),
  ],
  Link: ({ id, inside }, { facts, locale, ui }) => {
    const link = facts.links[id];
    if (!link) return [renderUnknown(id)];
    const { url, lang = '', isForeign } = pickAddress(link, locale);
    const mark = isForeign ? ` (${nameForeign(lang, ui)})` : '';
    const words = inside.length > 0 ? inside : pickText(link.title, locale);
    return [
      h('a', { href: url }, words),
      ...(mark ? [h('span', { class: 'in-english' }, mark)] : []),
    ];
  },
  Note: ({ inside }, { ui }) => [
    h('div', { class: 'note' }, h('strong', { class: 'note-label' }, ui.note), inside),
  ],
  OldName: ({ id }, { facts }) => {
    const name = facts['old-names'][id]?.name;
    return [name ? h('q', { lang: 'en', class: 'old-name' }, name) : renderUnknown(id)];
  },
  Requests: (_, page) => [h('div', { class: 'requests' }, listRequests(page))],
  Role: ({ id }, page) => {
    const { name, onScreen } = describeRole(page, id);
    const shown = onScreen ? [' (', h('span', { lang: onScreen.lang }, onScreen.name), ')'] : [];
    return [h('span', { class: 'role' }, name, ...shown)];
  },
  Ui: ({ id }, page) => {
    const { text, lang } = describeUiName(page, id);
    return [h('b', { class: 'ui-name', lang, translate: 'no' }, text)];
  },
  Unconfirmed: ({ inside }, page) => {
    const mark = (text: ElementContent[]) =>
      h('span', { class: 'unconfirmed-text' }, text, ' ', renderUnconfirmed(page));
    const isParagraph = (part: ElementContent) => part.type === 'element' && part.tagName === 'p';
    if (!inside.some(isParagraph)) return [mark(inside)];
    // A paragraph inside a mark would have no room above it.
    return inside.map((part) =>
      part.type === 'element' && isParagraph(part) ? h('p', mark(part.children)) : part,
    );
  },
  When: ({ id, hasState }, { facts, today, ui }) => {
    const date = facts.dates[id];
    if (!date) return [renderUnknown(id)];
    const written = formatDate(date, ui);
    const form = hasPassed(date, today) ? ui.datePassed : ui.dateAhead;
    const text = hasState ? fillText(form, { date: written }) : written;
    const dateTime = date.precision === 'day' ? date.on : date.on.slice(0, 7);
    return [h('time', { dateTime }, text)];
  },
};

/** Stands where a text names what does not exist. Only an author sees it: nothing is published with such a name in it. */
function renderUnknown(id: string): ElementContent {
  return renderCode(`[${id}]`);
}

/** A ready-made request per fix whose role the reader lacks. With a trail, the page shows only the one that it came from. */
function listRequests(page: PageContext): ElementContent[] {
  const { guide, locale, paths, site, ui } = page;
  const steps = guide ? viewSteps(guide, page) : [];
  return steps.flatMap(({ id, step, title }) => {
    if (!guide || step.kind !== 'fix' || !step.role || step.role === 'none') return [];
    const text = fillText(ui.requestText, {
      role: describeFact(page, 'Role', step.role),
      fix: title,
      address: new URL(paths.step(locale, guide.id, id), site).href,
    });
    return [
      h('details', [
        h('summary', fillText(ui.requestTitle, { fix: title })),
        renderCopyable(ui.copy, h('p', { dataCopyText: '' }, text)),
      ]),
    ];
  });
}
