import { expect, it } from 'vitest';
import { searchWordsSchema } from '../../src/search/search-words-schema.ts';
import { keepSound } from '../../src/read/keep-sound.ts';
import { readSearchWords } from '../../src/read/read-search-words.ts';
import { openContentFolder } from '../../src/read/folder.ts';
import { openMemory } from '../support/memory-files.ts';

const keep = (value: unknown) => keepSound(searchWordsSchema, value);

it('what does not fit is left out, alone', () => {
  const value = {
    ignore: ['the', '', 7, 'a', null],
    means: { mfa: ['2fa', ''], guest: 'b2b', app: [], lock: [1, 2], phone: ['mobile'] },
    mean: { typing: ['error'] },
  };
  expect(keep(value)).toEqual({
    ignore: ['the', 'a'],
    means: { mfa: ['2fa'], phone: ['mobile'] },
  });
  // What was read is not changed.
  expect(value.ignore).toHaveLength(5);
});

it('a field that is no list or no entries is left out, and all of what is neither', () => {
  expect(keep({ ignore: 'the', means: { phone: ['mobile'] } })).toEqual({
    ignore: [],
    means: { phone: ['mobile'] },
  });
  expect(keep({ means: ['mobile'] })).toEqual({ ignore: [], means: {} });
  for (const value of ['words', null, undefined, 7, []]) expect(keep(value)).toBeUndefined();
});

it('a wrong entry of the search words is reported with its line, and the others are kept', async () => {
  // No pack knows words of French.
  const text = 'ignore: [the]\nmeans:\n  guest: b2b\n  phone: [mobile]\n';
  const folder = await openContentFolder(openMemory(new Map([['search/fr.yaml', text]])));
  const { search } = await readSearchWords(folder, ['fr']);
  expect(folder.findings.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    'content/search/fr.yaml:3',
  ]);
  expect(search).toEqual({ fr: { ignore: ['the'], means: { phone: ['mobile'] } } });
});
