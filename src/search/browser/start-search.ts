import type { PageWords } from '../../site/page-words.ts';
import { createAsk } from './ask.ts';
import { fetchJson } from '../../site/browser/fetch-json.ts';
import { createDialog } from './search-dialog.ts';
import { runBox } from './run-box.ts';

/**
 * Starts the box that finds everything: the one on the page, if there is one, and the one in a dialog, which is opened
 * now if that was asked for, and whenever the link to the search gets an `open` event. What it needs is fetched as it is
 * needed; what is written is neither stored nor sent. If its words cannot be fetched, the link leads to the list of all
 * steps, as it does without JavaScript.
 * @param styles address of the style sheet of what is found
 */
export async function startSearch(styles: string): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  link.dataset.awake = '';
  const { kept } = link.dataset;
  const words = await fetchJson(kept ?? new URL('../words.json', link.href).href).catch(
    () => undefined,
  );
  const box = document.querySelector<HTMLElement>('.search-box');
  if (!words) {
    if ('asked' in link.dataset) location.assign(link.href);
    if (box) {
      box.dataset.live = '';
      box.append(box.dataset.failed ?? '');
    }
    return;
  }
  const { search, known } = words as PageWords;
  const ask = createAsk(link.href, known);
  if (box) runBox(box, search.answers, ask);
  // A single file has its sheet in it.
  if (kept === undefined) await addStyles(styles);
  const open = createDialog(search, ask);
  link.addEventListener('open', open);
  if ('asked' in link.dataset) open();
}

/** Adds a style sheet. The search works without it, too. */
function addStyles(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, () => resolve());
  });
}
