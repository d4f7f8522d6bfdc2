import { findReachable } from '../../flow/graph.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Place } from '../../flow/trail.ts';

/** Marks on the map where the reader is, how they came there, and what their answers have ruled out. */
function showOnMap(root: HTMLElement, flow: Flow, { step, trail }: Place): void {
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

/** Scrolls the map's window, and only that, so that the current step is near its beginning and what follows shows. */
function centreMap(frame: HTMLElement, behavior: ScrollBehavior): void {
  const node = frame.querySelector<SVGElement>('[data-node][aria-current]');
  if (!node) return;
  const box = node.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  frame.scrollBy({
    left: box.x - (view.x + view.width / 8),
    top: box.y - (view.y + view.height / 4),
    behavior,
  });
}

/** Brings the map to a place. A map that is folded away is left alone until it is opened: it would cost a phone much. */
export function drawMap(root: HTMLElement, flow: Flow, place: Place, isOpening: boolean): void {
  const frame = root.querySelector<HTMLElement>('.flow-map-window');
  const fold = frame?.closest<HTMLDetailsElement>('details');
  if (!frame || !fold) return;
  const draw = () => {
    if (!frame.checkVisibility()) return;
    showOnMap(frame, flow, place);
    centreMap(frame, isOpening ? 'instant' : 'auto');
  };
  fold.ontoggle = draw;
  draw();
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
