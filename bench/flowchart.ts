// `node bench/flowchart.ts [steps …]`: what the flowchart costs, on our own guides and on made-up ones of so many steps
// (10, 40, 200 and 1,000 if nothing is said): time to draw it, bytes, elements, and how long a reader waits from an
// answer to the next step. It is written to bench/results/flowchart.md. Takes some minutes, and CHROMIUM_PATH or
// Playwright's own Chromium. Nothing is asserted: it depends on the machine. The goals for 40 steps are that the map
// adds at most 12 kB to the page, and that an answer is painted within 50 ms at a quarter of the speed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { readContent } from '../src/read/read-content.ts';
import { buildMadeUpSite } from '../tests/made-up/site.ts';
import { ownSite } from '../tests/support/tested-site.ts';
import { measureBuild, measurePage, type Figures } from './measure-guide.ts';
import { writeResult } from './peers/results.ts';

const wanted = process.argv.slice(2).map(Number);
if (wanted.some((steps) => !(steps > 1))) throw new Error('Say how many steps, such as: 10 40');
const sizes = wanted.length > 0 ? wanted : [10, 40, 200, 1000];
const [host, port] = ['127.0.0.1', 4399];

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** What each guide of a built site costs, by the guide and its locale. */
async function measureGuides(
  folder: string,
  madeUp: readonly string[],
  browser: Browser,
): Promise<Map<string, Figures>> {
  const { content } = await readContent(folder);
  const server = await preview({
    root: folder,
    logLevel: 'error',
    server: { host, port },
  });
  const own = Object.keys(content.guides).filter((id) => !madeUp.includes(id));
  const pages = [
    ...own.flatMap((id) => content.locales.map((locale) => ({ id, locale, name: id }))),
    // The language with the longer words.
    ...madeUp.map((id, at) => ({ id, locale: 'nb', name: `made up, ${sizes[at] ?? 0} steps` })),
  ];
  const measured = new Map<string, Figures>();
  try {
    for (const { id, locale, name } of pages) {
      say(`Measuring ${name} in ${locale} ...`);
      const guide = content.guides[id];
      if (!guide) throw new Error(`There is no guide "${id}".`);
      const built = join(folder, 'dist', locale, id);
      const html = await readFile(join(built, 'index.html'), 'utf8');
      const mapHtml = await readFile(join(built, 'map', 'index.html'), 'utf8');
      measured.set(`${name}, ${locale}`, {
        ...(await measureBuild(content, guide, locale, { html, mapHtml })),
        ...(await measurePage(browser, `http://${host}:${port}/${locale}/${id}/`)),
      });
    }
  } finally {
    await server.stop();
  }
  return measured;
}

/** A table with a column for each guide. */
function writeTable(measured: ReadonlyMap<string, Figures>): string {
  const names = [...new Set([...measured.values()].flatMap((figures) => Object.keys(figures)))];
  const rows = [
    ['', ...measured.keys()],
    ['---', ...[...measured].map(() => '--:')],
    ...names.map((name) => [name, ...[...measured.values()].map((figures) => figures[name] ?? '')]),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const folder = await mkdtemp(join(tmpdir(), 'veiviser-flowchart-'));
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch(
  executablePath ? { executablePath } : { channel: 'chromium' },
);
try {
  say(`Building our own guides, and made-up ones of ${sizes.join(', ')} steps ...`);
  const madeUp = await buildMadeUpSite(folder, { flows: sizes, beside: ownSite.folder });
  const table = writeTable(await measureGuides(folder, madeUp, browser));
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} cores, Node ${process.version}, Chromium ${browser.version()}`;
  const text = `# What the flowchart costs\n\nMeasured by \`node bench/flowchart.ts\` on ${day}: ${machine}. Bytes are those of UTF-8; of two figures for a wait, the first is the median and the second the 90 % mark.\n\n${table}\n`;
  console.log(await writeResult('flowchart.md', text));
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
