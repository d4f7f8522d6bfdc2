import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KnownList } from '../../src/search/known.ts';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from '../support/feedback-site.ts';

const settings = { OFFLINE: 'off' };
const ofMicrosoft =
  /microsoft|\bentra\b|aadsts|powershell|office ?365|request[- ]id|correlation[- ]id/i;

/** Lets a site have some packs, and nothing of Microsoft's in its own words and facts. */
async function choosePacks(content: string, packs: string): Promise<void> {
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:yaml|mdx?)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = (await readFile(file, 'utf8'))
      .replace(/^(?:packs:.*)\n/gm, '')
      .replaceAll(/Microsoft Entra ID|Microsoft|Entra ID|AADSTS/g, 'Lamp Works');
    await writeFile(
      file,
      entry.name === 'site.yaml' ? `${text}packs: ${packs}\nparts: { pictures: off }\n` : text,
    );
  }
}

it.each(['[]', '[shell]'])(
  'a site with the packs %s has nothing of Microsoft in any file',
  async (packs) => {
    const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
    try {
      const [guide = ''] = await writeSite(folder, { flows: [6], plain: 1 });
      await choosePacks(join(folder, 'content'), packs);
      const dist = join(folder, 'dist');
      const { isBuilt, says } = await buildSite(dist, settings, folder);
      expect(isBuilt, says).toBe(true);
      const files = (await readdir(dist, { recursive: true }))
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => /\.(?:html|js|json|css|md|txt|mmd|svg|xml|webmanifest)$/.test(path));
      expect(files).toContain(`en/${guide}/index.html`);
      for (const file of files.filter((path) => path !== 'licences.txt'))
        expect(
          ofMicrosoft.exec(await readFile(join(dist, file), 'utf8'))?.[0],
          file,
        ).toBeUndefined();
      const known = JSON.parse(
        await readFile(join(dist, 'en/errors/codes.json'), 'utf8'),
      ) as KnownList;
      expect(Object.keys(known.codes).length).toBeGreaterThan(0);
      expect(Object.keys(known.forms)).toEqual(packs === '[]' ? [] : ['others', 'alike']);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  120_000,
);
