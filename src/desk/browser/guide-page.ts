/** The step that a page of a guide shows: the one under its nose, or that of the map that was come to last. */
export function findShownStep(): string | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>('section.step')].find((section) =>
    section.checkVisibility(),
  );
  const onMap = document.querySelector<HTMLElement>('.map [aria-current], .map [data-node]');
  return shown?.id ?? onMap?.dataset['node'];
}

/** Shows a step in the page of its guide. */
export function showStep(step: string): void {
  if (document.querySelector('.flow')) location.hash = `#${step}`;
}

/**
 * Watches the focus of the desk: a guide gives it to each step that it shows, however late that is, and the browser
 * takes it away where an address names a step. Neither was asked for by whoever writes at the desk.
 * @param giveBack called when the page has taken the focus by itself
 * @param leave called when the author has gone elsewhere
 * @returns what ends it
 */
export function watchFocus(giveBack: () => void, leave: () => void): () => void {
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  const isOutside = (target: EventTarget | null): target is Element =>
    target instanceof Element && !target.closest('.desk');
  // The focus follows the key or the mouse at once, before anything else.
  let isMoving = false;
  const move = () => {
    isMoving = true;
    setTimeout(() => {
      isMoving = false;
    });
  };
  const onKey = ({ key }: globalThis.KeyboardEvent) => {
    if (key === 'Tab') move();
  };
  const onMouse = ({ target }: MouseEvent) => {
    move();
    if (isOutside(target)) leave();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!isOutside(target)) return;
    if (!isMoving && target.closest('.flow')) giveBack();
    else leave();
  };
  const onBlur = () => {
    if (isMoving) return;
    setTimeout(() => {
      if (!ended.signal.aborted && document.activeElement === document.body) giveBack();
    });
  };
  document.addEventListener('keydown', onKey, options);
  document.addEventListener('mousedown', onMouse, options);
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('focusout', onBlur, options);
  return () => ended.abort();
}

/**
 * Lets the author choose a step on the map, by a click or by Enter: a step there is a link.
 * @returns what gives it up
 */
export function pickOnMap(choose: (step: string) => void): () => void {
  const folded = document.querySelector<HTMLDetailsElement>('details.flow-map');
  if (folded && !document.querySelector('.map')?.checkVisibility()) folded.open = true;
  const map = document.querySelector<HTMLElement>('.map');
  map?.scrollIntoView({ block: 'nearest' });
  const stop = () => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
    document.body.classList.remove('has-desk-picking');
  };
  const onClick = (event: MouseEvent) => {
    const node = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    const step = node?.getAttribute('data-node');
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    choose(step);
  };
  const onKey = (event: globalThis.KeyboardEvent) => {
    const node = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    const step = node?.getAttribute('data-node');
    if (event.key !== 'Enter' || !step) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    choose(step);
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  document.body.classList.add('has-desk-picking');
  return stop;
}
