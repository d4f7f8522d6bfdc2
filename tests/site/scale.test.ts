import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildMadeUpSite } from '../made-up/site.ts';

/** A built site of made-up guides. */
interface ScaledSite {
  /** The folder of the project that was built. */
  readonly root: string;
  /** The ids of its plain guides. */
  readonly plain: readonly string[];
  /** The ids of its guides with a flow, of so many steps each. */
  readonly flows: readonly string[];
  /** Path of each built file → its size in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
}

const few = 30;
const many = 150;
/** How much more a page may weigh where there are many guides. */
const growth = 1.1;
/** What a page may weigh that leads to others. */
const listBudget = 10_000;
/** A page and its Markdown, in two languages. */
const filesOfGuide = 4;
/** In a site with few plain guides, and in one with many. */
const [fewFlows, manyFlows] = [2, 8];
/**
 * Of a guide with a flow of 40 steps, in two languages: bytes on the server's disk and elements of its page. Files are a
 * page, a map, a booklet, a proof sheet, a frame, a single file and six others, in each language.
 */
const flowBudget = { steps: 40, bytes: 3_000_000, elements: 4500, files: 24 };

// One after the other, each in a minute of its own.
const small = await buildScaledSite(few, fewFlows);
const large = await buildScaledSite(many, manyFlows);
afterAll(() => Promise.all([small, large].map(({ root }) => rm(root, { recursive: true }))));

/** So many plain guides, and so many with a flow. */
async function buildScaledSite(plain: number, flows: number): Promise<ScaledSite> {
  const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const ids = await buildMadeUpSite(root, {
    flows: Array.from({ length: flows }, () => flowBudget.steps),
    plain,
  });
  const sizes = new Map<string, number>();
  for (const entry of await readdir(join(root, 'dist'), { recursive: true })) {
    const found = await stat(join(root, 'dist', entry));
    if (found.isFile()) sizes.set(entry.replaceAll('\\', '/'), found.size);
  }
  return { root, plain: ids.slice(flows), flows: ids.slice(0, flows), sizes };
}

const isPage = (path: string) => path.endsWith('/index.html');

/** The sizes of the files of plain guides. */
function listSizes({ plain, sizes }: ScaledSite): { path: string; size: number }[] {
  const ids = new Set(plain);
  return [...sizes]
    .filter(([path]) => ids.has(path.split('/')[1] ?? ''))
    .map(([path, size]) => ({ path, size }));
}

const readBuilt = ({ root }: ScaledSite, path: string) => readFile(join(root, 'dist', path));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('five times as many plain guides', () => {
  it('make the page of a guide no heavier', () => {
    const weigh = (site: ScaledSite) => {
      const pages = listSizes(site).filter(({ path }) => isPage(path));
      return sum(pages.map(({ size }) => size)) / site.plain.length;
    };
    expect(weigh(small)).toBeGreaterThan(0);
    expect(weigh(large)).toBeLessThanOrEqual(growth * weigh(small));
  });

  it('have four files each', () => {
    expect(listSizes(small)).toHaveLength(filesOfGuide * few);
    expect(listSizes(large)).toHaveLength(filesOfGuide * many);
  });

  it('make no page that leads to others heavier than such a page may be', async () => {
    const lists = [...large.sizes.keys()].filter(
      (path) =>
        /^(?:en|nb)\/(?:index|search|topics|offline|errors\/index)/.test(path) &&
        isPage(`/${path}`),
    );
    expect(lists.some((path) => path.includes('/topics/'))).toBe(true);
    for (const path of lists) {
      const bytes = brotliCompressSync(await readBuilt(large, path));
      expect(bytes.length, path).toBeLessThanOrEqual(listBudget);
    }
  });

  it('are each listed once in the sitemap, in every language', async () => {
    const sitemap = (await readBuilt(large, 'sitemap-0.xml')).toString();
    for (const locale of ['en', 'nb']) {
      for (const id of large.plain) {
        expect(sitemap.split(`/${locale}/${id}/</loc>`), id).toHaveLength(2);
      }
    }
  });

  it('all have a topic on the home page, which names no guide', async () => {
    for (const locale of ['en', 'nb']) {
      const home = (await readBuilt(large, `${locale}/index.html`)).toString();
      expect(home).toContain(`/${locale}/topics/`);
      expect(large.plain.filter((id) => home.includes(`/${id}/`))).toEqual([]);
    }
  });
});

describe('four times as many guides with a flow', () => {
  /** The files of a guide: all whose folder or name is its own. */
  const listFiles = ({ sizes }: ScaledSite, id: string) =>
    [...sizes].filter(([path]) => path.split('/').includes(id));

  it('have files of the same number, and no more bytes each', () => {
    for (const site of [small, large]) {
      for (const id of site.flows) {
        const files = listFiles(site, id);
        expect(files, id).toHaveLength(flowBudget.files);
        expect(sum(files.map(([, size]) => size)), id).toBeLessThanOrEqual(flowBudget.bytes);
      }
    }
    expect(large.flows).toHaveLength(manyFlows);
  });

  it('have pages of no more elements', async () => {
    for (const id of large.flows) {
      const page = (await readBuilt(large, `nb/${id}/index.html`)).toString();
      const elements = page.match(/<[a-z][^>]*>/g)?.length ?? 0;
      expect(elements, id).toBeGreaterThan(flowBudget.steps);
      expect(elements, id).toBeLessThanOrEqual(flowBudget.elements);
    }
  });
});
