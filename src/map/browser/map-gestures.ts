import type { MapView, Point } from './map-view.ts';

/** How far a mouse moves before a press is a drag and no longer a click, in px. */
const dragFrom = 5;
/** How much one key, or one press of a button, zooms. */
export const zoomStep = 1.3;
/** How much one px of a wheel zooms, as a power of e. */
const wheelStep = 0.0025;
/** Px in a line, for wheels that count in lines. */
const line = 16;

/**
 * Lets a reader move the map: a mouse drags it, two fingers pinch it, a wheel with Ctrl or ⌘ zooms it, and so do the
 * keys `+`, `-` and `0` in its window. One finger and a plain wheel scroll, as in the rest of the page.
 * Returns how to stop.
 */
export function followGestures(frame: HTMLElement, view: MapView): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  dragWithMouse(frame, signal);
  pinchWithFingers(frame, view, signal);
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : line);
      view.zoomBy(Math.exp(-px * wheelStep), { x: event.clientX, y: event.clientY });
    },
    { signal, passive: false },
  );
  frame.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+') view.zoomBy(zoomStep);
      else if (event.key === '-') view.zoomBy(1 / zoomStep);
      else if (event.key === '0') view.fit();
    },
    { signal },
  );
  return () => stop.abort();
}

function dragWithMouse(frame: HTMLElement, signal: AbortSignal): void {
  let last: Point | undefined;
  let isDragging = false;
  frame.addEventListener(
    'pointerdown',
    (event) => {
      isDragging = false;
      if (event.pointerType === 'mouse' && event.button === 0)
        last = { x: event.clientX, y: event.clientY };
    },
    { signal },
  );
  frame.addEventListener(
    'pointermove',
    (event) => {
      if (!last) return;
      if (event.buttons === 0) return void (last = undefined);
      const [x, y] = [event.clientX - last.x, event.clientY - last.y];
      if (!isDragging && Math.hypot(x, y) < dragFrom) return;
      if (!isDragging) frame.setPointerCapture(event.pointerId);
      isDragging = true;
      last = { x: event.clientX, y: event.clientY };
      frame.scrollBy({ left: -x, top: -y, behavior: 'instant' });
    },
    { signal },
  );
  // The click of a drag comes at once, if it comes at all.
  const end = () => {
    last = undefined;
    setTimeout(() => (isDragging = false));
  };
  frame.addEventListener('pointerup', end, { signal });
  frame.addEventListener('pointercancel', end, { signal });
  // A link would be dragged out of the page, and opened where the drag ends.
  frame.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  const swallow = (event: MouseEvent) => {
    if (!isDragging) return;
    isDragging = false;
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener('click', swallow, { signal, capture: true });
}

function pinchWithFingers(frame: HTMLElement, view: MapView, signal: AbortSignal): void {
  let apart: number | undefined;
  const pinch = (event: TouchEvent) => {
    const [one, other] = event.touches;
    if (!one || !other) return void (apart = undefined);
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const at = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
    if (apart !== undefined && distance > 0) view.zoomBy(distance / apart, at);
    apart = distance;
  };
  const options = { signal, passive: false };
  frame.addEventListener('touchstart', pinch, options);
  frame.addEventListener('touchmove', pinch, options);
  frame.addEventListener('touchend', pinch, options);
  frame.addEventListener('touchcancel', pinch, options);
}
