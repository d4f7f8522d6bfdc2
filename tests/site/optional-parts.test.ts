import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from '../support/feedback-site.ts';

it('a build without its optional parts has none of them, and no link to one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  try {
    const [guide = ''] = await writeSite(folder, { flows: [10] });
    const dist = join(folder, 'dist');
    const settings = { LEAVE_OUT: 'frames,single-files,pictures' };
    const { isBuilt, says } = await buildSite(dist, settings, folder);
    expect(isBuilt, says).toBe(true);
    const files = new Set(
      (await readdir(dist, { recursive: true })).map((path) => path.replaceAll('\\', '/')),
    );
    expect(files).toContain(`en/${guide}/index.html`);
    expect([...files].filter((path) => /^embed\/|take-with-you|embedding/.test(path))).toEqual([]);
    expect(files).not.toContain(`en/${guide}/picture.png`);
    for (const page of [...files].filter((path) => path.endsWith('.html'))) {
      const { document } = parseHTML(await readFile(join(dist, page), 'utf8'));
      const links = [...document.querySelectorAll('a[href^="/"], meta[content*="/picture.png"]')];
      const lost = links
        .map((link) => link.getAttribute('href') ?? link.getAttribute('content') ?? '')
        .map((address) => new URL(address, 'https://site.example').pathname.slice(1))
        .map((path) => path.replace(/(^|\/)$/, '$1index.html'))
        .filter((path) => !files.has(path));
      expect(lost, page).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
