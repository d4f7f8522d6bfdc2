import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from '../support/feedback-site.ts';

// What sound content may be, and ours is not: more guides than fit on the home page and no topics, a flow of two steps
// and no fix, and English texts that have changed since they were translated.

const plain = 55;
const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
afterAll(() => rm(folder, { recursive: true }));
const written = await writeSite(folder, { flows: [10, 2], plain });
const [flowGuide = '', shortGuide = '', ...plainGuides] = written;
const [plainGuide = '', ...others] = plainGuides;

const content = join(folder, 'content');
await rm(join(content, 'topics.yaml'));
for (const file of await readdir(join(content, 'guides'), { recursive: true })) {
  if (/\.en\.mdx?$/.test(file)) await edit(file, (text) => text.replace(/^topic: .*\n/m, ''));
}
for (const guide of [flowGuide, plainGuide]) {
  const files = await readdir(join(content, 'guides', guide));
  const page = files.find((file) => /^guide\.nb\.mdx?$/.test(file)) ?? '';
  const before = 'translates: "0123456789ab"';
  await edit(join(guide, page), (text) => text.replace(/^translates: .*/m, before));
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(content, 'guides', file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const { isBuilt, says } = await buildSite(join(folder, 'dist'), {}, folder);
const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
const open = async (path: string) => parseHTML(await read(path)).document;

it('is built', () => {
  expect(isBuilt, says).toBe(true);
});

describe.each(['en', 'nb'])('without topics, in %s,', (locale) => {
  it('the home page lists as many guides as a page can hold, and leads to all of them', async () => {
    const home = await open(`${locale}/index.html`);
    expect(home.querySelectorAll('.guide-list > li')).toHaveLength(50);
    expect(home.querySelector(`main a[href="/${locale}/search/"]`)).not.toBeNull();
    const lists = await readdir(join(folder, 'dist', locale, 'search'), { recursive: true });
    const pages = lists.filter((file) => file.endsWith('.html'));
    const all = await Promise.all(pages.map((file) => read(`${locale}/search/${file}`)));
    for (const guide of written)
      expect(all.join('').includes(`href="/${locale}/${guide}/"`), guide).toBe(true);
  });
});

it('no text shows "Infinity", "NaN" or "undefined"', async () => {
  const paths = (await readdir(join(folder, 'dist'), { recursive: true })).filter((path) =>
    /\.(?:html|md|mmd|svg|txt)$/.test(path),
  );
  expect(paths.some((path) => path.includes(`${shortGuide}/proof`))).toBe(true);
  const wrong = paths.map(async (path) => {
    const text = await read(path);
    const { document } = parseHTML(path.endsWith('.html') ? text : `<body>${text}</body>`);
    for (const script of document.querySelectorAll('script')) script.remove();
    const found = /NaN|Infinity|undefined|\[object/.exec(document.body.textContent);
    return found ? [`${path}: ${found[0]}`] : [];
  });
  expect((await Promise.all(wrong)).flat()).toEqual([]);
});

describe('a translation whose original has changed', () => {
  it.each([flowGuide, plainGuide])(
    'says so on the page of a guide, above its text: %s',
    async (id) => {
      const notice = (await open(`nb/${id}/index.html`)).querySelector(
        'article > :is(h1, .guide-head) + .behind',
      );
      expect(notice?.querySelector('a')?.getAttribute('href')).toBe(`/en/${id}/`);
      expect(await read(`nb/${id}/guide.md`)).toContain(`/en/${id}/guide.md)\n`);
      const source = await open(`en/${id}/index.html`);
      expect(source.querySelector('.behind')).toBeNull();
    },
  );

  it('says so nowhere else', async () => {
    const page = await open(`nb/${flowGuide}/index.html`);
    expect(page.querySelectorAll('.behind')).toHaveLength(1);
    const [other = ''] = others;
    expect((await open(`nb/${other}/index.html`)).querySelector('.behind')).toBeNull();
  });
});
