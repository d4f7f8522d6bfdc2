import { addressPlace, type FlowElement } from '../../components/flow/flow-dom.ts';
import { isCrossing } from '../../flow/crossing.ts';
import { findReachable } from '../../flow/graph.ts';
import type { Flow } from '../../flow/flow.ts';
import { jumpToStep } from '../../flow/jump.ts';
import type { Place } from '../../flow/trail.ts';

/** What the name of a step on the map says of its state. */
export interface StateWords {
  readonly here: string;
  readonly onTrail: string;
  readonly ruledOut: string;
}

/**
 * Marks, on every form of the map within an element, where the reader is, how they came there, and what their answers
 * have ruled out: by attributes for the eye, and in the names of the steps for the ear. What leads into another guide
 * takes along the trail that leads there.
 * @param root the guide, whose map it is
 */
export function markPlace(
  root: FlowElement,
  map: HTMLElement,
  flow: Flow,
  place: Place,
  words: StateWords,
): void {
  const { step, trail } = place;
  const behind = new Map(trail.map((entry) => [entry.step, entry.answer]));
  const ahead = findReachable(flow, step);
  for (const node of map.querySelectorAll<SVGElement | HTMLElement>('[data-node]')) {
    const id = node.dataset.node ?? '';
    const isRuledOut = !ahead.has(id) && !behind.has(id);
    const isHere = id === step;
    if (isHere !== node.hasAttribute('aria-current')) {
      if (isHere) node.setAttribute('aria-current', 'step');
      else node.removeAttribute('aria-current');
      // WebKit draws the pin, or takes it away, with a new shape only.
      const shape = node.querySelector(':scope > path');
      shape?.replaceWith(shape.cloneNode());
    }
    node.toggleAttribute('data-trail', behind.has(id));
    node.toggleAttribute('data-ruled-out', isRuledOut);
    const state =
      id === step ? words.here : behind.has(id) ? words.onTrail : isRuledOut && words.ruledOut;
    nameNode(node, state || undefined);
  }
  for (const edge of map.querySelectorAll<SVGElement | HTMLElement>('[data-edge]')) {
    const [from = '', answer = ''] = edge.dataset.edge?.split('.') ?? [];
    edge.toggleAttribute('data-trail', behind.get(from) === answer);
    edge.toggleAttribute('data-ruled-out', !ahead.has(from) && behind.get(from) !== answer);
  }
  for (const link of map.querySelectorAll<SVGElement | HTMLElement>('[data-ref]')) {
    const to = link.dataset.ref ?? '';
    if (isCrossing(to))
      link.setAttribute('href', addressPlace(root, jumpToStep(flow, place, to).place));
  }
}

/** The name that the build gave a step, followed by its state. */
function nameNode(node: SVGElement | HTMLElement, state: string | undefined): void {
  node.dataset.name ??= node.getAttribute('aria-label') ?? node.textContent.trim();
  const { name } = node.dataset;
  node.setAttribute('aria-label', state === undefined ? name : `${name}, ${state}`);
}

/** Shows on the map where an answer would lead, or no longer. */
export function markAhead(root: HTMLElement, edge: string | undefined): void {
  for (const marked of root.querySelectorAll('[data-ahead]')) marked.removeAttribute('data-ahead');
  if (edge === undefined) return;
  for (const row of root.querySelectorAll<SVGElement>(`[data-edge="${CSS.escape(edge)}"]`)) {
    row.setAttribute('data-ahead', '');
    const to = CSS.escape(row.dataset.to ?? '');
    root.querySelector(`svg [data-node="${to}"]`)?.setAttribute('data-ahead', '');
  }
}

/** Runs a task when the browser has painted what was changed before it. Returns how to call it off. */
export function afterPaint(task: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(task);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
