import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildScaledSite, type ScaledSite } from '../support/build-scaled-site.ts';

const few = 30;
const many = 150;
/** How much more a page may weigh where there are many guides. */
const growth = 1.1;
/** What a page may weigh that leads to others. */
const listBudget = 10_000;
/** A page and its Markdown, in two languages. */
const filesOfGuide = 4;

// One after the other, each in a minute of its own.
const small = await buildScaledSite(few);
const large = await buildScaledSite(many);
afterAll(() => Promise.all([small.remove(), large.remove()]));

const ofGuides = /^(?:en|nb)\/case-\d+\//;
const isPage = (path: string) => path.endsWith('/index.html');

function listSizes({ sizes }: ScaledSite, wanted: (path: string) => boolean): number[] {
  return [...sizes].filter(([path]) => wanted(path)).map(([, size]) => size);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('five times as many plain guides', () => {
  it('make the page of a guide no heavier', () => {
    const weigh = (site: ScaledSite, count: number) =>
      sum(listSizes(site, (path) => ofGuides.test(path) && isPage(path))) / count;
    expect(weigh(small, few)).toBeGreaterThan(0);
    expect(weigh(large, many)).toBeLessThanOrEqual(growth * weigh(small, few));
  });

  it('have four files each', () => {
    for (const [site, count] of [
      [small, few],
      [large, many],
    ] as const) {
      expect(listSizes(site, (path) => ofGuides.test(path))).toHaveLength(filesOfGuide * count);
    }
  });

  it('make no page that leads to others heavier than such a page may be', async () => {
    const lists = [...large.sizes.keys()].filter(
      (path) =>
        /^(?:en|nb)\/(?:index|search|topics|offline|errors\/index)/.test(path) &&
        isPage(`/${path}`),
    );
    expect(lists.some((path) => path.includes('/topics/'))).toBe(true);
    for (const path of lists) {
      const bytes = brotliCompressSync(await large.read(path));
      expect(bytes.length, path).toBeLessThanOrEqual(listBudget);
    }
  });

  it('are each listed once in the sitemap, in every language', async () => {
    const sitemap = (await large.read('sitemap-0.xml')).toString();
    const listed = sitemap.match(/<loc>[^<]*\/case-\d+\/<\/loc>/g) ?? [];
    expect(listed).toHaveLength(2 * many);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('all have a topic on the home page, which names no guide', async () => {
    for (const locale of ['en', 'nb']) {
      const home = (await large.read(`${locale}/index.html`)).toString();
      expect(home).toContain(`/${locale}/topics/`);
      expect(home).not.toContain('/case-');
    }
  });
});
