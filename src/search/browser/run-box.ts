import { countText, fillText } from '../../site/words.ts';
import type { Tree } from '../../site/page-words.ts';
import type { Ask, Found } from './ask.ts';
import { renderFound } from './render-found.ts';
import { renderTree } from './render-tree.ts';

/** Milliseconds without a key after which a reader is taken to be done. */
const rest = 800;

/** Said of a text that is longer than what is read of it. */
const longest = 500_000;

/**
 * Lets a box answer what is pasted or written in its field: below it, a status that says how much is found, and links.
 * Reads what was written before it came.
 * @param answers what stands below the field
 * @returns answers again what stands in the field
 */
export function runBox(box: HTMLElement, answers: Tree, ask: Ask): () => void {
  const field = box.querySelector('textarea');
  const below = renderTree(answers);
  const [status, results, begin] = ['p', 'ul', '.begin'].map((part) =>
    below.querySelector<HTMLElement>(part),
  );
  if (!field || !status || !results) return () => undefined;
  let asked = 0;
  /** Done when what stands in the field has been answered. */
  let answering = Promise.resolve();

  /** While a reader types, a code is not whole yet: that it is unknown is said when they are done. */
  const answer = async (isDone: boolean) => {
    const turn = ++asked;
    const { value } = field;
    results.ariaBusy = 'true';
    const found = value.trim() ? await ask(value).catch(() => undefined) : nothing;
    // While an answer was fetched, the reader may have asked for another.
    if (turn !== asked) return;
    results.ariaBusy = null;
    const isWhole = isDone || !/[\p{L}\p{N}]$/u.test(value);
    const shownOf = found && (isWhole ? found : { ...found, unknown: [] });
    const next = results.cloneNode() as HTMLElement;
    next.append(...(shownOf ? renderFound(shownOf, status.dataset) : []));
    // A reader may be on one of them, or pressing it.
    if (!next.isEqualNode(results)) results.replaceChildren(...next.childNodes);
    const count = results.querySelectorAll(':scope > li > a').length;
    const isCut = found?.isCut === true || value.length > longest;
    const said = !found
      ? (status.dataset.failed ?? '')
      : found === nothing || (count === 0 && !isWhole && found.unknown.length > 0)
        ? ''
        : describe(count, results.children.length > 0, found, status.dataset) +
          (isCut ? ` ${status.dataset.cut ?? ''}` : '');
    // Written again, it would be read out again.
    if (said !== status.textContent) status.textContent = said;
    const isAllKnown = count > 0 && !shownOf?.unknown.length && !shownOf?.strange.length;
    if (begin) begin.hidden = !value.trim() || isAllKnown;
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const start = (isDone: boolean) => {
    clearTimeout(resting);
    answering = answer(isDone);
    if (!isDone) resting = setTimeout(start, rest, true);
  };
  const openFirst = () =>
    void answering.then(() => results.querySelector<HTMLElement>(':scope > li > a')?.click());

  field.addEventListener('input', ({ inputType = '' }: Partial<InputEvent>) => {
    start(/^insertFrom/.test(inputType));
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    start(true);
    openFirst();
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    start(true);
  });
  box.addEventListener('keydown', (event) => {
    moveFocus(event, box, field);
  });
  box.append(below);
  box.dataset.live = '';
  start(true);
  if ('entered' in box.dataset) openFirst();
  return () => {
    start(true);
  };
}

const nothing: Found = {
  ...{ codes: [], unknown: [], messages: [], records: [], strange: [], isCut: false },
};

function describe(count: number, isAny: boolean, found: Found, words: DOMStringMap): string {
  const { none = '', unlike = '' } = words;
  if (count === 0) return isAny ? '' : none;
  const said = countText(words, count, document.documentElement.lang);
  if (found.strange.length === 0) return said;
  return `${said}. ${fillText(unlike, { words: found.strange.join(', ') })}`;
}

/** The arrow keys move through what is found, and whoever goes on typing means the field. */
function moveFocus(event: KeyboardEvent, box: HTMLElement, field: HTMLTextAreaElement): void {
  const links = [...box.querySelectorAll<HTMLElement>('ul a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const isLast = field.selectionStart === field.value.length || !field.value.includes('\n');
  const move = (to: HTMLElement | undefined) => {
    event.preventDefault();
    to?.focus();
  };
  if (event.key === 'ArrowDown' && (at >= 0 || isLast)) move(links[at + 1]);
  else if (event.key === 'ArrowUp' && at >= 0) move(links[at - 1] ?? field);
  else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.focus();
}
