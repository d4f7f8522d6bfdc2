import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listHeadingIds, renderBody } from '../../src/render/render-body.ts';
import { parseBody } from '../../src/read/parse-body.ts';
import { parseMarkdown } from '../../src/read/parse-markdown.ts';
import { createPaths } from '../../src/site/paths.ts';
import type { PageContext } from '../../src/site/build/page-context.ts';
import { readChanged, today } from '../support/fixture-content.ts';

const { content } = await readChanged({});

function createPage(locale: string): PageContext {
  const ui = content.ui[locale];
  const guide = content.guides['lamp'];
  if (!ui || !guide) throw new Error('The base has no such locale, or no lamp.');
  const site = new URL('https://lamps.example');
  const paths = createPaths('/');
  return { content, facts: content.facts, locale, ui, guide, paths, site, today };
}

const page = createPage('en');
const see = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document;
const mdx = (text: string, context = page) => renderBody(parseBody(text, 0).tree, context);
const markdown = (text: string) => renderBody(parseMarkdown(text, 0).tree, page);

describe('a text as HTML', () => {
  it.each([
    ['Ask a {role:lamp-keeper}.', 'Ask a <Role id="lamp-keeper" />.'],
    [
      '- Press {ui:power-button}\n- Until {when:old-bulbs-end}',
      '- Press <Ui id="power-button" />\n- Until <When id="old-bulbs-end" />',
    ],
    ['{command:restart-lamp}', '<Command id="restart-lamp" />'],
    ['Run {command:restart-lamp} now.', 'Run <Command id="restart-lamp" /> now.'],
    ['| A |\n| --- |\n| {role:lamp-keeper} |', '| A |\n| --- |\n| <Role id="lamp-keeper" /> |'],
  ])('is the same from Markdown and from MDX: %j', (inBraces, asComponents) => {
    expect(markdown(inBraces)).toBe(mdx(asComponents));
  });

  it('sends no end of a line between blocks, and every one in a sentence', () => {
    expect(mdx('One\n\n- Two\n- Three\n\nFour')).not.toMatch(/\n/);
    expect(see(mdx('**Press**\n**now**')).body.textContent).toBe('Press\nnow');
    expect(see(mdx('- **Press**\n  **now**')).body.textContent).toBe('Press\nnow');
  });

  it('shows a command to the letter, and in a sentence as code', () => {
    const { code } = content.facts.commands['restart-lamp'] ?? {};
    const block = see(mdx('<Command id="restart-lamp" />'));
    expect(block.querySelector('pre code')?.textContent).toBe(code);
    expect(block.querySelector('button[data-copy]')?.getAttribute('aria-label')).toContain(
      code?.split(' ')[0],
    );
    const sentence = see(mdx('Run <Command id="restart-lamp" /> now.'));
    expect(sentence.querySelector('p > code')?.textContent).toBe(code);
    expect(sentence.querySelector('pre, figure')).toBeNull();
  });

  it('asks a step once for what its commands leave open, at the first one that does', () => {
    const text = 'Run:\n\n<Command id="restart-lamp" />\n\n<Command id="restart-lamp" />';
    const { tree } = parseBody(text, 0);
    const step = see(renderBody(tree, page, { asked: new Set() }));
    const fields = [...step.querySelectorAll('[data-fill]')];
    expect(fields.map((field) => field.getAttribute('data-fill'))).toEqual(['lamp']);
    expect(fields[0]?.closest('figure')).toBe(step.querySelector('figure'));
    // A text that is no step has nothing that could fill them in.
    expect(see(renderBody(tree, page)).querySelector('[data-fill]')).toBeNull();
  });

  it('has what stands in a component inside it', () => {
    const document = see(
      mdx('<Note>\nLook:\n\n- here\n- <Unconfirmed>there</Unconfirmed>\n</Note>'),
    );
    expect(document.querySelectorAll('.note > ul > li')).toHaveLength(2);
    expect(document.querySelector('.note .unconfirmed')?.textContent).toBe(page.ui.unconfirmed);
  });

  it.each(['<Unconfirmed>It glows.</Unconfirmed>', '<Unconfirmed>\nIt glows.\n</Unconfirmed>'])(
    'has a paragraph of its own for what nobody confirms and stands alone: %s',
    (written) => {
      const document = see(mdx(`- a\n\n${written}\n`));
      expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['UL', 'P']);
      expect(document.querySelector('p > .unconfirmed-text')?.textContent).toBe(
        `It glows. ${page.ui.unconfirmed}`,
      );
    },
  );

  it('says whether a date has passed only where the text asks for it', () => {
    const plain = see(mdx('<When id="old-bulbs-end" />')).querySelector('time')?.textContent;
    const state = see(mdx('<When id="old-bulbs-end" state />')).querySelector('time')?.textContent;
    expect(state).toContain(plain);
    expect(state).not.toBe(plain);
  });

  it('has tables with a head and rows', () => {
    const document = see(markdown('| A | B |\n| --- | --- |\n| 1 | **2** |'));
    expect(document.querySelectorAll('thead th')).toHaveLength(2);
    expect(document.querySelector('tbody td strong')?.textContent).toBe('2');
    // It scrolls by itself, also from the keyboard.
    const scrolled = document.querySelector('[tabindex="0"]:has(> table)');
    expect(scrolled?.getAttribute('aria-label')).toBe(page.ui.table);
    expect(scrolled?.getAttribute('role')).toBe('group');
  });

  it.each([
    'pictures/none.png',
    'https://lamps.example/a.png',
    'javascript:alert(1)',
    'constructor',
  ])('shows no picture that is not in the folder of its guide: %s', (address) => {
    const document = see(mdx(`![A lamp](${address})`));
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('p')?.textContent).toContain(address);
  });

  it('sets typographic marks, also beside a component and never in code', () => {
    const text = see(mdx('"A" says \'b\', "<Ui id="power-button" />" and `"c"` don\'t.')).body;
    expect(text.textContent).toMatch(/^“A” says ‘b’, “.+” and "c" don’t\.$/);
  });

  it('says what looks like HTML as it is, and leaves raw HTML out', () => {
    const document = see(
      markdown('2 \\< 3 & `<b>` <i onclick="x">y</i> {x}\n\n<script>x</script>'),
    );
    expect(document.querySelectorAll('b, i, script')).toHaveLength(0);
    expect(document.querySelector('p')?.textContent).toBe('2 < 3 & <b> y {x}');
  });

  it.each([
    '{globalThis.executed = true}',
    'Text {globalThis.executed = true} text.',
    'export const executed = (globalThis.executed = true);',
    "import 'executed';",
    '<Note title={globalThis.executed = true}>x</Note>',
    '<Note {...(globalThis.executed = true)}>x</Note>',
    '<script>globalThis.executed = true</script>',
    '<img src="x" onerror="globalThis.executed = true" />',
    '<Unknown>x</Unknown>',
  ])('runs nothing, and sends nothing that would run: %j', (text) => {
    const { body, tree } = parseBody(text, 0);
    const html = renderBody(tree, page);
    expect(globalThis).not.toHaveProperty('executed');
    expect(html).not.toMatch(/<script|onerror|="?\{/);
    const isFound = [body.scripts, body.misused].some((list) => list.length > 0);
    expect(isFound || body.components.length > 0).toBe(true);
  });
});

describe('the headings of a plain guide', () => {
  const idsOf = (text: string, source = text) =>
    listHeadingIds(parseMarkdown(text, 0).tree, parseMarkdown(source, 0).tree);

  it('have an id each, none twice and none that the page has itself', () => {
    const text = '## Look\n\n## Look\n\n### Main\n\n## ¿?\n\n## {ui:power-button}';
    const ids = idsOf(text);
    expect(new Set(ids).size).toBe(5);
    expect(ids).not.toContain('main');
    for (const id of ids) expect(id).toMatch(/^\S+$/);
    const { document } = parseHTML(
      renderBody(parseMarkdown(text, 0).tree, page, { headingIds: ids }),
    );
    expect([...document.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(ids);
  });

  it('have the same ids in every language, so that a link to one holds in all', () => {
    const source = '## What to see\n\nx\n\n### What to do';
    const translation = '## Dette ser du\n\nx\n\n### Dette gjør du';
    expect(idsOf(translation, source)).toEqual(idsOf(source));
    expect(new Set(idsOf('## A\n\n### B\n\n### C', source)).size).toBe(3);
  });
});
