import { isCrossing } from '../../flow/crossing.ts';
import { fetchPage } from '../../site/browser/fetch-page.ts';
import type { LiveMapWords } from './live-map.ts';
import type { MapToolsWords } from './MapTools.tsx';

/** The words of the whole map, which come with it. */
export interface WholeMapWords extends LiveMapWords, MapToolsWords {
  readonly keys: string;
}

/** The map and its list, ready to be put into this page. */
export interface LoadedMap {
  readonly body: HTMLElement;
  readonly words: WholeMapWords;
}

let loading: Promise<HTMLElement> | undefined;

/**
 * The whole map of this page's guide, as nobody has touched it yet. It and its looks are fetched once, when they are
 * first asked for.
 * @param address of the page of the map; a single file carries it
 * @throws if it cannot be had; the next call tries again
 */
export async function loadMap(address: string): Promise<LoadedMap> {
  loading ??= readMap(address);
  loading.catch(() => (loading = undefined));
  const map = await loading;
  const body = map.querySelector<HTMLElement>('.flow-map-body');
  if (!body) throw new Error(`${address} has no map.`);
  const own = document.importNode(body, true);
  // There a step is on another page; here it is on this one, if it is of this guide.
  for (const link of own.querySelectorAll<SVGElement | HTMLElement>('[data-node], [data-ref]')) {
    const step = link.dataset.node ?? link.dataset.ref ?? '';
    if (!isCrossing(step)) link.setAttribute('href', `#${step}`);
  }
  return { body: own, words: JSON.parse(map.dataset.words ?? '') as WholeMapWords };
}

async function readMap(address: string): Promise<HTMLElement> {
  const carried = document.querySelector<HTMLTemplateElement>('template.map-page')?.content;
  const map = (carried ?? (await fetchPage(address))).querySelector<HTMLElement>('.whole-map');
  const sheet = map?.querySelector('.map-sheet');
  if (!map || !sheet) throw new Error(`${address} has no map.`);
  await applySheet(document.importNode(sheet, true));
  return map;
}

function applySheet(sheet: Element): Promise<void> {
  return new Promise((resolve, reject) => {
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => {
      sheet.remove();
      reject(new Error('The looks of the map cannot be had.'));
    });
    document.head.append(sheet);
  });
}
