import { describe, expect, it } from 'vitest';
import type { GuideExport } from '../../src/exports/export-context.ts';
import { turnIntoMarkdown } from '../../src/exports/markdown-body.ts';
import { writeMarkdown } from '../../src/exports/markdown-nodes.ts';
import { parseBody } from '../../src/read/parse-body.ts';
import { createPaths } from '../../src/site/paths.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import {
  listCode,
  listLinks,
  readPlainText,
  readTree,
  walkNodes,
} from '../support/guide-markdown.ts';

const { content } = await readChanged({});
const { facts, locales } = content;
const site = 'https://lamps.example/help/';

function createPage(locale: string): GuideExport {
  const { lamp } = content.guides;
  const ui = content.ui[locale];
  if (!lamp || !ui) throw new Error('The base has no guide "lamp".');
  const paths = createPaths('/help');
  const whole = (path: string) => new URL(path, site).href;
  return { content, facts, locale, ui, paths, site: new URL(site), today, guide: lamp, whole };
}

const write = (mdx: string, locale: string) =>
  writeMarkdown(turnIntoMarkdown(parseBody(mdx, 0).tree.children, createPage(locale)));

const command = '<Command id="restart-lamp" />';
const code = facts.commands['restart-lamp']?.code ?? '';

describe.each(locales)('in %s, Markdown', (locale) => {
  const page = createPage(locale);
  const read = (mdx: string) => readTree(write(mdx, locale)).children;
  const see = (mdx: string) => read(mdx).map(readPlainText).join(' ');

  it.each([
    command,
    `1. Start it:\n\n   ${command}\n\n2. Wait.`,
    `<Note>\nWait.\n\n${command}\n</Note>`,
    `<HowTo>\n- Look:\n\n  ${command}\n</HowTo>`,
  ])('has a command exactly as it is kept, wherever it stands: %s', (mdx) => {
    expect(listCode(read(mdx))).toEqual([code]);
    expect(see(mdx)).toContain(facts.commands['restart-lamp']?.changes[locale]);
    expect(see(mdx)).toContain(facts.commands['restart-lamp']?.placeholders['lamp']?.[locale]);
  });

  it('names roles, buttons, dates and old names as the page does', () => {
    expect(see('Ask a <Role id="lamp-keeper" />.')).toContain(facts.roles['lamp-keeper']?.en);
    expect(see('Ask a <Role id="lamp-keeper" />.')).toContain(facts.roles['lamp-keeper']?.[locale]);
    const button = facts['ui-names']['power-button'] as Record<string, string>;
    const [strong] = walkNodes(read('Press <Ui id="power-button" />.')).filter(
      ({ type }) => type === 'strong',
    );
    expect(strong && readPlainText(strong)).toBe(button[locale]);
    expect(see('Until <When id="old-bulbs-end" />.')).toContain('2126');
    expect(see('Until <When id="old-bulbs-end" state />.')).not.toBe(
      see('Until <When id="old-bulbs-end" />.'),
    );
    expect(see('Once <OldName id="gaslight" />.')).toMatch(/[«“]Gaslight[»”]/);
  });

  it('leads to whole addresses: of official pages, of codes and of other guides', () => {
    const [official] = listLinks(read('See <Link to="lamp-manual" />.'));
    expect(official?.url).toBe(facts.links['lamp-manual']?.url);
    expect(official && readPlainText(official)).toBe(facts.links['lamp-manual']?.title[locale]);
    const [named] = listLinks(read('See <Link to="lamp-manual">the *manual*</Link>.'));
    expect(named && readPlainText(named)).toBe('the manual');
    const [error] = listLinks(read('It says <ErrorCode id="50001" />.'));
    expect(error).toMatchObject({ url: `${site}${locale}/errors/50001/` });
    const [guide] = listLinks(read('Follow <Guide id="lamp" />.'));
    expect(guide).toMatchObject({ url: `${site}${locale}/lamp/guide.md` });
  });

  it('says what is a note, what is folded on the page, and what nobody has confirmed', () => {
    expect(see('<Note>\nMind *it*.\n</Note>')).toMatch(/\S+ Mind it\./);
    expect(see('<Note>\n1. Mind it.\n</Note>')).toContain(page.ui.note);
    expect(see('<HowTo>\nLook.\n</HowTo>')).toBe(`${page.ui.howToFindOut} Look.`);
    for (const mdx of [
      '<Unconfirmed>It glows.</Unconfirmed>',
      '<Unconfirmed>\nIt glows.\n</Unconfirmed>',
    ]) {
      expect(see(mdx).trim()).toBe(`It glows. (${page.ui.unconfirmed})`);
    }
    expect(read('<Copyable>\nLamp: out\n</Copyable>')[0]?.type).toBe('blockquote');
    const role = facts.roles['lamp-keeper']?.[locale];
    expect(see('<Requests />')).toContain(role);
  });

  it('says a text that looks like Markdown as it is', () => {
    const hostile = 'Is 2 \\* 3 \\_ 4 \\[x](y) \\# `<lamp>` and \\<b> &amp; | \\`?';
    const shown = readPlainText(parseBody(hostile, 0).tree);
    expect(readPlainText(readTree(write(hostile, locale)))).toBe(shown);
  });

  it('keeps facts that stand on lines of their own, and has no tag left', () => {
    const mdx =
      '<Role id="lamp-keeper" />\n\n<Ui id="power-button" />\n\n<When id="old-bulbs-end" />';
    expect(read(mdx).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(write(mdx, locale)).not.toMatch(/[<>{}]/);
  });
});
