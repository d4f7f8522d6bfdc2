import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/read/parse-body.ts';
import { parseMarkdown } from '../../src/read/parse-markdown.ts';
import { factMark, guideMark } from '../../src/model/body.ts';

const read = (markdown: string) => parseMarkdown(markdown, 0).body;

describe('the body of a plain guide', () => {
  it.each([
    ['Ask a {role:keeper}.', 'Ask a <Role id="keeper" />.'],
    ['Press {ui:power} **and {ui:save}**.', 'Press <Ui id="power" /> **and <Ui id="save" />**.'],
    [
      '- Read\n  {link:manual} or\n  {guide:lamp}.',
      '- Read\n  <Link to="manual" /> or\n  <Guide id="lamp" />.',
    ],
    [
      '1. Start it:\n\n   {command:start}\n\n2. Wait.',
      '1. Start it:\n\n   <Command id="start" />\n\n2. Wait.',
    ],
    [
      '## {when:end}\n\n> {old-name:gas}, {error-code:50001}',
      '## <When id="end" />\n\n> <OldName id="gas" />, <ErrorCode id="50001" />',
    ],
    [
      '| A | B |\n| --- | --- |\n| {role:keeper} | b |',
      '| A | B |\n| --- | --- |\n| <Role id="keeper" /> | b |',
    ],
    ['Run {command:start} now.', 'Run <Command id="start" /> now.'],
    ['Say `{role:keeper}` aloud.', 'Say `{role:keeper}` aloud.'],
  ])('is read as the same in MDX: %j', (markdown, mdx) => {
    expect(read(markdown)).toEqual(parseBody(mdx, 0).body);
  });

  it('has a command on lines of its own where a paragraph is nothing else, and in the text where it is more', () => {
    const [alone] = parseMarkdown('{command:start}', 0).tree.children;
    expect(alone?.type).toBe('mdxJsxFlowElement');
    expect(read('{command:start}').blocks).toEqual([]);
    expect(read('Run {command:start}.').blocks.map(({ text }) => text)).toEqual([
      `Run ${factMark}.`,
    ]);
    expect(read('See {guide:lamp}.').blocks.map(({ text }) => text)).toEqual([`See ${guideMark}.`]);
  });

  it('knows the line of each fact, also in the middle of a paragraph', () => {
    const body = parseMarkdown('One\n{role:a} two\nthree {role:b}\n\n- {ui:c}', 10).body;
    expect(body.facts.map(({ id, line }) => [id, line])).toEqual([
      ['a', 12],
      ['b', 13],
      ['c', 15],
    ]);
  });

  it.each([
    ['braces', 'Press {button:save}.', '{button:save}'],
    ['braces', 'A set {1, 2}.', '{1, 2}'],
    ['braces', 'It ends with }.', '}'],
    ['task', '- [x] Done', '[x]'],
    ['footnote', 'So it is.[^1]', '[^1]'],
    ['strike-through', 'It ~~was~~ is.', '~~was~~'],
  ] as const)('tells what a reader would see as it is: %s in %j', (kind, markdown, text) => {
    expect(read(markdown).unread).toMatchObject([{ kind, text }]);
  });

  it.each(['Use `{}` and `~~x~~`.', '    {code}', '[A] b', 'a - b | c', '2 ~ 3 ~ 4'])(
    'takes nothing else for it: %j',
    (markdown) => {
      expect(read(markdown).unread).toEqual([]);
    },
  );

  it('tells where HTML and links are typed', () => {
    expect(read('A <b>c</b>').html).toEqual([1, 1]);
    expect(read('<div>\nx\n</div>').html).toEqual([1]);
    expect(read('[a](b)\n\n<https://lamps.example>').links).toEqual([
      { address: 'b', line: 1 },
      { address: 'https://lamps.example', line: 3 },
    ]);
  });

  it.each([
    ['![A lamp](pictures/a.png)', { alt: 'A lamp', isAlone: true, isPlain: true }],
    ['- ![A lamp](pictures/a.png)', { isAlone: true }],
    ['See ![A lamp](pictures/a.png)', { isAlone: false }],
    ['## ![A lamp](pictures/a.png)', { isAlone: false }],
    ['| ![A lamp](pictures/a.png) |\n| - |', { isAlone: false }],
    ['*![A lamp](pictures/a.png)*', { isAlone: false }],
    ['![](pictures/a.png)', { alt: '' }],
    ['![A {ui:power-button}](pictures/a.png)', { isPlain: false }],
    ['![A lamp](pictures/a.png "A lamp")', { hasTitle: true }],
    ['![A lamp](https://lamps.example/a.png)', { written: 'https://lamps.example/a.png' }],
  ])('tells how a picture is written: %s', (markdown, picture) => {
    const { pictures, links, blocks } = read(markdown);
    expect(pictures).toMatchObject([{ written: 'pictures/a.png', line: 1, ...picture }]);
    expect(links).toEqual([]);
    expect(blocks).toContainEqual({ kind: 'picture', text: pictures[0]?.alt, line: 1, facts: [] });
  });
});
