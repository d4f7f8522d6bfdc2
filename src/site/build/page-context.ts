import { readContent } from '../../read/read-content.ts';
import { findGuide, type Content, type Guide, type PlainGuide } from '../../model/content.ts';
import type { FactUse } from '../../model/body.ts';
import { fillFacts } from '../../model/fact-text.ts';
import { fillText } from '../words.ts';
import { sourceOf, type Locale } from '../locales.ts';
import { createPaths, type Paths } from '../paths.ts';
import type { Ui } from '../ui-schema.ts';
import { readCrossing } from '../../flow/crossing.ts';
import { fixAnswers } from '../../flow/flow.ts';
import { countLeft, orderSteps } from '../../flow/graph.ts';
import { keepWithSteps } from './keep-with-steps.ts';
import { contentFolder, takeContent } from './pass-content.ts';
import { readSetting } from './settings.ts';
import type { FlowStep } from '../../flow/flow-schema.ts';

/** A page of others that a guide stands on, where it has no page of its own. */
interface Host {
  /** What the ids of the guide's steps begin with there. */
  readonly ids: string;
  /** Where guides stand that lead into each other, by their ids. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What every page and every component of a page can ask for, as `Astro.locals.page`. */
export interface PageContext {
  readonly content: Content;
  readonly facts: Content['facts'];
  readonly locale: Locale;
  readonly ui: Ui;
  readonly paths: Paths;
  /** Where the site is published, as `SITE_ADDRESS` says. */
  readonly site: URL;
  /** The day of the build, `YYYY-MM-DD`: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated. */
  readonly today: string;
  /** The guide with a flow that the page is about, if it is about one. */
  readonly guide?: Guide;
  /** The plain guide that the page is about, if it is about one. */
  readonly plainGuide?: PlainGuide;
  /** Where the page is not ours: nothing then leads to pages that only a site of ours has. */
  readonly host?: Host;
}

/** Stands for the site of a host that has not said where it is published: see `createHostContext`. */
const unknownSite = 'http://localhost';

let reading: Promise<Content> | undefined;

/** All content, read once a build. In development it is a draft: see `loadDraft`. */
export async function loadContent(): Promise<Content> {
  if (import.meta.env.DEV) {
    const { loadDraft } = await import('../../dev/load-draft.ts');
    return (await loadDraft(readBuildDay())).content;
  }
  reading ??= readAll(process.cwd());
  return reading;
}

async function readAll(root: string): Promise<Content> {
  return (takeContent(root) ?? (await readContent(root, contentFolder()))).content;
}

export function readBuildDay(): string {
  return new Date(readSetting('SOURCE_DATE_EPOCH') ?? Date.now()).toISOString().slice(0, 10);
}

/**
 * The context of a page.
 * @throws if the locale or the guide does not exist, which the routes rule out
 */
export async function createPageContext(locale: Locale, guideId?: string): Promise<PageContext> {
  const content = await loadContent();
  const ui = content.ui[locale] ?? content.ui[sourceOf(content)];
  const guide = guideId === undefined ? undefined : findGuide(content, guideId);
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  if (guideId !== undefined && !guide) throw new Error(`There is no guide "${guideId}".`);
  return {
    content,
    facts: content.facts,
    locale,
    ui,
    paths: createPaths(import.meta.env.BASE_URL),
    site: new URL(import.meta.env.SITE || unknownSite),
    today: readBuildDay(),
    ...(guide && ('flow' in guide ? { guide } : { plainGuide: guide })),
  };
}

/** The locales other than a page's own that our pages are to be had in. */
export function otherLocales({
  content,
  locale,
  host,
}: Pick<PageContext, 'content' | 'locale' | 'host'>): Locale[] {
  return host ? [] : content.locales.filter((other) => other !== locale);
}

/** The anchor of a step of the page's guide. */
export function nameAnchor({ host }: Pick<PageContext, 'host'>, step: string): string {
  return `${host?.ids ?? ''}${step}`;
}

/** A step with its wording in one locale, as the page, the map and the proof show it. */
export interface StepView {
  readonly id: string;
  readonly number: number;
  readonly step: FlowStep;
  readonly title: string;
  readonly short: string;
  readonly verify: string | undefined;
  /** Whether its text asks for a role, itself or by a command. */
  readonly namesRole: boolean;
  readonly answers: readonly AnswerView[];
  /** How many questions and how many fixes a reader may still meet at most, this step included. */
  readonly left: { readonly question: number; readonly fix: number };
}

function asksForRole({ component, id }: FactUse, { commands }: Content['facts']): boolean {
  if (component === 'Role') return true;
  return component === 'Command' && (commands[id]?.role ?? 'none') !== 'none';
}

export interface AnswerView {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  /** Where it leads, for paper: a number, or another guide and its step. */
  readonly goTo: string;
  /** The step that it leads to, if that is one of another guide. */
  readonly crossing?: CrossingView;
}

interface CrossingView {
  readonly guide: string;
  readonly step: string;
  readonly title: string;
  /** The short titles of the guide and of the step, in one. */
  readonly short: string;
  readonly shortTitles: { readonly guide: string; readonly step: string };
}

type WordsContext = Pick<PageContext, 'facts' | 'locale' | 'ui'> & {
  readonly content: Pick<Content, 'guides'>;
};

/** The steps of a guide in reading order, numbered from 1, worded in one locale. */
export function viewSteps(guide: Guide, { facts, locale, ui, content }: WordsContext): StepView[] {
  return view(guide, facts, locale, ui, content.guides);
}

const view = keepWithSteps(wordSteps);

function wordSteps(
  guide: Guide,
  facts: Content['facts'],
  locale: Locale,
  ui: Ui,
  guides: Content['guides'],
): StepView[] {
  const context = { facts, locale, ui, content: { guides } };
  const order = orderSteps(guide.flow);
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const questions = countLeft(guide.flow, 'question');
  const fixes = countLeft(guide.flow, 'fix');
  const standard: Record<string, string> = {
    [fixAnswers.helped]: ui.helped,
    [fixAnswers.notHelped]: ui.notHelped,
    [fixAnswers.noRole]: ui.noRole,
  };
  return order.map((id) => {
    const step = guide.flow.steps[id];
    const text = guide.steps[id]?.[locale];
    if (!step || !text)
      throw new Error(`Step "${id}" of "${guide.id}" has no text in "${locale}".`);
    const { title, short, verify, answers } = text.frontmatter;
    const wordingOf = (answer: string) => answers[answer] ?? standard[answer] ?? answer;
    return {
      id,
      number: numbers.get(id) ?? 0,
      step,
      title: fillFacts(context, title),
      short: fillFacts(context, short ?? title),
      verify: verify === undefined ? undefined : fillFacts(context, verify),
      namesRole: text.body.facts.some((use) => asksForRole(use, facts)),
      left: { question: questions.get(id) ?? 0, fix: fixes.get(id) ?? 0 },
      answers: Object.entries(step.answers).map(([answer, to]) => {
        const crossing = viewCrossing(to, context);
        return {
          ...{ id: answer, to, text: fillFacts(context, wordingOf(answer)) },
          goTo: crossing
            ? fillText(ui.goToGuide, crossing.shortTitles)
            : fillText(ui.goTo, { n: numbers.get(to) ?? 0 }),
          ...(crossing && { crossing }),
        };
      }),
    };
  });
}

/** A step of another guide. What is not there shows its name: only an author sees that. */
function viewCrossing(to: string, context: WordsContext): CrossingView | undefined {
  const crossing = readCrossing(to);
  if (!crossing) return undefined;
  const { content, locale } = context;
  const { guide, step } = crossing;
  const found = Object.hasOwn(content.guides, guide) ? content.guides[guide] : undefined;
  const text = found?.steps[step]?.[locale]?.frontmatter;
  const title = fillFacts(context, text?.title ?? `[${to}]`);
  const shortTitles = {
    guide: found?.texts[locale]?.frontmatter.short ?? guide,
    step: fillFacts(context, text?.short ?? title),
  };
  return { guide, step, title, short: Object.values(shortTitles).join(': '), shortTitles };
}

/** The address of what an answer leads to: an anchor of the page, or a step of another guide's. */
export function addressAnswer(
  { to, crossing }: Pick<AnswerView, 'to' | 'crossing'>,
  page: Pick<PageContext, 'paths' | 'locale' | 'host'>,
): string {
  return crossing
    ? page.paths.step(page.locale, crossing.guide, crossing.step)
    : `#${nameAnchor(page, to)}`;
}
