import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { KnownList } from '../../search/known.ts';
import type { PageWords } from '../../site/page-words.ts';
import type { Content } from '../../model/content.ts';
import { createPaths } from '../../site/paths.ts';
import { fillSize } from '../file-sizes.ts';
import { noticesFile } from '../licences/licences.ts';
import { listOwnCode } from '../policy/own-code.ts';
import { createScriptInliner } from './inline-scripts.ts';
import { makeSingleFile } from './make-single-file.ts';

/** What every thread is given. */
export interface FileSettings extends Pick<Content, 'ui' | 'locales'> {
  /** The address of the folder with the built pages. */
  readonly dist: string;
  readonly base: string;
  readonly site: string;
  readonly today: string;
}

// The pool puts data of its own before ours.
const [, settings] = workerData as [unknown, FileSettings];
const { base, dist, locales, site, today, ui } = settings;
const paths = createPaths(base);
const read = (path: string, folder: string | URL = dist) =>
  readFileSync(new URL(path, folder), 'utf8');
const icon = read('favicon.svg');
const openBeside = read('open-beside.js', import.meta.url);
const notices = `<!--\n${read(noticesFile)}-->\n`;
const readAll = <Data>(name: string) =>
  Object.fromEntries(
    Object.keys(ui).map((locale) => [locale, JSON.parse(read(`${locale}/${name}`)) as Data]),
  );
const known = readAll<KnownList>('errors/codes.json');
const pageWords = readAll<PageWords>('words.json');
const fileOf = (address: string) => new URL(address.slice(paths.root().length), dist);
const readSheet = (address: string) => readFile(fileOf(address), 'utf8');
const readScript = (name: string) => readFile(new URL(`_astro/${name}`, dist), 'utf8');
const scripts = createScriptInliner(paths.root(), readScript, readSheet);

/**
 * Makes the files of these guides, in each locale, and writes on the pages of their maps how large they are.
 * @returns the hashes of the scripts and styles in them that this build has written itself
 */
export async function writeSingleFiles(guides: readonly string[]): Promise<string[]> {
  for (const guide of guides)
    for (const locale of Object.keys(ui)) await writeSingleFile(guide, locale);
  return [...listOwnCode()];
}

async function writeSingleFile(guide: string, locale: string): Promise<void> {
  const words = ui[locale];
  const kept = { known: known[locale], words: pageWords[locale] };
  if (!words || !kept.known || !kept.words) return;
  const page = new URL(`${locale}/${guide}/index.html`, dist);
  const mapPage = new URL('map/index.html', page);
  const single = await makeSingleFile({
    ...{ guide, locale, locales, paths, icon, openBeside, today, ui: words },
    ...{ known: kept.known, words: kept.words },
    site: new URL(site),
    html: await readFile(page, 'utf8'),
    mapPage: await readFile(mapPage, 'utf8'),
    ...{ scripts, readSheet },
    readPicture: (address) => readFile(fileOf(address)),
  });
  const file = single + notices;
  const folder = new URL(`take-with-you/${guide}/`, dist);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${guide}-${locale}.html`, folder), file);
  const size = Buffer.byteLength(file);
  await fillSize(fileURLToPath(mapPage), paths.file(locale, guide), size);
}
