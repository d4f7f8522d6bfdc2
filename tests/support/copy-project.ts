import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from './tested-site.ts';

/** What a site is built from, besides its content. */
const sources = ['src', 'astro.config.mjs', 'tsconfig.json'].concat(
  ['package.json', 'package-lock.json'],
  ['LICENSE', 'LICENSE-CONTENT'],
);

/**
 * Makes a folder a copy of the project, ready to be built.
 * @param site the folder whose `content/` the copy has; without it, it has none
 */
export async function copyProject(folder: string, site?: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of sources)
    await cp(join(project, name), join(folder, name), { recursive: true });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  if (site !== undefined)
    await cp(join(site, 'content'), join(folder, 'content'), { recursive: true });
}
