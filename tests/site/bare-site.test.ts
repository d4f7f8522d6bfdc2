import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from '../support/feedback-site.ts';

const settings = `name: Made up (+)
languages: [en]
home: { title: What is it?, lead: Answer one question at a time. }
wordmark: wordmark.svg
source: "https://example.org/edit/{file}"
colors: { sign: "#005a58", link: { light: "#00605f", dark: "#7fd4d2" } }
fix: { role: off, licence: off, effect: off, undo: off, links: off }
parts:
  error-codes: off
  proof: off
  frames: off
  downloads: off
  single-files: off
  pictures: off
  offline: off
  feedback: off
`;
const wordmark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><path fill="#005a58" d="M0 0h80v20H0z"/></svg>';

/** Rewrites a file of YAML without the fields of these names, wherever they are. */
async function drop(file: string, names: readonly string[]): Promise<void> {
  const keep = (key: unknown, value: unknown) => (names.includes(String(key)) ? undefined : value);
  await writeFile(file, JSON.stringify(parse(await readFile(file, 'utf8'), keep)));
}

/** Rewrites a text without error codes. */
async function dropCodes(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/<ErrorCode id="\d+" \/>|\{error-code:\d+\}/g, 'shown there'));
}

let folder = '';
let files: string[] = [];
const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
const pages = () => files.filter((path) => path.endsWith('.html'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  await writeSite(folder, { flows: [8], plain: 1 });
  const content = join(folder, 'content');
  for (const path of await readdir(content, { recursive: true })) {
    const file = join(content, path);
    if (/(^|[./\\])nb\.(mdx?|yaml)$/.test(path)) await rm(file);
    else if (/\.mdx?$/.test(path)) await dropCodes(file);
    else if (path.endsWith('cases.yaml')) await drop(file, ['nb']);
    else if (path.endsWith('flow.yaml'))
      await drop(file, ['role', 'licence', 'effect', 'undo', 'links', 'unconfirmed', 'no-role']);
  }
  await writeFile(join(content, 'facts', 'error-codes.yaml'), '{}\n');
  await writeFile(join(content, 'site.yaml'), settings);
  await writeFile(join(content, 'wordmark.svg'), wordmark);
  const environment = { FEEDBACK_ADDRESS: '/answers' };
  const { isBuilt, says } = await buildSite(join(folder, 'dist'), environment, folder);
  expect(isBuilt, says).toBe(true);
  const paths = await readdir(join(folder, 'dist'), { recursive: true });
  files = paths.map((path) => path.replaceAll('\\', '/'));
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a site in one language, in its own colours, without any of the parts', () => {
  it('offers no other language, and its root leads to its home page', async () => {
    for (const page of pages()) {
      const { document } = parseHTML(await read(page));
      expect(document.querySelector('.language-switch, [data-beside]'), page).toBeNull();
      expect(document.querySelectorAll('a[hreflang]:not([hreflang=en])'), page).toHaveLength(0);
    }
    const { document } = parseHTML(await read('index.html'));
    const refresh = document.querySelector('meta[http-equiv=refresh]');
    expect(refresh?.getAttribute('content')).toBe('0;url=/en/');
  });

  it('has no file of what is off', () => {
    const off =
      /embed|take-with-you|proof|\/errors\/(?!codes\.json)|offline|manifest|service-worker|map\.svg|flow\.mmd|machine\.json|en\/[^/]+\/picture\.png/;
    expect(files.filter((path) => off.test(path))).toEqual([]);
  });

  it('has no link to what is not there, and no word of it', async () => {
    const there = new Set(files);
    for (const page of pages()) {
      const html = await read(page);
      const { document } = parseHTML(html);
      const named = [
        ...document.querySelectorAll('a[href^="/"], img[src^="/"], meta[content*="/picture.png"]'),
      ]
        .map((element) =>
          ['href', 'src', 'content'].map((name) => element.getAttribute(name)).find(Boolean),
        )
        .map((address) => new URL(address ?? '', 'https://site.example').pathname.slice(1))
        .map((path) => path.replace(/(^|\/)$/, '$1index.html'));
      expect(
        named.filter((path) => !there.has(path)),
        page,
      ).toEqual([]);
      expect(html, page).not.toMatch(
        /data-worker|class="(?:fix-card|official-pages|feedback|downloads|unconfirmed)"|Was this/,
      );
    }
    expect(await read('llms.txt')).not.toContain('/errors/');
  });

  it('lists its guides and steps without a word of a list of codes', async () => {
    const { document } = parseHTML(await read('en/search/index.html'));
    const said = [
      document.querySelector('.lead')?.textContent,
      document.querySelector('meta[name=description]')?.getAttribute('content'),
    ].map((words) => words?.trim());
    const lead = 'Every guide, with its questions, fixes and outcomes.';
    expect(said).toEqual([lead, lead]);
  });

  it('says of what is kept offline only what there is', async () => {
    const kept = settings.replace('  offline: off\n', '');
    await writeFile(join(folder, 'content', 'site.yaml'), kept);
    const { isBuilt, says } = await buildSite(join(folder, 'kept'), {}, folder);
    expect(isBuilt, says).toBe(true);
    const page = await readFile(join(folder, 'kept', 'en', 'offline', 'index.html'), 'utf8');
    const { document } = parseHTML(page);
    expect(document.querySelector('.offline-size')?.textContent).toMatch(
      /^\s*All guides in this language, with the search, take/,
    );
    expect(document.querySelector('main')?.textContent).not.toMatch(/code|as one file/);
  }, 120_000);

  it('says of each guide where its text is, and no day that nobody knows', async () => {
    const found: string[] = [];
    for (const page of pages()) {
      const { document } = parseHTML(await read(page));
      expect(document.querySelector('.page-source time'), page).toBeNull();
      for (const link of document.querySelectorAll('.page-source a'))
        found.push(`${page} ${link.getAttribute('href') ?? ''}`);
    }
    expect(found).toHaveLength(2);
    for (const line of found)
      expect(line).toMatch(
        /^en\/([^/]+)\/index\.html https:\/\/example\.org\/edit\/content\/guides\/\1\/guide\.en\.mdx?$/,
      );
  });

  it('has its name, its wordmark and its colours on every page', async () => {
    for (const page of pages()) {
      const html = await read(page);
      if (/<meta name="robots" content="noindex"/.test(html) && !page.endsWith('404.html'))
        continue;
      const { document } = parseHTML(html);
      expect(document.querySelector('title')?.textContent, page).toContain('Made up (+)');
      const mark = document.querySelector('.site-header img');
      expect(mark?.getAttribute('alt'), page).toBe('Made up (+)');
      expect([mark?.getAttribute('width'), mark?.getAttribute('height')]).toEqual(['160', '40']);
      // The usual ones, of signs and of links.
      expect(html, page).not.toMatch(/#ffd100|#0b4a82/);
    }
    const written = await read('en/index.html');
    expect(written).toMatch(/#005a58/);
    expect(written).toMatch(/light-dark\(#00605f, ?#7fd4d2\)/);
    const home = parseHTML(written).document;
    expect(home.querySelector('h1')?.textContent).toBe('What is it?');
    expect(await read('favicon.svg')).toContain('fill="#005a58" stroke="#fff"');
    expect(await read('llms.txt')).toContain('# Made up (+)\n\n> Answer one question at a time.');
  });
});
