import type { Flow } from '../../flow/flow.ts';
import type { Place } from '../../flow/trail.ts';
import { fillText } from '../../site/words.ts';
import { readWords, type FlowElement } from '../../components/flow/flow-dom.ts';
import { readCollapsible, type CollapsibleMap } from './map-collapse.ts';
import { followGestures } from './map-gestures.ts';
import { markPlace, type StateWords } from './map-marks.ts';
import { openMapView, type MapView } from './map-view.ts';
import { walkOn, type Walk } from './map-walk.ts';

export interface LiveMapWords extends StateWords {
  /** Said of a step on the map that was walked to; {answer}. */
  readonly cameBy: string;
}

/** The map and its list, kept in step with the reader. */
export interface LiveMap extends Pick<MapView, 'zoomBy' | 'fit'> {
  /** Shows a place, at once or smoothly; with or without what the answers so far have ruled out. */
  readonly show: (place: Place, isCollapsed: boolean, behavior: ScrollBehavior) => void;
  /** Scrolls to where the reader is. */
  readonly goHere: () => void;
  readonly stop: () => void;
}

/** Takes over the map of a page, if it has one. A map that is folded away is left alone until it is opened. */
export function openLiveMap(
  root: FlowElement,
  body: HTMLElement,
  flow: Flow,
  words: LiveMapWords,
): LiveMap | undefined {
  const frame = body.querySelector<HTMLElement>('.flow-map-window');
  const map = frame?.querySelector<SVGSVGElement>('svg');
  if (!frame || !map) return undefined;
  const view = openMapView(frame, map);
  const stopGestures = followGestures(frame, view);
  const stopWalking = followWalk(root, frame, map, flow, view, words);
  let collapsible: CollapsibleMap | undefined;
  let wasCollapsed = false;
  const goHere = (behavior: ScrollBehavior = 'auto') => {
    const node = map.querySelector('[data-node][aria-current]');
    if (node) view.centre(node, behavior);
  };
  return {
    ...view,
    goHere,
    show(place, isCollapsed, behavior) {
      if (!body.checkVisibility()) return;
      markPlace(root, body, flow, place, words);
      moveTabStop(map, place.step);
      if (!frame.checkVisibility()) return;
      if (isCollapsed || wasCollapsed) {
        collapsible ??= readCollapsible(map);
        view.crop(collapsible.collapse(isCollapsed));
      }
      const isAnotherMap = isCollapsed || wasCollapsed;
      wasCollapsed = isCollapsed;
      goHere(isAnotherMap ? 'instant' : behavior);
    },
    stop() {
      stopGestures();
      stopWalking();
    },
  };
}

function findNode(map: SVGSVGElement, step: string): SVGAElement | null {
  return map.querySelector(`[data-node="${CSS.escape(step)}"]`);
}

/** The Tab key comes to one step of the map only; the arrow keys go on from there. */
function moveTabStop(map: SVGSVGElement, step: string): void {
  for (const node of map.querySelectorAll('[data-node]')) node.setAttribute('tabindex', '-1');
  findNode(map, step)?.setAttribute('tabindex', '0');
}

const walkKeys = new Set(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home']);

/** Lets the arrow keys walk along the arrows of the map. Returns how to stop. */
function followWalk(
  root: FlowElement,
  frame: HTMLElement,
  map: SVGSVGElement,
  flow: Flow,
  view: MapView,
  words: LiveMapWords,
): () => void {
  let walk: Walk | undefined;
  // Chromium's `checkVisibility` calls whatever is in an SVG visible.
  const isShown = (step: string) => (findNode(map, step)?.getClientRects().length ?? 0) > 0;
  const follow = (event: KeyboardEvent) => {
    const node = event.target instanceof Element && event.target.closest('[data-node]');
    if (!(node instanceof SVGElement) || !walkKeys.has(event.key)) return;
    event.preventDefault();
    const at = node.dataset.node ?? '';
    const next = walkOn(flow, walk?.step === at ? walk : { step: at }, event.key, isShown);
    const target = next && findNode(map, next.step);
    if (!target) return;
    walk = next;
    const { by } = next;
    if (by) {
      const answer = readWords(root, by.from.step, by.answer);
      target.setAttribute('aria-description', fillText(words.cameBy, { answer }));
    } else target.removeAttribute('aria-description');
    moveTabStop(map, next.step);
    target.focus({ preventScroll: true });
    view.reveal(target);
  };
  frame.addEventListener('keydown', follow);
  return () => frame.removeEventListener('keydown', follow);
}
