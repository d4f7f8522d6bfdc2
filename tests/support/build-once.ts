import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtureSite, project } from './tested-site.ts';

const sources = ['astro.config.mjs', 'package.json', 'src', 'tests/made-up']
  .map((source) => join(project, source))
  .concat(join(fixtureSite.folder, 'content'));

/** A site that tests build for themselves. */
interface SiteOfTests {
  /** Its folder in `.cache/`. */
  readonly folder: string;
  /** What it is built with: another one is another site. */
  readonly given: object;
  /** Writes the pages into a folder. Throws what the build said, if it failed. */
  readonly build: (dist: string) => Promise<void>;
}

/**
 * Builds a site, unless that has been done since the last change of a source: the tests of the files and those in the
 * browser share one build.
 */
export async function buildOnce({ folder, given, build }: SiteOfTests): Promise<void> {
  const wanted = JSON.stringify({ ...given, sources: await findLastChange() });
  const stamp = join(folder, 'built-from.json');
  const isBuilt = async () => existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted;
  if (await isBuilt()) return;
  // Two tests may build at the same time: each into a folder of its own, and the first takes the place.
  const own = `${folder}-${String(process.pid)}`;
  await build(join(own, 'dist'));
  if (await isBuilt()) {
    await rm(own, { recursive: true });
    return;
  }
  await writeFile(join(own, 'built-from.json'), wanted);
  await rm(folder, { recursive: true, force: true });
  await rename(own, folder);
}

/** When a source was changed last, in milliseconds since 1970. */
async function findLastChange(): Promise<number> {
  const times = await Promise.all(sources.map((source) => findChange(source)));
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
