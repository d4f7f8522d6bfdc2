import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from './feedback-site.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = ['astro.config.mjs', 'package.json', 'content', 'public', 'src'];
const folder = join(root, '.cache', 'other-site');

/** Settings of a build, and none as it is without. */
export const otherSettings = {
  SITE_ADDRESS: 'https://intranet.example.org',
  BASE_PATH: '/help/no',
  FEEDBACK_ADDRESS: '/answers',
  PRECOMPRESS: 'on',
  // No setting of a build, and to change nothing.
  NODE_ENV: 'development',
} as const;

/** Where the other site stands, with a slash at both ends. */
export const otherBase = `${otherSettings.BASE_PATH}/`;

/** The folder that the other site is built into. */
export const otherSite = join(folder, 'dist');

/**
 * Builds the site with other settings, unless that has been done since the last change of a source: the tests of the
 * files and those in the browser share one build.
 * @throws what the build said, if it failed
 */
export async function buildOtherSite(): Promise<void> {
  const wanted = JSON.stringify({ ...otherSettings, sources: await findLastChange() });
  const stamp = join(folder, 'built-from.json');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  // Two tests may build at the same time: each into a folder of its own, and the later takes the place.
  const own = `${folder}-${String(process.pid)}`;
  const { isBuilt, says } = await buildSite(join(own, 'dist'), otherSettings);
  if (!isBuilt) throw new Error(says);
  await writeFile(join(own, 'built-from.json'), wanted);
  await rm(folder, { recursive: true, force: true });
  await rename(own, folder);
}

/** When a source was changed last, in milliseconds since 1970. */
async function findLastChange(): Promise<number> {
  const times = await Promise.all(sources.map((source) => findChange(join(root, source))));
  return Math.max(...times);
}

async function findChange(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const below = entries.map(
    async ({ name, parentPath }) => (await stat(join(parentPath, name))).mtimeMs,
  );
  return Math.max(mtimeMs, ...(await Promise.all(below)));
}
