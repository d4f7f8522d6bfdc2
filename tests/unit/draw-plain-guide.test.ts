import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawPlainGuide } from '../../src/render/draw-plain-guide.ts';
import { readPlainText } from '../../src/read/read-text.ts';
import type { PlainText } from '../../src/model/content.ts';

function write(body: string, locale = 'en'): PlainText {
  const file = `content/guides/lamp/guide.${locale}.md`;
  const head = '---\ntitle: Lamp\nshort: Lamp\ndescription: A lamp.\n---\n\n';
  const { text } = readPlainText(file, head + body);
  if (!text) throw new Error('This text cannot be read.');
  return text;
}

const draw = (body: string) => drawPlainGuide(write(body));
const see = (pieces: ReturnType<typeof drawPlainGuide>) =>
  parseHTML(
    `<html><body>${pieces.map((piece) => (typeof piece === 'string' ? piece : `<x-${piece.component}>`)).join('')}</body></html>`,
  ).document;
const listIds = (pieces: ReturnType<typeof drawPlainGuide>) =>
  [...see(pieces).querySelectorAll('[id]')].map(({ id }) => id);

describe('a plain guide as HTML', () => {
  it('has its facts between the stretches, in their order and where they stand', () => {
    const pieces = draw('Ask {role:keeper}, or read {link:manual}.\n\n{command:start}');
    expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
      { component: 'Role', id: 'keeper', isBlock: false },
      { component: 'Link', id: 'manual', isBlock: false },
      { component: 'Command', id: 'start', isBlock: true },
    ]);
    expect(pieces[0]).toBe('<p>Ask ');
  });

  it('says what looks like HTML as it is, and leaves raw HTML out', () => {
    const document = see(draw('2 \\< 3 & `<b>` <i onclick="x">y</i> {x}\n\n<script>x</script>'));
    expect(document.querySelectorAll('b, i, script')).toHaveLength(0);
    expect(document.querySelector('p')?.textContent).toBe('2 < 3 & <b> y {x}');
  });

  it('has an id for each heading, none twice and none that the page has itself', () => {
    const ids = listIds(draw('## Look\n\n## Look\n\n### Main\n\n## ¿?\n\n## {ui:power}'));
    expect(new Set(ids).size).toBe(5);
    expect(ids).not.toContain('main');
    for (const id of ids) expect(id).toMatch(/^\S+$/);
  });

  it('has the same ids in every language, so that a link to a heading holds in all', () => {
    const source = write('## What to see\n\nx\n\n### What to do');
    const translation = write('## Dette ser du\n\nx\n\n### Dette gjør du', 'nb');
    const ids = listIds(drawPlainGuide(source));
    expect(listIds(drawPlainGuide(translation, source))).toEqual(ids);
    const longer = write('## A\n\n### B\n\n### C', 'nb');
    expect(new Set(listIds(drawPlainGuide(longer, source))).size).toBe(3);
  });

  it('is the same however often it is drawn', () => {
    const text = write('## A\n\nAsk {role:keeper}.');
    expect(drawPlainGuide(text)).toEqual(drawPlainGuide(text));
  });
});
