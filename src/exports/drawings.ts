import { drawGuideMap, type MapContext } from '../map/build/draw-guide-map.ts';
import { drawGuideSheets } from '../map/build/draw-guide-sheets.ts';
import type { DrawnMap } from './guide-files-thread.ts';

type Find = (locale: string, guide: string) => Promise<DrawnMap>;

/** The pages of a build run in the same process as its integrations, as other copies of the same modules. */
const key = Symbol.for('veiviser: the drawings of this build');
type Shared = { [key]?: Find };

/** Gives the pages of this build what the threads have drawn. */
export function passDrawings(find: Find): void {
  (globalThis as Shared)[key] = find;
}

/**
 * The map of the guide that a page is about, and its sheets.
 * @throws if the page is about no guide with a flow
 */
export async function takeDrawings(page: MapContext): Promise<DrawnMap> {
  const find = import.meta.env.DEV ? undefined : (globalThis as Shared)[key];
  if (find && page.guide) return find(page.locale, page.guide.id);
  return { map: await drawGuideMap(page), sheets: drawGuideSheets(page) };
}
