import type { RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import {
  makeHeading,
  makeLink,
  makeParagraph,
  makeStrong,
  writeMarkdown,
} from '../../src/exports/markdown-nodes.ts';

const marks = '\t !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~1aæ–“\n'.split(/(?:)/u);
/** Every two marks at the beginning, in the middle and at the end of a text. */
const texts = marks.flatMap((one) =>
  marks.flatMap((other) => [`${one}${other}a b`, `a ${one}${other} b`, `a b${one}${other}`]),
);
const strong = makeStrong('b');

it.each<[string, (text: string) => RootContent]>([
  ['a paragraph', (text) => makeParagraph(text)],
  ['a heading', (text) => makeHeading(2, text)],
  ['a link', (text) => makeParagraph(makeLink('https://site.example/', text), text)],
  ['the text before a link', (text) => makeParagraph(text, makeLink('https://site.example/', 'a'))],
  ['the text around strong words', (text) => makeParagraph(text, strong, text)],
  ['the text after a line break', (text) => makeParagraph('a', { type: 'break' }, text)],
])('no mark of a text is taken for Markdown in %s', (_, make) => {
  const options: Options = {
    ...{ bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' },
    extensions: [gfmTableToMarkdown()],
  };
  for (const text of texts) {
    const node = make(text);
    const expected = toMarkdown({ type: 'root', children: [node] }, options);
    expect(writeMarkdown([node]), text).toBe(expected);
  }
});
