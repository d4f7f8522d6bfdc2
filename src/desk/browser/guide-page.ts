/** The step that a page of a guide shows: the one under its nose, or that of the map that was come to last. */
export function findShownStep(): string | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>('section.step')].find((section) =>
    section.checkVisibility(),
  );
  const onMap = document.querySelector<HTMLElement>('.map [aria-current], .map [data-node]');
  return shown?.id ?? onMap?.dataset['node'];
}

/** So long, in milliseconds, a page may take to show a step, and to give the step the focus. */
const patience = 500;

/** Shows a step in the page of its guide, and leaves the focus where it is. */
export function showStep(step: string): void {
  if (!document.querySelector('.flow')) return;
  const from = document.activeElement;
  const giveBack = ({ target }: FocusEvent) => {
    const isOutside = target instanceof Element && !target.closest('.desk');
    if (isOutside && from instanceof HTMLElement) from.focus();
  };
  document.addEventListener('focusin', giveBack);
  setTimeout(() => document.removeEventListener('focusin', giveBack), patience);
  location.hash = `#${step}`;
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
