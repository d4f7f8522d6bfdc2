import { describe, expect, it } from 'vitest';
import { damages } from '../fuzz/damages.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { createRandom } from '../fuzz/random.ts';
import {
  listAdded,
  listLost,
  readMarkdownWords,
  readTreeWords,
  readValueWords,
  readYamlWords,
} from '../fuzz/said-words.ts';
import { parseBody } from '../../src/read/parse-body.ts';

// The first of the 20,000 copies that `npm run fuzz` reads. None stops the reading, and none is published without a
// finding if it says something else.

const copies = 1500;
const atOnce = 250;

describe('damaged copies of our own files', () => {
  it.each(Array.from({ length: copies / atOnce }, (_, at) => at * atOnce))(
    'from number %i on',
    async (first) => {
      const { found, faults } = await fuzz(first, atOnce);
      expect(faults).toEqual([]);
      // Some damages are none, and most are.
      expect(found).toBeGreaterThan(atOnce / 2);
      expect(found).toBeLessThan(atOnce);
    },
  );
});

describe('what tells whether a copy says something else', () => {
  const published = (body: string) => readTreeWords(parseBody(body, 0).tree);

  it('sees a word that is lost, and one that was not there', () => {
    const said = readMarkdownWords('Start the lamp again.');
    expect(listLost(said, published('Start the lamp.'))).toEqual(['again']);
    expect(listAdded(said, published('Start the old lamp again.'))).toEqual(['old']);
  });

  it('takes no notice of how Markdown and YAML are written', () => {
    const body = '1. **Start** the `lamp`.\n2. <Note>\n   Wait.\n   </Note>\n\n| a |\n| - |\n| b |';
    expect(listLost(readMarkdownWords(body), published(body))).toEqual([]);
    expect(listAdded(readMarkdownWords(body), published(body))).toEqual([]);
    const yaml = '# why\nstart: lamp # the first\nsteps: {lamp: "on and off"}';
    const value = { start: 'lamp', steps: { lamp: 'on and off' } };
    expect(listLost(readYamlWords(yaml), readValueWords(value))).toEqual([]);
  });

  it('sees a number that became another, and a text that a comment cuts', () => {
    expect(listLost(readYamlWords('code: 007'), readValueWords({ code: '7' }))).toEqual(['007']);
    const cut = readYamlWords('title: Plug the lamp # in');
    expect(listLost(cut, readValueWords({ title: 'Plug the lamp' }))).toEqual(['in']);
  });
});

it.each(damages)('$name changes the text in some copy of some file', ({ write }) => {
  const text = '---\ntitle: "Sett i støpselet"\n---\n\n1. Sett i én lampe.\n  - Vent.\n';
  const written = Array.from({ length: 40 }, (_, seed) =>
    write(text, createRandom(seed), ['start: lamp\n']),
  );
  expect(written.some((copy) => copy !== text)).toBe(true);
});
