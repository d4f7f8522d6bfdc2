/** The map in its window: how large it is drawn, and which part of it shows. All points are px of the screen. */
export interface MapView {
  /** Makes the map so many times larger; the point under `at`, or else the middle, stays where it is. */
  readonly zoomBy: (factor: number, at?: Point) => void;
  /** Makes the whole map fit its window, but never larger than its natural size. */
  readonly fit: () => void;
  /** Brings a part of the map near the window's beginning, so that what follows it shows too. */
  readonly centre: (part: Element, behavior: ScrollBehavior) => void;
  /** Scrolls just as far as needed for a part of the map to be seen whole. */
  readonly reveal: (part: Element) => void;
  /** Shows so much of the map, from its corner, as lies within a size in px of the map. */
  readonly crop: (size: Size) => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const smallest = 0.08;
const largest = 3;
/** Room around a part that is revealed, in px. */
const margin = 24;

/** Takes charge of a map's window. There must be one map in it. */
export function openMapView(frame: HTMLElement, map: SVGSVGElement): MapView {
  const whole = map.viewBox.baseVal;
  let size: Size = whole;
  let scale = 1;
  const resize = ({ style }: HTMLElement | SVGElement, { width, height }: Size) => {
    style.width = `${String(width * scale)}px`;
    style.height = `${String(height * scale)}px`;
  };
  const draw = (wanted: number) => {
    scale = Math.min(largest, Math.max(smallest, wanted));
    resize(map, whole);
    // The map itself keeps its size: the browser would set all of its text anew.
    const { parentElement } = map;
    if (parentElement) resize(parentElement, size);
  };
  const middle = (): Point => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  return {
    zoomBy(factor, at = middle()) {
      const before = map.getBoundingClientRect();
      draw(scale * factor);
      const after = map.getBoundingClientRect();
      const grown = before.width === 0 ? 1 : after.width / before.width;
      frame.scrollBy({
        left: after.x + (at.x - before.x) * grown - at.x,
        top: after.y + (at.y - before.y) * grown - at.y,
        behavior: 'instant',
      });
    },
    fit() {
      draw(Math.min(1, frame.clientWidth / size.width, frame.clientHeight / size.height));
    },
    centre(part, behavior) {
      const box = part.getBoundingClientRect();
      const view = frame.getBoundingClientRect();
      const left = box.x - (view.x + view.width / 8);
      const top = box.y - (view.y + view.height / 4);
      frame.scrollBy({ left, top, behavior });
    },
    reveal(part) {
      const box = part.getBoundingClientRect();
      const view = frame.getBoundingClientRect();
      frame.scrollBy({
        left: findShift(box.left, box.right, view.left, view.right),
        top: findShift(box.top, box.bottom, view.top, view.bottom),
      });
    },
    crop(wanted) {
      size = wanted;
      draw(scale);
    },
  };
}

/** How far to scroll, along one axis, to bring what lies from `start` to `end` between `from` and `to`. */
function findShift(start: number, end: number, from: number, to: number): number {
  if (start < from + margin) return start - from - margin;
  if (end > to - margin) return Math.min(end - to + margin, start - from - margin);
  return 0;
}
