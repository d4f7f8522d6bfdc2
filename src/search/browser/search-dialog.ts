import { rankRecords } from '../rank-records.ts';
import type { FoundRecord } from '../search-files.ts';
import { readQuery } from '../search-query.ts';
import { countText, fillText } from '../../site/words.ts';
import { readStored, writeStored } from '../../site/browser/browser-storage.ts';
import type { PageWords, Tree } from '../../site/page-words.ts';
import { renderTree } from './render-tree.ts';
import { fetchJson, fetchSearch, type FetchedSearch } from './fetch-search.ts';

const mostShown = 8;

/**
 * Draws the search, opens it, and opens it again whenever its dialog gets an `open` event. It is the pattern "Dialog" of
 * the ARIA Authoring Practices: a field, a status that says how many are found, and links that the arrow keys move the
 * focus through. What it needs is fetched as it is needed; what is written is neither stored nor sent.
 * If the words of the dialog cannot be fetched, goes to the list of all steps.
 * @param styles address of its style sheet
 */
export async function startSearch(styles: string): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  link.dataset.awake = '';
  const words = await fetchJson(new URL('../words.json', link.href).href).catch(() => undefined);
  if (!words) {
    location.assign(link.href);
    return;
  }
  const dialog = renderTree((words as PageWords).search) as HTMLDialogElement;
  const field = dialog.querySelector('input');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  const results = dialog.querySelector('ul');
  if (!field || !status || !results) return;
  const load = createLoad(link.href, dialog.dataset.locale ?? '');
  let asked = 0;
  /** Done when what stands in the field has been answered. */
  let answering = Promise.resolve();

  const answer = async () => {
    const turn = ++asked;
    results.ariaBusy = 'true';
    const show = (text: string, links: readonly HTMLElement[] = []) => {
      // While an answer was fetched, the reader may have asked for another.
      if (turn !== asked) return;
      results.ariaBusy = null;
      status.textContent = text;
      results.replaceChildren(...links);
    };
    try {
      const search = await load();
      const { records, unknown } = await findRecords(field.value, search);
      const links = records.map((record) => renderRecord(record, search));
      show(field.value.trim() && describe(links.length, unknown, status.dataset), links);
    } catch {
      show(status.dataset.failed ?? '');
    }
  };
  const open = () => {
    dialog.showModal();
    field.select();
    answering = answer();
  };
  const openFirst = () => void answering.then(() => results.querySelector('a')?.click());

  field.addEventListener('input', () => {
    answering = answer();
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    openFirst();
  });
  dialog.addEventListener('keydown', (event) => followKey(event, dialog, field));
  dialog.addEventListener('click', (event) => followClick(event, dialog));
  dialog.addEventListener('open', open);
  followSlash(dialog.querySelector('[type="checkbox"]'));
  document.body.append(dialog);
  addStyles(styles, open);
}

/** Keeps whether "/" opens the search (page-controls.js): speech input may say it without meaning to. */
function followSlash(choice: HTMLInputElement | null): void {
  if (!choice) return;
  const name = 'slash';
  choice.checked = readStored(name, 'localStorage') !== 'off';
  choice.addEventListener('change', () =>
    writeStored(name, choice.checked ? undefined : 'off', 'localStorage'),
  );
}

/** Adds a style sheet, and goes on when it is there. The search works without it, too. */
function addStyles(href: string, goOn: () => void): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  link.addEventListener('load', goOn);
  link.addEventListener('error', goOn);
  document.head.append(link);
}

/** Fetches what every query needs once; again, if it could not be had. */
function createLoad(folder: string, locale: string): () => Promise<FetchedSearch> {
  let search: Promise<FetchedSearch> | undefined;
  return () =>
    (search ??= fetchSearch(folder, locale).catch((error: unknown) => {
      search = undefined;
      throw error;
    }));
}

async function findRecords(
  text: string,
  { index, readRecord }: FetchedSearch,
): Promise<{ records: FoundRecord[]; unknown: readonly string[] }> {
  const { parts, unknown } = await readQuery(text, index);
  const ranked = rankRecords(parts, index.records).slice(0, mostShown);
  return { records: await Promise.all(ranked.map(readRecord)), unknown };
}

function describe(count: number, unknown: readonly string[], words: DOMStringMap): string {
  const { none = '', unlike = '' } = words;
  if (count === 0) return none;
  const found = countText(words, count, document.documentElement.lang);
  if (unknown.length === 0) return found;
  return `${found}. ${fillText(unlike, { words: unknown.join(', ') })}`;
}

function renderRecord([address, kind, title, guide]: FoundRecord, { kinds }: FetchedSearch) {
  const place = [kinds[kind], guide].filter(Boolean).join(' · ');
  const link = { href: address, 'data-kind': kind };
  const shown: Tree[2] = [['strong', {}, [title]], ' ', ['span', {}, [place]]];
  return renderTree(['li', {}, [['a', link, shown]]]);
}

function followKey(event: KeyboardEvent, dialog: HTMLDialogElement, field: HTMLElement): void {
  const links = [...dialog.querySelectorAll<HTMLElement>('ul a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const move = (to: HTMLElement | undefined) => {
    event.preventDefault();
    to?.focus();
  };
  if (event.key === 'Escape') {
    // In a search field, the browser would first empty the field.
    event.preventDefault();
    dialog.close();
  } else if (event.key === 'ArrowDown') move(links[at + 1]);
  else if (event.key === 'ArrowUp' && at >= 0) move(links[at - 1] ?? field);
  // Whoever goes on typing means the field.
  else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.focus();
}

/** The step that is opened may be on this page, behind the dialog. */
function followClick(event: MouseEvent, dialog: HTMLDialogElement): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  const link = target.closest('a');
  if (target === dialog || target.closest('button')) dialog.close();
  else if (link && !isElsewhere) {
    dialog.close();
    if (link.hash !== location.hash) addEventListener('hashchange', focusStep, { once: true });
  }
}

/** Going to a step, the browser takes the focus away from its heading, which the flow had given it. */
function focusStep(): void {
  document.getElementById(location.hash.slice(1).replace(/\?.*/, ''))?.querySelector('h2')?.focus();
}
