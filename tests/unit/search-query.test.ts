import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../../src/languages/languages.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import type { SearchRecord } from '../../src/search/build/list-records.ts';
import { rankRecords } from '../../src/search/rank-records.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { readQuery } from '../../src/search/search-query.ts';

const record = (address: string, fields: Partial<SearchRecord>): SearchRecord => ({
  address,
  kind: 'fix',
  title: '',
  guide: '',
  who: '',
  short: '',
  symptoms: '',
  keywords: '',
  body: '',
  ...fields,
});

const records = [
  record('bulb', { title: 'Bytt lyspæren', symptoms: 'Lampen er mørk', body: 'Skru ut pæren.' }),
  record('plug', { title: 'Sett i støpselet', symptoms: 'Støpselet er trukket ut' }),
  record('log', { title: 'Les strømloggen', body: 'Strøm og logg står i menyen.' }),
  record('look', { kind: 'question', title: 'Er lampen mørk?', symptoms: 'Lampen er mørk' }),
  record('other', {
    title: 'Ring en elektriker',
    body: 'Kode 4711 og kode 4712 krever en elektriker.',
  }),
];
const pointers = [
  { address: 'plug', text: 'Støvsugeren tok ledningen med seg' },
  { address: 'plug', text: 'katten har dratt ut ledningen' },
];
const postings = new Map(indexRecords(records, pointers, 'nb'));
const terms = [...postings.keys()];
const index: SearchIndex = {
  language: pickLanguage('nb'),
  records: records.length + pointers.length,
  pointers: pointers.map(({ address }) => records.findIndex((found) => found.address === address)),
  guides: [],
  stopWords: new Set(['er', 'den', 'virker', 'ikke']),
  meanings: { 'ingen lys': ['lamp mork'], lykt: ['lamp'] },
  find: (term) => Promise.resolve(postings.get(term)),
  findBeginning: (letters) =>
    Promise.resolve(
      terms.filter((term) => term.startsWith(letters)).flatMap((term) => postings.get(term) ?? []),
    ),
  listAlike: () => Promise.resolve(terms),
};

async function search(text: string): Promise<{ found: string[]; unknown: readonly string[] }> {
  const { parts, unknown } = await readQuery(text, index);
  const found = rankRecords(parts, index).map(({ record: at }) => records[at]?.address ?? '');
  return { found, unknown };
}

describe('a search', () => {
  it.each([
    ['finds a word in its inflections', 'støpsler', 'plug'],
    ['finds a fix before the question that leads to it', 'lampe mørk', 'bulb'],
    ['finds by what people write for it', 'lykt', 'bulb'],
    ['finds by a phrase that means something', 'ingen lys', 'bulb'],
    ['finds a compound that was taken apart', 'strøm loggen ', 'log'],
    ['finds the halves of a compound', 'logg ', 'log'],
    ['finds a compound that is nowhere by its halves', 'elektrikerkode ', 'other'],
    ['finds an unfinished word', 'elek', 'other'],
    ['finds a word with letters wrong', 'elektirker ', 'other'],
    ['finds by how somebody told of it', 'katt ', 'plug'],
    ['finds by another who told of it', 'støvsuger ', 'plug'],
  ])('%s: %s', async (_, text, first) => {
    expect((await search(text)).found[0]).toBe(first);
  });

  it('says which words it had to replace', async () => {
    expect((await search('elektirker ')).unknown).toEqual(['elektirker']);
    expect((await search('elektriker ')).unknown).toEqual([]);
  });
  it('finds nothing for words that say nothing, or that are like no other', async () => {
    expect((await search('den virker ikke')).found).toEqual([]);
    expect(await search('qwertyuiop ')).toEqual({ found: [], unknown: ['qwertyuiop'] });
    expect((await search('')).found).toEqual([]);
  });
  it('puts a record first that says all that was asked', async () => {
    expect((await search('strøm logg meny')).found[0]).toBe('log');
  });
});
