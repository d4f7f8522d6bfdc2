import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readContent } from '../../src/content/read-content.ts';

/** The project's root, where tests are run from. */
export const root = process.cwd();
const dist = join(root, 'dist');

export const { content } = await readContent(root);

/** Every guide in every locale. */
export const guidePages = Object.values(content.guides).flatMap((guide) =>
  content.locales.map((locale) => ({ guide, locale, path: `${locale}/${guide.id}/index.html` })),
);

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

/** The paths in `dist/` of all built pages. */
export async function listPages(): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).sort();
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
