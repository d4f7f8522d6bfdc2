import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import {
  content,
  guidePages,
  listFiles,
  listPages,
  listScripts,
  openPage,
  readBytes,
  readPage,
} from '../support/site.ts';
import { budgets, judgeSizes } from '../../src/judge/judge-sizes.ts';
import { pickLanguage } from '../../src/languages/languages.ts';

/** What one round trip carries: ten TCP segments. */
const firstRoundTrip = 14_600;
/** Of the sheet that all guides share, for what their first questions do not need. */
const laterSheetBudget = 4500;
/** Of the page of its map, for so many steps. */
const mapBudget = { steps: 50, bytes: 20_000 };
const firstAnswerBudget = 80_000;
/** Of a plain guide of one screen, which has so many characters of text. */
const plainBudget = { characters: 2000, bytes: 8000 };

/** Of the box, until words are looked for: the box for codes and the search weighed 5,590 bytes together. */
const boxBudget = 5500;

const compress = (bytes: Buffer) => brotliCompressSync(bytes);

/** A script, and all that is fetched with it. */
function listNeeded(script: string): Set<string> {
  const needed = new Set([script]);
  for (const one of needed) {
    const code = readBytes(one).toString();
    // What is imported by a call is fetched when that is made.
    for (const [, file = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      needed.add(`_astro/${file}`);
  }
  return needed;
}

function weigh(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + compress(readBytes(file)).length, 0);
}

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

  it('has its steps before the only sheet that it does not carry, of at most 4.5 kB', () => {
    const page = readPage(path);
    const [link = '', sheet = ''] = /<link rel="stylesheet" href="\/([^"]+)">/.exec(page) ?? [];
    const at = page.indexOf(link);
    expect(page.slice(0, at).match(/<section class="step"/g)).toHaveLength(
      Object.keys(guide.flow.steps).length,
    );
    expect(compress(readBytes(sheet)).length).toBeLessThanOrEqual(laterSheetBudget);
  });

  it('has its map on a page that weighs at most 20 kB', () => {
    const share = Math.max(1, Object.keys(guide.flow.steps).length / mapBudget.steps);
    const bytes = compress(readBytes(path.replace('index.html', 'map/index.html'))).length;
    expect(bytes / share).toBeLessThanOrEqual(mapBudget.bytes);
  });

  it('needs at most 80 kB of JavaScript for a first answer', () => {
    const [, island = ''] =
      /<template class="flow-script"><script type="module" src="\/([^"]+)">/.exec(readPage(path)) ??
      [];
    const needed = listNeeded(island);
    expect(needed.size).toBeGreaterThan(2);
    expect(weigh(needed)).toBeLessThanOrEqual(firstAnswerBudget);
  });
});

it('the box that finds everything needs at most 5,500 bytes until words are looked for', async () => {
  const scripts = await listScripts();
  const [box = ''] = scripts.filter((file) => file.startsWith('_astro/SearchScript'));
  const [words = ''] = scripts.filter((file) => file.startsWith('_astro/find-by-words'));
  expect(weigh(listNeeded(box))).toBeLessThanOrEqual(boxBudget);
  expect(listNeeded(box)).not.toContain(words);
  expect(readBytes(box).toString()).toContain(words.replace('_astro', '.'));
});

it('nothing is larger than any site may be: guides, home pages and all scripts', () => {
  expect(budgets.guide).toEqual({ bytes: 35_000, elements: 4500 });
  expect(judgeSizes(builtSite, content)).toEqual(new Map());
});

describe.each(content.locales)('a plain guide in %s', (locale) => {
  it('weighs at most 8 kB with its sheet if it fills one screen, and more in proportion', () => {
    for (const id of Object.keys(content.plainGuides)) {
      const path = `${locale}/${id}/index.html`;
      const page = openPage(path);
      const characters = page.querySelector('article')?.textContent.length ?? 0;
      const screens = Math.max(1, characters / plainBudget.characters);
      const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      );
      expect(sheets).toHaveLength(1);
      const weights = [path, ...sheets].map((file) => compress(readBytes(file)).length);
      const weight = weights.reduce((total, bytes) => total + bytes, 0);
      expect(weight / screens).toBeLessThanOrEqual(plainBudget.bytes);
    }
  });
});

it('no page asks for a script before it is used or the browser is idle', async () => {
  for (const path of await listPages()) {
    // What stands in a template is not fetched.
    const html = readPage(path).replace(/<template[^>]*>.*?<\/template>/gs, '');
    expect(html, path).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*(?:modulepreload|as="script")/);
  }
});

it('there is no web font', async () => {
  const files = await listFiles();
  expect(files.filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  for (const file of files.filter((name) => /\.(?:html|css)$/.test(name))) {
    expect(readPage(file).includes('@font-face'), file).toBe(false);
  }
});

it('no JavaScript of the island holds the schema library of the build', async () => {
  for (const script of await listScripts())
    expect(readBytes(script).toString()).not.toContain('ZodError');
});

it('no JavaScript of the island holds what only the checks know of a language', async () => {
  const lists = content.locales.flatMap(
    (locale) => pickLanguage(locale).conditions?.lists.limit ?? [],
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const script of await listScripts())
    for (const list of lists) expect(readBytes(script).toString()).not.toContain(list);
});
