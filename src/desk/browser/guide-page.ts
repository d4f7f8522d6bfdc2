/** The step that a page of a guide shows: the one under its nose, or that of the map that was come to last. */
export function findShownStep(page: Document): string | undefined {
  const shown = [...page.querySelectorAll<HTMLElement>('section.step')].find((section) =>
    section.checkVisibility(),
  );
  const onMap = page.querySelector<HTMLElement>('.map [aria-current], .map [data-node]');
  return shown?.id ?? onMap?.dataset['node'];
}

/** The page in a frame; undefined while there is none, or none of ours. */
export function pageIn(frame: HTMLIFrameElement | null): Window | undefined {
  const page = frame?.contentWindow;
  // What a browser says in place of a page that it cannot fetch is not of this origin.
  return page && frame.contentDocument ? page : undefined;
}

/** Shows a step in the page of its guide, which leaves it to the page around a frame to bring it into view. */
export function showStep(page: Window, step: string): void {
  if (!page.document.querySelector('.flow')) return;
  page.location.replace(`#${step}`);
  reveal(page, step, mostFrames);
}

/** After so many frames, a step that is not drawn is none. */
const mostFrames = 120;

function reveal(page: Window, step: string, left: number): void {
  const section = page.document.getElementById(step);
  // Where a jump to it leads, the styles of a guide decide: nowhere, as a rule.
  if (section?.checkVisibility())
    page.scrollBy({ top: section.getBoundingClientRect().top, behavior: 'instant' });
  else if (left > 0) page.requestAnimationFrame(() => reveal(page, step, left - 1));
}

/**
 * Lets the author choose a step on the map, by a click or by Enter: a step there is a link.
 * @param choose called with the step, or with nothing where the author has thought better of it
 * @returns what ends it
 */
export function pickOnMap(page: Document, choose: (step?: string) => void): () => void {
  const folded = page.querySelector<HTMLDetailsElement>('details.flow-map');
  if (folded && !page.querySelector('.map')?.checkVisibility()) folded.open = true;
  page.querySelector('.map')?.scrollIntoView({ block: 'nearest' });
  page.querySelector<HTMLElement>('.map [data-node]')?.focus({ preventScroll: true });
  const ended = new AbortController();
  const onChoice = (event: Event) => {
    // What is in a frame is no `Element` of the page around it.
    const node = (event.target as Element).closest('[data-node]');
    const step = node?.getAttribute('data-node');
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    choose(step);
  };
  const options = { capture: true, signal: ended.signal };
  page.addEventListener('click', onChoice, options);
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') onChoice(event);
      if (event.key === 'Escape') choose();
    },
    options,
  );
  page.body.classList.add('has-desk-picking');
  return () => {
    ended.abort();
    page.body.classList.remove('has-desk-picking');
  };
}
