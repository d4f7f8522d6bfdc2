import { findStep, type Flow, type Step, type StepKind } from '../../flow/flow.ts';
import type { Successors } from '../../flow/successors-schema.ts';
import { formatPlace, type Place, type Trail } from '../../flow/trail.ts';

/** What `answers-before-hydration.js` has kept until the island is ready. */
interface EarlyAnswers {
  readonly from: string;
  readonly answers: Trail;
}

export interface FlowElement extends HTMLElement {
  early?: EarlyAnswers | undefined;
}

/** Reads the flow from the page's own sections and links: the island needs no second copy of it. */
export function readFlow(root: FlowElement, successors: Successors | undefined): Flow {
  const sections = [...root.querySelectorAll<HTMLElement>('.step')];
  const steps = sections.map((section): [string, Step] => {
    const answers = listAnswerLinks(section).map(({ dataset, hash }): [string, string] => [
      dataset.answer ?? '',
      hash.slice(1),
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

function listAnswerLinks(section: Element | null): HTMLAnchorElement[] {
  return [...(section?.querySelectorAll<HTMLAnchorElement>('a[data-answer]') ?? [])];
}

/** The words of a step's title, or of one of its answers, as they stand on this page or one in another language. */
export function readWords(step: string, answer?: string, page: Document = document): string {
  const section = page.getElementById(step);
  if (answer === undefined) return section?.querySelector('h2')?.textContent.trim() ?? step;
  const link = listAnswerLinks(section).find((candidate) => candidate.dataset.answer === answer);
  return link?.firstChild?.textContent?.trim() ?? answer;
}

/** The number of a step, as it stands on the page. */
export function readNumber(step: string): string {
  return document.getElementById(step)?.querySelector('.step-number')?.textContent ?? '';
}

/** The address fragment of a place; empty for the beginning of the flow. */
export function fragmentOf(flow: Flow, place: Place): string {
  return place.step === flow.start && place.trail.length === 0 ? '' : `#${formatPlace(place)}`;
}

/** Shows a place on the page: its step, its answers' addresses, and the request it leads to. */
export function showPlace(root: FlowElement, flow: Flow, place: Place): void {
  root.dataset.live = '';
  for (const shown of root.querySelectorAll('.step:is([data-current], [data-opened])')) {
    shown.removeAttribute('data-current');
    shown.removeAttribute('data-opened');
  }
  const section = document.getElementById(place.step);
  section?.setAttribute('data-current', '');
  addressAnswers(section, flow, place);
  if (section) showRequest(section, place.trail.at(-1)?.step);
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
  root.querySelector('.flow-map-body')?.removeAttribute('data-view');
  showRequest(root, undefined);
  for (const link of listAnswerLinks(root))
    link.setAttribute('href', link.hash.replace(/\?.*/, ''));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) link.hash = '';
  const current = root.querySelector('.step[data-current]');
  // An address that is on its way to another place comes to its end first.
  if (current) setTimeout(() => location.replace(`#${current.id}`));
}

/** Gives the answers of a step their whole addresses, so that each can be opened in a new tab with the trail. */
export function addressAnswers(section: Element | null, flow: Flow, place: Place): void {
  for (const link of listAnswerLinks(section)) {
    const answer = link.dataset.answer ?? '';
    const step = findStep(flow, place.step)?.answers[answer];
    if (step !== undefined) {
      const there = { step, trail: [...place.trail, { step: place.step, answer }] };
      // `link.hash` would write the whole address, which is no longer known for a place on this page.
      link.setAttribute('href', `#${formatPlace(there)}`);
    }
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
 * Moves the focus to a step's heading, and brings it into view if it is not, with the notice above it if there is one.
 * In a frame, neither takes the focus from the page around it nor scrolls that page.
 */
export function focusStep(step: string): void {
  const section = document.getElementById(step);
  const heading = section?.querySelector('h2');
  const isFramed = parent !== window;
  if (!heading || (isFramed && !document.hasFocus())) return;
  heading.focus({ preventScroll: true });
  const top = section?.closest('.flow')?.querySelector('.flow-notice:not(:empty)') ?? section;
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
  if (topOf(top) >= 0 && topOf(heading) <= innerHeight / 2) return;
  if (isFramed) scrollTo({ top: 0 });
  else top?.scrollIntoView({ block: 'start' });
}
