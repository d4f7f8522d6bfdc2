import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Content } from '../model/content.ts';
import type { Command } from '../model/facts-schema.ts';
import type { PageContext } from '../site/build/page-context.ts';
import { hasPart } from '../site/site-settings.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import type { Quoting } from '../subjects/quoting.ts';
import { nameFirstShell, pickShell } from '../subjects/subjects.ts';
import { splitCommand } from './compare-commands.ts';

type Context = Pick<PageContext, 'content' | 'facts' | 'guide' | 'locale' | 'paths' | 'ui'>;

/** The placeholders that a step has asked its reader about. */
export type Asked = Set<string>;

/**
 * A command on lines of its own: what it changes, and the commands that check it and undo it.
 * @param asked of a step, where a reader can fill in what its commands leave open: at the first command that does
 */
export function renderCommand(command: Command, page: Context, asked: Asked | undefined): Element {
  const { facts, locale, ui } = page;
  const { changes, check, code, confidence, undo } = command;
  const others = [
    [ui.commandCheck, check],
    [ui.commandUndo, undo],
  ].flatMap(([label = '', other]) => {
    const found = other === undefined ? undefined : facts.commands[other];
    return found
      ? [
          h('details', { class: 'command-also' }, [
            h('summary', label),
            renderBlock(found, { page, asked, label, against: code }),
          ]),
        ]
      : [];
  });
  const about = h('p', [
    pickText(changes, locale),
    ...(confidence === 'own-judgement' ? [' ', renderUnconfirmed(page)] : []),
  ]);
  const against = undo === undefined ? undefined : facts.commands[undo]?.code;
  return h('figure', { class: 'command' }, [
    renderBlock(command, { page, asked, against }),
    h('figcaption', [about, ...others]),
  ]);
}

/** A parameter with more letters may be wider than its line. */
const longName = 20;

interface Block {
  readonly page: Context;
  readonly asked: Asked | undefined;
  /** What the command is to another one, such as "Undo it". */
  readonly label?: string;
  /** The command that it must not be taken for. */
  readonly against: string | undefined;
}

/** A command, with what can be done with it above it: there it takes no room from the text, however narrow the page is. */
function renderBlock(command: Command, { page, asked, label, against }: Block) {
  const { code, module, placeholders, shell } = command;
  const { locale, ui } = page;
  const explain = (name: string) => pickText(placeholders[name] ?? {}, locale);
  const { site } = page.content;
  const toAsk = asked ? Object.keys(placeholders).filter((name) => !asked.has(name)) : [];
  const isFirst = asked?.size === 0;
  for (const name of toAsk) asked?.add(name);
  const fields = toAsk.map((name, at) =>
    h('label', { class: 'fill-in' }, [
      h('span', explain(name)),
      h('input', {
        dataFill: name,
        autoComplete: 'off',
        autoCapitalize: 'off',
        spellCheck: 'false',
      }),
      ...(isFirst && at === 0 ? [h('small', ui.fillIn)] : []),
      ...(canBeRefused(name, page)
        ? [h('small', { role: 'status', hidden: true }, ui.fillInRefused)]
        : []),
    ]),
  );
  /** A placeholder is a name in angle brackets: marked, and explained by its title where no field of the step does it. */
  const markPlaceholders = (text: string) =>
    text.split(/(<[a-z-]+>)/).map((part) => {
      const name = part.slice(1, -1);
      const title = explain(name);
      const dataShell = nameQuoting(shell, page.content) || undefined;
      if (title === '') return part;
      return h('var', { dataPlaceholder: name, dataShell, title: asked ? undefined : title }, part);
    });
  const pieces = splitCommand(code, against, pickShell(site, shell)).flatMap((parts, at, all) => {
    const words = parts.flatMap(({ text, differs }) => {
      const isLongName = text.startsWith('-') && text.length > longName;
      const marked = isLongName
        ? [h('span', { class: 'command-name' }, text)]
        : markPlaceholders(text);
      return differs ? [h('b', marked)] : marked;
    });
    // The space after a piece stands outside it, where a line can end.
    const gap = parts.at(-1)?.text.trim() === '' ? words.splice(-1) : [];
    const beginsLine = all[at - 1]?.at(-1)?.text.includes('\n');
    return [h('span', { class: beginsLine ? 'command-line' : undefined }, words), ...gap];
  });
  const name = code.split(/\s/)[0] ?? '';
  return h('div', { class: 'command-code' }, [
    ...fields,
    h('div', { class: 'command-bar' }, [
      ...(module === undefined ? [] : [h('span', fillText(ui.commandModule, { module }))]),
      renderCopyButton(
        ui.copy,
        fillText(ui.copyCommand, { command: label === undefined ? name : `${name}, ${label}` }),
      ),
    ]),
    h('pre', h('code', { lang: 'en', translate: 'no' }, pieces)),
  ]);
}

/** Whether a shell that a placeholder is filled in for cannot take every value. */
function canBeRefused(placeholder: string, { content, facts }: Context): boolean {
  return Object.values(facts.commands).some(
    ({ shell, placeholders }) =>
      Object.hasOwn(placeholders, placeholder) &&
      pickShell(content.site, shell).quoting.refused !== undefined,
  );
}

/** What a page calls the way in which a shell quotes: nothing for the one that a command need not name. */
function nameQuoting(shell: string | undefined, { site }: Pick<Content, 'site'>): string {
  return shell === nameFirstShell(site) ? '' : (shell ?? 'plain');
}

/** How the shells quote whose commands the steps of a guide let a reader fill in, by `nameQuoting`. */
export function listQuotings({
  content,
  facts,
  guide,
  locale,
}: Omit<Context, 'paths' | 'ui'>): Record<string, Quoting> {
  const inSteps = Object.values(guide?.steps ?? {}).flatMap(
    (texts) => texts[locale]?.body.facts ?? [],
  );
  const commands = inSteps.flatMap(({ component, id }) => {
    const command = component === 'Command' ? facts.commands[id] : undefined;
    const { check = '', undo = '' } = command ?? {};
    return [command, facts.commands[check], facts.commands[undo]];
  });
  return Object.fromEntries(
    commands.flatMap((command) => {
      if (!command || Object.keys(command.placeholders).length === 0) return [];
      const { quoting } = pickShell(content.site, command.shell);
      return [[nameQuoting(command.shell, content), quoting]];
    }),
  );
}

/** What can be copied whole, with its button. */
export function renderCopyable(label: string, text: Element): Element {
  return h('div', { class: 'copyable' }, [text, renderCopyButton(label)]);
}

/** @param name what is copied, where more than one button on a step says the same */
function renderCopyButton(label: string, name?: string): Element {
  return h('button', { type: 'button', class: 'copy', dataCopy: '', ariaLabel: name }, label);
}

/** The mark of what no page of whom the site names confirms. In a guide it leads to the proof sheet, which explains it once. */
export function renderUnconfirmed({
  content,
  guide,
  locale,
  paths,
  ui,
}: Pick<PageContext, 'content' | 'guide' | 'locale' | 'paths' | 'ui'>): Element {
  const href =
    guide && hasPart(content.site, 'proof')
      ? `${paths.proof(locale, guide.id)}#unconfirmed`
      : undefined;
  return h(href === undefined ? 'span' : 'a', { class: 'unconfirmed', href }, ui.unconfirmed);
}

/** Code in running text, which no machine translates. */
export function renderCode(code: string): Element {
  return h('code', { lang: 'en', translate: 'no' }, code);
}
