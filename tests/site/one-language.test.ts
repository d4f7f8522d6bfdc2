import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from '../support/feedback-site.ts';

/** Rewrites a file of YAML without what it says in Norwegian. */
async function inEnglish(file: string): Promise<void> {
  const drop = (key: unknown, value: unknown) => (key === 'nb' ? undefined : value);
  await writeFile(file, JSON.stringify(parse(await readFile(file, 'utf8'), drop)));
}

it('a site in one language offers no other, and its root leads to its home page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  try {
    await writeSite(folder, { flows: [4] });
    const content = join(folder, 'content');
    for (const path of await readdir(content, { recursive: true }))
      if (/(^|[./\\])nb\.(mdx?|yaml)$/.test(path)) await rm(join(content, path));
      else if (path.endsWith('cases.yaml')) await inEnglish(join(content, path));
    await writeFile(join(content, 'site.yaml'), 'name: Made up\nlanguages: [en]\n');
    const dist = join(folder, 'dist');
    const { isBuilt, says } = await buildSite(dist, { LEAVE_OUT: 'single-files,pictures' }, folder);
    expect(isBuilt, says).toBe(true);
    const pages = (await readdir(dist, { recursive: true })).filter((path) =>
      path.endsWith('.html'),
    );
    const read = async (page: string) =>
      parseHTML(await readFile(join(dist, page), 'utf8')).document;
    for (const page of pages) {
      const document = await read(page);
      expect(document.querySelector('.language-switch, [data-beside]'), page).toBeNull();
      const others = document.querySelectorAll('a[hreflang]:not([hreflang=en])');
      expect(others, page).toHaveLength(0);
    }
    const root = await read('index.html');
    expect(root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0;url=/en/',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
