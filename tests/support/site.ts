import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { readContent } from '../../src/read/read-content.ts';
import type { Guide } from '../../src/model/content.ts';
import type { Locale } from '../../src/site/locales.ts';
import { createPaths } from '../../src/site/paths.ts';
import { testedSite } from './tested-site.ts';

/** The folder of the pages of the site under test. */
export const { dist } = testedSite;

export const { content } = await readContent(testedSite.folder);

/** Every guide in every locale. */
export const guidePages = Object.values(content.guides).flatMap((guide) =>
  content.locales.map((locale) => ({ guide, locale, path: `${locale}/${guide.id}/index.html` })),
);

/**
 * Every guide in one locale, not the same for all: for what takes long and depends on the flow, which has no language.
 * @param turn which of the locales the first guide is taken in
 */
export function pickGuidePages(turn: number) {
  const { length } = content.locales;
  return guidePages.filter((_, at) => at % length === (Math.floor(at / length) + turn) % length);
}

/** What the build draws a guide from, in one locale. */
export function contextOf(guide: Guide, locale: Locale) {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
  return { content, guide, locale, ui, facts: content.facts, paths: createPaths('/') };
}

/** The text of a built file, by its path in `dist/`. */
export function readPage(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

const opened = new Map<string, Document>();

/** A built page as a document. It is parsed once: tests only read it. */
export function openPage(path: string): Document {
  const document = opened.get(path) ?? parseHTML(readPage(path)).document;
  opened.set(path, document);
  return document;
}

/** The paths in `dist/` of all built files. */
export async function listFiles(): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The paths in `dist/` of all built pages. The files to take along are none, nor is what leads to where a frame is now. */
export async function listPages(): Promise<string[]> {
  const pages = (await listFiles()).filter((file) => file.endsWith('.html'));
  return pages.filter((page) => !/^take-with-you\/|^[^/]+\/[^/]+\/embed\//.test(page));
}

/** The bytes of a built file. */
export function readBytes(path: string): Buffer {
  return readFileSync(join(dist, path));
}

/** Names of the built JavaScript files. */
export async function listScripts(): Promise<string[]> {
  const files = await readdir(join(dist, '_astro'));
  return files.filter((file) => file.endsWith('.js')).map((file) => `_astro/${file}`);
}
