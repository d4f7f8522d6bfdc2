import { findReachable } from '../../flow/graph.ts';
import { findStep, type Flow, type StepKind } from '../../flow/flow.ts';
import { formatPlace, type Place, type Trail } from '../../flow/trail.ts';

/** What `early-answers.js` has kept until the island is ready. */
export interface EarlyAnswers {
  readonly from: string;
  readonly answers: Trail;
}

export interface FlowElement extends HTMLElement {
  early?: EarlyAnswers | undefined;
}

/** Reads the flow from the page's own sections and links: the island needs no second copy of it. */
export function readFlow(root: FlowElement): Flow {
  const sections = [...root.querySelectorAll<HTMLElement>('.step')];
  const steps = sections.map((section) => {
    const answers = listAnswerLinks(section).map((link) => [
      link.dataset.answer ?? '',
      link.hash.slice(1),
    ]);
    const step = { kind: section.dataset.kind as StepKind, answers: Object.fromEntries(answers) };
    return [section.id, step] as const;
  });
  return { start: sections[0]?.id ?? '', steps: Object.fromEntries(steps) };
}

function listAnswerLinks(section: Element | null): HTMLAnchorElement[] {
  return [...(section?.querySelectorAll<HTMLAnchorElement>('a[data-answer]') ?? [])];
}

/** The words of a step's title, or of one of its answers, as they stand on the page. */
export function readWords(step: string, answer?: string): string {
  const section = document.getElementById(step);
  if (answer === undefined) return section?.querySelector('h2')?.textContent.trim() ?? step;
  const link = listAnswerLinks(section).find((candidate) => candidate.dataset.answer === answer);
  return link?.firstChild?.textContent?.trim() ?? answer;
}

/** The address fragment of a place; empty for the beginning of the flow. */
export function fragmentOf(flow: Flow, place: Place): string {
  return place.step === flow.start && place.trail.length === 0 ? '' : `#${formatPlace(place)}`;
}

/** Shows a place on the page: its step, its answers' addresses, the map, the language switch and the window's title. */
export function showPlace(root: FlowElement, flow: Flow, place: Place): void {
  root.dataset.live = '';
  for (const section of root.querySelectorAll<HTMLElement>('.step')) {
    section.toggleAttribute('data-current', section.id === place.step);
    section.removeAttribute('data-opened');
  }
  const current = document.getElementById(place.step);
  for (const link of listAnswerLinks(current)) {
    const answer = link.dataset.answer ?? '';
    const step = findStep(flow, place.step)?.answers[answer];
    if (step !== undefined) {
      link.hash = formatPlace({ step, trail: [...place.trail, { step: place.step, answer }] });
    }
  }
  showOnMap(root, flow, place);
  showRequest(root, place.trail.at(-1)?.step);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.hash = fragmentOf(flow, place);
  }
}

function showOnMap(root: FlowElement, flow: Flow, { step, trail }: Place): void {
  const behind = new Map(trail.map((entry) => [entry.step, entry.answer]));
  const ahead = findReachable(flow, step);
  for (const node of root.querySelectorAll<SVGElement>('[data-node]')) {
    const id = node.dataset.node ?? '';
    if (id === step) node.setAttribute('aria-current', 'step');
    else node.removeAttribute('aria-current');
    node.toggleAttribute('data-trail', behind.has(id));
    node.toggleAttribute('data-ruled-out', !ahead.has(id) && !behind.has(id));
  }
  for (const edge of root.querySelectorAll<SVGElement>('[data-edge]')) {
    const [from = '', answer = ''] = edge.dataset.edge?.split('.') ?? [];
    edge.toggleAttribute('data-trail', behind.get(from) === answer);
    edge.toggleAttribute('data-ruled-out', !ahead.has(from) && behind.get(from) !== answer);
  }
}

/** Of the ready-made requests, only the one for the fix that the reader comes from; all of them if that is not known. */
function showRequest(root: FlowElement, from: string | undefined): void {
  const requests = [...root.querySelectorAll<HTMLDetailsElement>('[data-request]')];
  const isKnown = requests.some((request) => request.dataset.request === from);
  for (const request of requests) {
    const isWanted = request.dataset.request === from;
    request.hidden = isKnown && !isWanted;
    request.open = isWanted;
  }
}

/** Scrolls the map's window, and only that, so that the current step is in its middle. */
export function centreMap(root: FlowElement): void {
  const node = root.querySelector<SVGElement>('[data-node][aria-current]');
  const frame = node?.closest<HTMLElement>('.flow-map-window');
  if (!node || !frame || frame.clientWidth === 0) return;
  const box = node.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  frame.scrollBy({
    left: box.x + box.width / 2 - (view.x + view.width / 2),
    top: box.y + box.height / 2 - (view.y + view.height / 2),
  });
}

/** Moves the focus to a step's heading, and brings the heading into view if it is not. */
export function focusStep(step: string): void {
  const heading = document.getElementById(step)?.querySelector('h2');
  if (!heading) return;
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2)
    heading.closest('.step')?.scrollIntoView({ block: 'start' });
}
