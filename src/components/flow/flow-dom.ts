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
import { readTicketData } from '../../ticket/browser/ticket-data.ts';
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

/** The flowchart of a guide, on a page or on one that was fetched. */
export interface FlowElement extends HTMLElement {
  early?: EarlyPresses | undefined;
}

/** Whether the page around a flow is not ours: other guides may stand on it, and its head and its place are not ours. */
export function isHosted(root: FlowElement): boolean {
  return root.dataset.ids !== undefined;
}

/** What a part of the page is called: with its guide, where there may be several. */
export function nameRegion(root: FlowElement, name: string): string {
  return isHosted(root) ? `${name}: ${readGuideTitle(root)}` : name;
}

/** What the ids of a guide's steps begin with on a page that is not its own. */
export const idsOf = (root: FlowElement) => root.dataset.ids ?? '';

/** The flowchart of a page that is about a guide; on a page with several, that of the guide with this id. */
export function findFlow(page: Document, guide?: string): FlowElement | null {
  const which = guide === undefined ? '' : `[data-guide="${CSS.escape(guide)}"]`;
  return page.querySelector<FlowElement>(`.flow${which}`);
}

/** Reads the flow from the page's own sections and links: the island needs no second copy of it. */
export function readFlow(root: FlowElement, successors: Successors | undefined): Flow {
  const sections = [...root.querySelectorAll<HTMLElement>('.step')];
  const steps = sections.map((section): [string, Step] => {
    const answers = listAnswerLinks(section).map((link): [string, string] => [
      link.dataset.answer ?? '',
      readTarget(root, link),
    ]);
    return [
      section.id.slice(idsOf(root).length),
      { kind: section.dataset.kind as StepKind, answers: Object.fromEntries(answers) },
    ];
  });
  return {
    start: steps[0]?.[0] ?? '',
    steps: Object.fromEntries(steps),
    ...(successors && { successors }),
  };
}

/** Where an answer leads: to an anchor of its own page, or to a step of another guide's. */
function readTarget(root: FlowElement, link: HTMLAnchorElement): string {
  const fragment = link.hash.slice(1);
  if (link.getAttribute('href')?.startsWith('#')) return fragment.slice(idsOf(root).length);
  // On a page that is not its own, the fragment has the guide in it.
  if (isHosted(root)) return fragment;
  const guide = /([^/]+)\/$/.exec(link.pathname)?.[1];
  return guide === undefined ? fragment : nameCrossing({ guide, step: fragment });
}

export function guideOf(root: FlowElement): string {
  return root.dataset.guide ?? '';
}

/** The language that a flow is in: `nb-NO`. */
export function langOf(root: FlowElement): string {
  return root.closest<HTMLElement>('[lang]')?.lang ?? '';
}

/** The flows of other guides whose pages have been fetched, by their language and guide: see `carried.ts`. */
export const otherFlows = new Map<string, FlowElement>();

const findOther = (root: FlowElement, guide: string) => otherFlows.get(`${langOf(root)} ${guide}`);

/** A step of a guide, or of another one in the same language. */
export function findSection(root: FlowElement, step: string): HTMLElement | null {
  const crossing = readCrossing(step);
  if (!crossing) return root.querySelector<HTMLElement>(`#${CSS.escape(idsOf(root) + step)}`);
  const other = findOther(root, crossing.guide);
  return other ? findSection(other, crossing.step) : null;
}

/** The title of a guide, or of another one whose page has been fetched, in the same language. */
export function readGuideTitle(root: FlowElement, guide?: string): string {
  const flow = guide === undefined ? root : findOther(root, guide);
  return (flow && readTicketData(flow)?.title) ?? guide ?? '';
}

/**
 * The address of the page of another guide; on a page that is not ours, this page if no other is known. A page that was saved to a disk knows
 * its site by its canonical address.
 */
export function addressGuide(root: FlowElement, guide: string): string {
  if (isHosted(root)) {
    const pages = JSON.parse(root.dataset.pages ?? '{}') as Partial<Record<string, string>>;
    return new URL(pages[guide] ?? '', location.href).href.split('#')[0] ?? '';
  }
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const isSaved = location.protocol === 'file:';
  return new URL(`../${guide}/`, (isSaved && canonical) || location.href).href;
}

/** The address, on the page of another guide, of the place where the last answer of a carried trail was given. */
export function addressCarried(root: FlowElement, trail: Trail): string {
  const { guide = '', step = '' } = readCrossing(trail.at(-1)?.step ?? '') ?? {};
  return addressThere(root, guide, { step, trail: takeBack(trail.slice(0, -1), guide) });
}

/** The address of a place in a guide; of one in another guide, in the same language, with the trail carried. */
export function addressPlace(root: FlowElement, place: Place): string {
  const crossing = readCrossing(place.step);
  if (!crossing) return anchorOf(root, place);
  const trail = carryTrail(place.trail, guideOf(root));
  return addressThere(root, crossing.guide, { step: crossing.step, trail });
}

/** The address of a place as another guide has it. */
export function addressThere(root: FlowElement, guide: string, place: Place): string {
  const ids = isHosted(root) ? `${guide}/` : '';
  return `${addressGuide(root, guide)}#${ids}${formatPlace(place)}`;
}

/** The link of an answer, where it has one. */
export function findAnswerLink(
  root: FlowElement,
  step: string,
  answer: string,
): HTMLAnchorElement | undefined {
  return listAnswerLinks(findSection(root, step)).find(({ dataset }) => dataset.answer === answer);
}

/** In the order of the flow: that a reader lacks the role is its last answer, and stands over the others. */
function listAnswerLinks(section: Element | null): HTMLAnchorElement[] {
  return ['.answers', '.fix-card'].flatMap((part) => [
    ...(section?.querySelectorAll<HTMLAnchorElement>(`${part} a[data-answer]`) ?? []),
  ]);
}

/** The words of a step's title, or of one of its answers, as they stand in a flow. */
export function readWords(root: FlowElement, step: string, answer?: string): string {
  if (answer === undefined)
    return findSection(root, step)?.querySelector('h2')?.textContent.trim() ?? step;
  return findAnswerLink(root, step, answer)?.firstChild?.textContent?.trim() ?? answer;
}

/** The address fragment of a place; empty for the beginning of the flow. */
export function fragmentOf(root: FlowElement, flow: Flow, place: Place): string {
  return place.step === flow.start && place.trail.length === 0 ? '' : anchorOf(root, place);
}

/** The address fragment of a place, also of the beginning of the flow. */
export function anchorOf(root: FlowElement, place: Place): string {
  return `#${idsOf(root)}${formatPlace(place)}`;
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
  const section = findSection(root, place.step);
  section?.setAttribute('data-current', '');
  const startAgain = root.querySelector<HTMLElement>('.flow-top > a');
  const isStart = fragmentOf(root, flow, place) === '';
  // Once an answer is given, the head of the guide is one line, so that each step has the same place from then on.
  if (!isStart) root.closest('.guide')?.setAttribute('data-under-way', '');
  if (startAgain) startAgain.hidden = isStart || place.trail.length > 0;
  addressAnswers(root, section, flow, place);
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
export function nameTab(root: FlowElement, flow: Flow, place: Place): void {
  if (isHosted(root)) return;
  ownTitle ??= document.title;
  const isStart = fragmentOf(root, flow, place) === '';
  document.title = isStart ? ownTitle : `${readWords(root, place.step)} – ${readGuideTitle(root)}`;
}

/** Has the links to other languages lead to the same place there. */
export function addressLanguages(root: FlowElement, fragment: string): void {
  if (isHosted(root)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]'))
    link.hash = fragment;
}

/** Gives the flow back to CSS and to plain anchors, as it is without JavaScript, at the step that is shown. */
export function releaseFlow(root: FlowElement): void {
  delete root.dataset.live;
  showRequest(root, undefined);
  for (const link of listAnswerLinks(root))
    link.setAttribute('href', link.getAttribute('href')?.replace(/\?.*/, '') ?? '');
  addressLanguages(root, '');
  const current = root.querySelector('.step[data-current]');
  // An address that is on its way to another place comes to its end first.
  if (current) setTimeout(() => location.replace(`#${current.id}`));
}

/** Gives the answers of a step their whole addresses, so that each can be opened in a new tab with the trail. */
export function addressAnswers(
  root: FlowElement,
  section: Element | null,
  flow: Flow,
  place: Place,
): void {
  for (const link of listAnswerLinks(section)) {
    const answer = link.dataset.answer ?? '';
    const to = findStep(flow, place.step)?.answers[answer];
    if (to === undefined) continue;
    const trail = [...place.trail, { step: place.step, answer }];
    // `link.hash` would write the whole address, which is no longer known for a place on this page.
    link.setAttribute('href', addressPlace(root, { step: to, trail }));
  }
}

/** Of the ready-made requests, only the one for the fix that the reader comes from; all of them if that is not known. */
export function showRequest(within: Element, from: string | undefined): void {
  const requests = [...within.querySelectorAll<HTMLDetailsElement>('.requests > details')];
  const isFrom = (request: Element) => from !== undefined && fixOf(request) === from;
  const isKnown = requests.some(isFrom);
  for (const request of requests) {
    const isWanted = isFrom(request);
    request.hidden = isKnown && !isWanted;
    request.open = isWanted;
  }
}

/** The fix that a request is for, by the address in it: an attribute for each would weigh more. */
function fixOf(request: Element): string | undefined {
  const text = request.querySelector('[data-copy-text]')?.textContent ?? '';
  return /#\S*?([\w-]+)(?=[^\w/-]*(?:\s|$))/.exec(text)?.[1];
}

/**
 * Moves the focus to a step's heading, which is described by what stands over it: which question or fix it is. In a
 * frame, the focus is not taken from the page around it.
 */
export function focusStep(root: FlowElement, step: string): void {
  const section = findSection(root, step);
  const heading = section?.querySelector('h2');
  const meta = section?.querySelector('.step-meta');
  if (!heading || !meta || isFramed()) return;
  const id = `${idsOf(root)}step-meta`;
  document.getElementById(id)?.removeAttribute('id');
  meta.id = id;
  heading.setAttribute('aria-describedby', meta.id);
  heading.focus({ preventScroll: true });
}

/**
 * Has the step where every step begins: the page at its top, or so far down that a notice has its room above. On a page
 * that is not ours, it is moved only if its beginning is out of sight.
 */
export function placeStep(root: FlowElement): void {
  if (isFramed()) return;
  if (isHosted(root)) {
    const { top } = root.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) root.scrollIntoView({ behavior: 'instant' });
    return;
  }
  const notice = root.querySelector('.flow-notice:not(:empty)');
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
  const top = notice ? topOf(root.querySelector('.step[data-current]')) - topOf(notice) : 0;
  scrollTo({ top, behavior: 'instant' });
}

/** Whether this is a frame and the reader is elsewhere, in the page around it. */
const isFramed = () => parent !== window && !document.hasFocus();
