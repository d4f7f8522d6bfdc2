import { join } from 'node:path';
import { copyProject } from '../support/copy-project.ts';
import { buildSite } from '../support/feedback-site.ts';
import { writeContent, type Wanted } from './content.ts';

/** Makes a folder a copy of the project with made-up content, ready to be built, and says the ids of its guides. */
export async function writeSite(folder: string, wanted: Wanted): Promise<string[]> {
  await copyProject(folder);
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
