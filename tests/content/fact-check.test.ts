import { spawnSync } from 'node:child_process';
import { DOMParser } from 'linkedom';
import { mkdtemp, cp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPageFor } from '../../src/exports/export-context.ts';
import { writeFactCheck } from '../../src/exports/fact-check.ts';
import { describeFact } from '../../src/model/fact-text.ts';
import { listGuideFacts } from '../../src/proof/build/guide-facts.ts';
import { viewSteps } from '../../src/site/build/page-context.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import { readZip } from '../support/read-zip.ts';

const root = join(import.meta.dirname, '..', '..');
const { content } = await readChanged({});
const [guide] = Object.values(content.guides);
if (!guide) throw new Error('The fixture has no guide.');

const openPages = (locales: readonly string[], id = guide.id) =>
  locales.map((locale) => createPageFor(content, { locale, guide: id, today }));

/** What Word reads of a document: its paragraphs, headings, tables and languages. */
function readDocument(bytes: Uint8Array) {
  const files = readZip(bytes);
  const xml = new TextDecoder().decode(files.get('word/document.xml'));
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const list = (name: string, from: Pick<ParentNode, 'querySelectorAll'> = document) => [...from.querySelectorAll(name)];
  const textOf = (node: Element) =>
    list('w\\:t', node)
      .map(({ textContent }) => textContent)
      .join('');
  const styles = new TextDecoder().decode(files.get('word/styles.xml'));
  return {
    ...{ list, textOf, styles },
    footers: [...files].map(([path, file]) => (/footer/.test(path) ? new TextDecoder().decode(file) : '')).join(''),
    text: list('w\\:p').map(textOf).join('\n'),
    tables: list('w\\:tbl'),
    headings: list('w\\:p').flatMap((paragraph) => {
      const style = paragraph.querySelector('w\\:pStyle')?.getAttribute('w:val') ?? '';
      return /^(?:Title|Heading)/.test(style) ? [`${style} ${textOf(paragraph)}`] : [];
    }),
  };
}

describe.each([[['en']], [['nb']], [['en', 'nb']], [['nb', 'en']]])('a guide in %j', (locales) => {
  const pages = openPages(locales);
  const reading = writeFactCheck(pages).then(readDocument);

  it('has every step with its answers, and where each of them leads', async () => {
    const { headings, text } = await reading;
    const views = pages.map((page) => viewSteps(guide, page));
    for (const [at, { number }] of (views[0] ?? []).entries()) {
      const titles = views.map((steps) => `${number}. ${steps[at]?.title ?? ''}`);
      expect(headings).toContain(`Heading2 ${titles.join(' / ')}`);
    }
    for (const view of views.flat())
      for (const answer of view.answers) {
        expect(text).toContain(answer.text);
        expect(text).toContain(answer.goTo);
      }
    expect(views.flat().length).toBeGreaterThan(3);
  });

  it('has every link, command, date and role of the guide, with their days', async () => {
    const { text } = await reading;
    for (const page of pages) {
      const { links, commands, dates } = listGuideFacts(content.facts, guide, today);
      for (const link of links) expect(text).toContain(link.title[page.locale]);
      for (const { code, changes } of commands) {
        // Each line is a paragraph where it is code, and one run in a table.
        for (const line of code.split('\n')) expect(text).toContain(line.trim());
        expect(text).toContain(changes[page.locale]);
      }
      for (const { id } of dates) expect(text).toContain(describeFact(page, 'When', id));
      for (const step of Object.values(guide.flow.steps))
        if (step.kind === 'fix' && step.role !== undefined && step.role !== 'none')
          expect(text).toContain(describeFact(page, 'Role', step.role));
      expect(links.length).toBeGreaterThan(0);
    }
  });

  it('says the language of each text', async () => {
    const { list, textOf, styles } = await reading;
    const langs = pages.map(({ ui }) => ui.lang);
    expect(styles).toContain(`<w:lang w:val="${langs[0]}"`);
    const runs = list('w\\:r').filter((run) => /\p{L}/u.test(textOf(run)));
    const said = runs.map(
      (run) =>
        run.querySelector('w\\:lang')?.getAttribute('w:val') ??
        (run.querySelector('w\\:noProof') ? 'code' : 'none'),
    );
    expect(new Set(said.filter((one) => one !== 'code'))).toEqual(new Set(langs));
    // A title of a step stands in its own language.
    for (const page of pages) {
      const [step] = viewSteps(guide, page);
      const run = runs.find((one) => textOf(one).endsWith(`. ${step?.title ?? ''}`));
      expect(run?.querySelector('w\\:lang')?.getAttribute('w:val')).toBe(page.ui.lang);
    }
  });

  it('has a page that lies on its long side for several languages, and its number at the foot', async () => {
    const { list, footers } = await reading;
    const [size] = list('w\\:pgSz');
    const [width, height] = ['w:w', 'w:h'].map((name) => Number(size?.getAttribute(name)));
    expect((width ?? 0) > (height ?? 0)).toBe(locales.length > 1);
    expect(footers).toMatch(/PAGE[^]*NUMPAGES/);
  });

  it('has what says the same in one row', async () => {
    const { tables, textOf } = await reading;
    const rows = tables.flatMap((table) => [...table.querySelectorAll('w\\:tr')].map(textOf));
    const views = pages.map((page) => viewSteps(guide, page));
    const [first = []] = views;
    for (const [at, { answers }] of first.entries())
      for (const [nth] of answers.entries()) {
        const texts = views.map((steps) => steps[at]?.answers[nth]?.text ?? 'none');
        expect(rows.filter((row) => texts.every((text) => row.includes(text))).length).toBeGreaterThan(0);
      }
    const bodies = pages.map(({ locale }) => guide.steps['plugged-in']?.[locale]?.body.blocks[0]?.text ?? 'none');
    const together = rows.some((row) => bodies.every((text) => row === bodies.join('') && row.includes(text)));
    expect(together).toBe(locales.length > 1);
  });

  it('repeats the first row of every table, and leads from an answer to its step', async () => {
    const { list, tables } = await reading;
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const rows = [...table.children].filter(({ tagName }) => tagName === 'w:tr');
      const heads = rows.map((row) => row.querySelector('w\\:trPr w\\:tblHeader') !== null);
      expect(heads).toEqual(rows.map((_, at) => at === 0));
    }
    const bookmarks = list('w\\:bookmarkStart').map((one) => one.getAttribute('w:name'));
    const anchors = list('w\\:hyperlink').flatMap((one) => one.getAttribute('w:anchor') ?? []);
    expect(anchors.length).toBeGreaterThan(3);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    expect(new Set(bookmarks).size).toBe(Object.keys(guide.flow.steps).length);
  });
});

it('a plain guide has its text, its facts, and room to sign', async () => {
  const [id] = Object.keys(content.plainGuides);
  const { headings, text } = readDocument(await writeFactCheck(openPages(['en'], id)));
  const { title, description } = content.plainGuides[id ?? '']?.texts['en']?.frontmatter ?? {};
  expect(headings[0]).toContain(title);
  expect(text).toContain(description);
  expect(headings.at(-1)).toBe(`Heading1 ${content.ui['en']?.factCheck.approval ?? ''}`);
});

describe('npm run fact-check', () => {
  const run = (cwd: string, ...args: string[]) => {
    const command = join(root, 'src', 'commands', 'fact-check.ts');
    return spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });
  };

  it('says which guides there are, where it does not know one', () => {
    const { status, stderr } = run(join(root, 'tests', 'fixtures', 'base'), 'no-such-guide');
    expect([status, stderr]).toEqual([2, expect.stringContaining(guide.id)]);
  }, 60_000);

  it('writes the document beside the content', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'fact-check-'));
    onTestFinished(() => rm(cwd, { recursive: true }));
    await cp(join(root, 'tests', 'fixtures', 'base'), cwd, { recursive: true });
    const { status, stderr } = run(cwd, guide.id, 'nb', 'en');
    expect([status, stderr]).toEqual([0, '']);
    const bytes = await readFile(join(cwd, `${guide.id}.nb-en.docx`));
    expect(readZip(bytes).has('word/document.xml')).toBe(true);
  }, 60_000);
});
