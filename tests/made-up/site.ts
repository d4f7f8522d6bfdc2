import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../support/feedback-site.ts';
import { writeContent, type Wanted } from './content.ts';

const root = join(import.meta.dirname, '..', '..');
/** What a site is built from, besides its content. */
const sources = ['src', 'astro.config.mjs', 'tsconfig.json'].concat(
  ['package.json', 'package-lock.json'],
  ['LICENSE', 'LICENSE-CONTENT'],
);

/** Makes a folder a copy of the project with made-up content, ready to be built, and says the ids of its guides. */
export async function writeSite(folder: string, wanted: Wanted): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const name of sources) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return writeContent(folder, wanted);
}

/**
 * Builds a site of made-up content in a folder, into `dist/`, and says the ids of its guides.
 * @throws what the build said, if it failed
 */
export async function buildMadeUpSite(folder: string, wanted: Wanted): Promise<string[]> {
  const ids = await writeSite(folder, wanted);
  const { isBuilt, says } = await buildSite(join(folder, 'dist'), {}, folder);
  if (!isBuilt) throw new Error(says);
  return ids;
}
