import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { drawGuideMap } from '../map/build/draw-guide-map.ts';
import { drawGuideSheets, type DrawnSheet } from '../map/build/draw-guide-sheets.ts';
import type { Content, Guide } from '../model/content.ts';
import { createPaths } from '../site/paths.ts';
import { guideFileNames, makeGuideFile, readTokens } from './guide-files.ts';

/** What every thread is given. */
export interface ThreadSettings {
  /** All content, its guides with no more than their titles. */
  readonly content: Content;
  readonly base: string;
  readonly site: string;
  readonly today: string;
  /** Where the files are put, in folders as on the site. */
  readonly folder: string;
}

/** What a guide's page needs of its map, in one locale. */
export interface DrawnMap {
  readonly map: string;
  readonly sheets: readonly DrawnSheet[];
}

// The pool puts data of its own before ours.
const [, settings] = workerData as [unknown, ThreadSettings];
const { base, content, folder, site, today } = settings;
const paths = createPaths(base);
const tokens = readTokens();

/** Writes the files of a guide in one locale. What its page needs is put beside them, as `drawn.json`. */
export async function writeGuideFiles({
  guide,
  locale,
}: {
  guide: Guide;
  locale: string;
}): Promise<void> {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  const page = {
    ...{ content, facts: content.facts, guide, locale, paths, today, ui },
    site: new URL(site),
    whole: (path: string) => new URL(path, site).href,
  };
  const own = join(folder, locale, guide.id);
  await mkdir(own, { recursive: true });
  const drawn: DrawnMap = { map: await drawGuideMap(page), sheets: drawGuideSheets(page) };
  await writeFile(nameDrawn(folder, locale, guide.id), JSON.stringify(drawn));
  for (const name of guideFileNames) {
    await writeFile(join(own, name), await makeGuideFile(name, page, tokens));
  }
}

export function nameDrawn(folder: string, locale: string, guide: string): string {
  return join(dirname(folder), 'drawn', `${locale}-${guide}.json`);
}
