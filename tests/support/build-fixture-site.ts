import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from './copy-project.ts';
import { buildSite } from './feedback-site.ts';
import { fixtureSite } from './tested-site.ts';

/**
 * Builds the fixture site into a folder, with some settings.
 * @param dist absolute
 * @returns what the build said, and whether it went well
 */
export async function buildFixtureSite(
  dist: string,
  settings: Readonly<Record<string, string>>,
): ReturnType<typeof buildSite> {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  try {
    await copyProject(folder, fixtureSite.folder);
    return await buildSite(dist, settings, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// The stage `build`: the site that the tests of the pages look at.
if (import.meta.main) {
  const { isBuilt, says } = await buildFixtureSite(fixtureSite.dist, {});
  console.log(says);
  process.exitCode = isBuilt ? 0 : 1;
}
