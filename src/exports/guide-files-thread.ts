import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { drawGuideMap } from '../map/build/draw-guide-map.ts';
import { drawGuideSheets, type DrawnSheet } from '../map/build/draw-guide-sheets.ts';
import { openContent, unpackGuide, type PackedContent } from '../site/build/pack-content.ts';
import { createPaths, type GuideFile } from '../site/paths.ts';
import type { GuideExport } from './export-context.ts';
import { guideFileNames, makeGuideFile, readTokens } from './guide-files.ts';

/** What every thread is given. */
export interface ThreadSettings {
  readonly content: PackedContent;
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

export interface GuideTask {
  readonly guide: string;
  readonly locale: string;
}

// The pool puts data of its own before ours.
const [, settings] = workerData as [unknown, ThreadSettings];
const { base, content: packed, folder, site, today } = settings;
const content = openContent(packed);
const paths = createPaths(base);
const tokens = readTokens();
/** The file that is made from the drawing. */
const mapFile = 'map.svg';

/** Draws the map of a guide in one locale: the file, and beside the files, as `drawn.json`, what its page needs. */
export async function drawGuide(task: GuideTask): Promise<void> {
  const page = openPage(task);
  const drawn: DrawnMap = { map: await drawGuideMap(page), sheets: drawGuideSheets(page) };
  await writeFile(nameDrawn(folder, task.locale, task.guide), JSON.stringify(drawn));
  await writeGuideFile(mapFile, page);
}

/** Writes the other files of a guide in one locale. */
export async function writeGuideFiles(task: GuideTask): Promise<void> {
  const page = openPage(task);
  for (const name of guideFileNames) if (name !== mapFile) await writeGuideFile(name, page);
}

async function writeGuideFile(name: GuideFile, page: GuideExport): Promise<void> {
  const own = join(folder, page.locale, page.guide.id);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, name), await makeGuideFile(name, page, tokens));
}

/** What the files of a guide are made from. The guide is a value of its own, so that nothing keeps what is made of it. */
function openPage({ guide: id, locale }: GuideTask): GuideExport {
  const [guide, ui] = [packed.guides[id], content.ui[locale]];
  if (!guide) throw new Error(`There is no guide "${id}".`);
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  return {
    ...{ content, facts: content.facts, guide: unpackGuide(guide), locale, paths, today, ui },
    site: new URL(site),
    whole: (path: string) => new URL(path, site).href,
  };
}

export function nameDrawn(folder: string, locale: string, guide: string): string {
  return join(dirname(folder), 'drawn', `${locale}-${guide}.json`);
}
