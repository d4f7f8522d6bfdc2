import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { content, guidePages, listScripts, readBytes, readPage } from '../support/site.ts';
import { weighMap } from '../support/weigh-map.ts';

/** What one round trip carries: ten TCP segments. */
const firstRoundTrip = 14_600;
const islandBudget = 90_000;
const homeBudget = 10_000;
/** For so many steps the map may add so much to the page, in all its forms; larger flows have more in proportion. */
const mapBudget = { steps: 50, bytes: 12_000 };

const compress = (bytes: Buffer) => brotliCompressSync(bytes);

/** What a browser can read of a page when only the first bytes have come. */
function readBeginning(page: Buffer, bytes: number): string {
  const compressed = compress(page).subarray(0, bytes);
  return brotliDecompressSync(compressed, {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString('utf8');
}

describe.each(guidePages)('the page $path', ({ guide, path }) => {
  it('has its whole first question, ready to be answered, in the first round trip', () => {
    const beginning = readBeginning(readBytes(path), firstRoundTrip);
    const question = beginning.indexOf(`id="${guide.flow.start}"`);
    expect(question).toBeGreaterThan(0);
    const answers = Object.keys(guide.flow.steps[guide.flow.start]?.answers ?? {});
    for (const answer of answers) {
      expect(beginning.indexOf(`data-answer="${answer}"`, question)).toBeGreaterThan(question);
    }
    expect(beginning.indexOf('</section>', question)).toBeGreaterThan(question);
  });

  it('weighs at most 12 kB more for its map, its list and its sheets for paper', () => {
    const { steps, bytes } = mapBudget;
    const share = Math.max(1, Object.keys(guide.flow.steps).length / steps);
    expect(weighMap(readPage(path)) / share).toBeLessThanOrEqual(bytes);
  });
});

it('a home page weighs at most 10 kB', () => {
  for (const locale of content.locales) {
    expect(compress(readBytes(`${locale}/index.html`)).length).toBeLessThanOrEqual(homeBudget);
  }
});

it('all JavaScript of the island weighs at most 90 kB', async () => {
  const scripts = await listScripts();
  const weight = scripts.reduce((sum, script) => sum + compress(readBytes(script)).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(islandBudget);
});

it('no JavaScript of the island holds the schema library of the build', async () => {
  for (const script of await listScripts())
    expect(readBytes(script).toString()).not.toContain('ZodError');
});
