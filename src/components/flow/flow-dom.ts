import { fillText } from '../../site/words.ts';
import {
  carryTrail,
  isCrossing,
  nameCrossing,
  readCrossing,
  takeBack,
} from '../../flow/crossing.ts';
import { findStep, fixAnswers, type Flow, type Step, type StepKind } from '../../flow/flow.ts';
import type { Successors } from '../../flow/successors-schema.ts';
import { formatPlace, type Place, type Trail, type TrailEntry } from '../../flow/trail.ts';

/** What `answers-before-hydration.js` has kept until the island is ready. */
interface EarlyPresses {
  /** The fragment that the page was opened with. */
  readonly from: string;
  /** The answers that were pressed, and the fragments of links with a trail, in order. */
  readonly pressed: readonly (TrailEntry | string)[];
  /** When the last of them was, as events have it. */
  readonly at: number;
}

export interface FlowElement extends HTMLElement {
  early?: EarlyPresses | undefined;
}

/** Reads the flow from the page's own sections and links: the island needs no second copy of it. */
export function readFlow(root: FlowElement, successors: Successors | undefined): Flow {
  const sections = [...root.querySelectorAll<HTMLElement>('.step')];
  const steps = sections.map((section): [string, Step] => {
    const answers = listAnswerLinks(section).map((link): [string, string] => [
      link.dataset.answer ?? '',
      readTarget(link),
    ]);
    return [
      section.id,
      { kind: section.dataset.kind as StepKind, answers: Object.fromEntries(answers) },
    ];
  });
  return {
    start: sections[0]?.id ?? '',
    steps: Object.fromEntries(steps),
    ...(successors && { successors }),
  };
}

/** Where an answer leads: to an anchor of its own page, or to a step of another guide's. */
function readTarget(link: HTMLAnchorElement): string {
  const step = link.hash.slice(1);
  const guide = link.getAttribute('href')?.startsWith('#')
    ? undefined
    : /([^/]+)\/$/.exec(link.pathname)?.[1];
  return guide === undefined ? step : nameCrossing({ guide, step });
}

/** The guide that a page is about. */
export function guideOf(page: Document): string {
  return page.querySelector<HTMLElement>('.flow')?.dataset.guide ?? '';
}

/** The pages of other guides that have been fetched, by their language and guide: see `carried.ts`. */
export const otherPages = new Map<string, Document>();

/** A step on a page, or of another guide in the language of that page. */
export function findSection(step: string, page: Document = document): HTMLElement | null {
  const crossing = readCrossing(step);
  if (!crossing) return page.getElementById(step);
  const other = otherPages.get(`${page.documentElement.lang} ${crossing.guide}`);
  return other?.getElementById(crossing.step) ?? null;
}

/** The title of this guide, or of another one whose page has been fetched, in the language of a page. */
export function readGuideTitle(guide?: string, page: Document = document): string {
  const other =
    guide === undefined ? page : otherPages.get(`${page.documentElement.lang} ${guide}`);
  return other?.querySelector('h1')?.textContent ?? guide ?? '';
}

/** The address of the page of another guide. A page that was saved to a disk knows its site by its canonical address. */
export function addressGuide(guide: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const isSaved = location.protocol === 'file:';
  return new URL(`../${guide}/`, (isSaved && canonical) || location.href).href;
}

/** The address, on the page of another guide, of the place where the last answer of a carried trail was given. */
export function addressCarried(trail: Trail): string {
  const { guide = '', step = '' } = readCrossing(trail.at(-1)?.step ?? '') ?? {};
  const fragment = formatPlace({ step, trail: takeBack(trail.slice(0, -1), guide) });
  return `${addressGuide(guide)}#${fragment}`;
}

/** The address of a place on this page; of one in another guide, in the language of this page, with the trail carried. */
export function addressPlace(place: Place): string {
  const crossing = readCrossing(place.step);
  if (!crossing) return `#${formatPlace(place)}`;
  const trail = carryTrail(place.trail, guideOf(document));
  return `${addressGuide(crossing.guide)}#${formatPlace({ step: crossing.step, trail })}`;
}

/** The link of an answer on a page, where it has one. */
export function findAnswerLink(
  step: string,
  answer: string,
  page?: Document,
): HTMLAnchorElement | undefined {
  return listAnswerLinks(findSection(step, page)).find(({ dataset }) => dataset.answer === answer);
}

/** In the order of the flow: that a reader lacks the role is its last answer, and stands over the others. */
function listAnswerLinks(section: Element | null): HTMLAnchorElement[] {
  return ['.answers', '.fix-card'].flatMap((part) => [
    ...(section?.querySelectorAll<HTMLAnchorElement>(`${part} a[data-answer]`) ?? []),
  ]);
}

/** The words of a step's title, or of one of its answers, as they stand on this page or one in another language. */
export function readWords(step: string, answer?: string, page: Document = document): string {
  if (answer === undefined)
    return findSection(step, page)?.querySelector('h2')?.textContent.trim() ?? step;
  return findAnswerLink(step, answer, page)?.firstChild?.textContent?.trim() ?? answer;
}

/** The address fragment of a place; empty for the beginning of the flow. */
export function fragmentOf(flow: Flow, place: Place): string {
  return place.step === flow.start && place.trail.length === 0 ? '' : `#${formatPlace(place)}`;
}

/**
 * Shows a place on the page: its step, its answers' addresses, and the request it leads to.
 * @param fixesOf the words after the number of a fix, with `{n}`
 */
export function showPlace(root: FlowElement, flow: Flow, place: Place, fixesOf: string): void {
  root.dataset.live = '';
  for (const shown of root.querySelectorAll('.step:is([data-current], [data-opened])')) {
    shown.removeAttribute('data-current');
    shown.removeAttribute('data-opened');
  }
  const section = document.getElementById(place.step);
  section?.setAttribute('data-current', '');
  const startAgain = root.querySelector<HTMLElement>('.flow-top > a');
  const isStart = fragmentOf(flow, place) === '';
  // Once an answer is given, the head of the guide is one line, so that each step has the same place from then on.
  if (!isStart) root.closest('.guide')?.setAttribute('data-under-way', '');
  if (startAgain) startAgain.hidden = isStart || place.trail.length > 0;
  addressAnswers(section, flow, place);
  if (section) {
    tellCount(section, flow, place, fixesOf);
    showRequest(section, place.trail.at(-1)?.step);
  }
}

/** Says which question or fix of the whole trail a step is. */
function tellCount(section: Element, flow: Flow, { step, trail }: Place, fixesOf: string): void {
  const kind = findStep(flow, step)?.kind;
  const earlier = trail.filter((entry) => kindOf(flow, entry) === kind).length;
  const count = section.querySelector('.step-count');
  if (count) count.textContent = String(earlier + 1);
  const left = section.querySelector<HTMLElement>('[data-fixes]');
  if (left) left.textContent = fillText(fixesOf, { n: earlier + Number(left.dataset.fixes) });
}

/** What kind of step has asked. That of another guide is told by the answer, before its page has been fetched. */
function kindOf(flow: Flow, { step, answer }: TrailEntry): StepKind | undefined {
  if (!isCrossing(step)) return findStep(flow, step)?.kind;
  const ofFix: readonly string[] = Object.values(fixAnswers);
  return ofFix.includes(answer) ? 'fix' : 'question';
}

/** What the tab is called until a step is shown. */
let ownTitle: string | undefined;

/** Names the tab after the step, for the list of tabs and of visited pages: after the guide at its beginning. */
export function nameTab(flow: Flow, place: Place): void {
  ownTitle ??= document.title;
  const guide = document.querySelector('h1')?.textContent ?? '';
  const isStart = fragmentOf(flow, place) === '';
  document.title = isStart ? ownTitle : `${readWords(place.step)} – ${guide}`;
}

/** Has the links to other languages lead to the same place there. */
export function addressLanguages(flow: Flow, place: Place): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.hash = fragmentOf(flow, place);
  }
}

/** Gives the flow back to CSS and to plain anchors, as it is without JavaScript, at the step that is shown. */
export function releaseFlow(root: FlowElement): void {
  delete root.dataset.live;
  showRequest(root, undefined);
  for (const link of listAnswerLinks(root))
    link.setAttribute('href', link.getAttribute('href')?.replace(/\?.*/, '') ?? '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) link.hash = '';
  const current = root.querySelector('.step[data-current]');
  // An address that is on its way to another place comes to its end first.
  if (current) setTimeout(() => location.replace(`#${current.id}`));
}

/** Gives the answers of a step their whole addresses, so that each can be opened in a new tab with the trail. */
export function addressAnswers(section: Element | null, flow: Flow, place: Place): void {
  for (const link of listAnswerLinks(section)) {
    const answer = link.dataset.answer ?? '';
    const to = findStep(flow, place.step)?.answers[answer];
    if (to === undefined) continue;
    const trail = [...place.trail, { step: place.step, answer }];
    // `link.hash` would write the whole address, which is no longer known for a place on this page.
    link.setAttribute('href', addressPlace({ step: to, trail }));
  }
}

/** Of the ready-made requests, only the one for the fix that the reader comes from; all of them if that is not known. */
export function showRequest(within: Element, from: string | undefined): void {
  const requests = [...within.querySelectorAll<HTMLDetailsElement>('[data-request]')];
  const isKnown = requests.some((request) => request.dataset.request === from);
  for (const request of requests) {
    const isWanted = request.dataset.request === from;
    request.hidden = isKnown && !isWanted;
    request.open = isWanted;
  }
}

/**
 * Moves the focus to a step's heading, which is described by what stands over it: which question or fix it is. In a
 * frame, the focus is not taken from the page around it.
 */
export function focusStep(step: string): void {
  const section = document.getElementById(step);
  const heading = section?.querySelector('h2');
  const meta = section?.querySelector('.step-meta');
  if (!heading || !meta || isFramed()) return;
  document.getElementById('step-meta')?.removeAttribute('id');
  meta.id = 'step-meta';
  heading.setAttribute('aria-describedby', meta.id);
  heading.focus({ preventScroll: true });
}

/** Has the step where every step begins: the page at its top, or so far down that a notice has its room above. */
export function placeStep(root: FlowElement): void {
  if (isFramed()) return;
  const notice = root.querySelector('.flow-notice:not(:empty)');
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
  const top = notice ? topOf(root.querySelector('.step[data-current]')) - topOf(notice) : 0;
  scrollTo({ top, behavior: 'instant' });
}

/** Whether this is a frame and the reader is elsewhere, in the page around it. */
const isFramed = () => parent !== window && !document.hasFocus();
