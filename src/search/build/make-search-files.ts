import { createHash } from 'node:crypto';
import {
  manifestName,
  type FoundRecord,
  type PostingFile,
  type SearchManifest,
} from '../search-files.ts';
import { pickLanguage } from '../../languages/languages.ts';
import { listSearchWords } from '../search-terms.ts';
import type { PageContext } from '../../site/build/page-context.ts';
import { indexRecords } from './index-records.ts';
import { listMeanings } from './list-meanings.ts';
import { listPointers, listRecords, type SearchRecord } from './list-records.ts';

/** How many characters a file of the index may have: some kilobytes when compressed, whatever the number of guides. */
const fileSize = 32_000;
const recordsInFile = 64;

/** File name → content, as JSON. */
export type SearchFiles = ReadonlyMap<string, string>;

/** The files of the search in the locale of a page. All but the manifest are named after their content. */
export function makeSearchFiles(page: PageContext): SearchFiles {
  const files = new Map<string, string>();
  const add = (kind: string, content: unknown) => {
    const text = JSON.stringify(content);
    const name = `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
    files.set(name, text);
    return name;
  };
  const records = listRecords(page);
  const numbers = new Map(records.map(({ address }, number) => [address, number]));
  // What points at no step is left to the checks.
  const pointers = listPointers(page).filter(({ address }) => numbers.has(address));
  const terms: string[] = [];
  const postingFiles: SearchManifest['postingFiles'][number][] = [];
  // Only one file of them is in memory at a time.
  for (const part of cutBySize(listPostings(records, pointers, page.locale))) {
    const [[from] = ['']] = part;
    const name = add('postings', Object.fromEntries(part) satisfies PostingFile);
    postingFiles.push({ from, name });
    terms.push(...part.map(([term]) => term));
  }
  const words = page.content.search[page.locale] ?? { ignore: [], means: {} };
  const { fold = [], stem = [] } = pickLanguage(page.locale);
  const manifest: SearchManifest = {
    language: { fold, stem },
    records: records.length + pointers.length,
    recordsInFile,
    pointers: pointers.map(({ address }) => numbers.get(address) ?? 0),
    guides: records.flatMap(({ kind }, number) => (kind === 'guide' ? [number] : [])),
    recordFiles: cutByCount(records.map(packRecord)).map((part) => add('records', part)),
    postingFiles,
    termFiles: Array.from(cutBySize(terms), (part) => ({
      from: part[0] ?? '',
      name: add('terms', part),
    })),
    ignored: words.ignore.flatMap((word) => listSearchWords(word, pickLanguage(page.locale))),
    meanings: listMeanings(words, page.facts['old-names'], page.locale),
    kinds: nameKinds(page),
  };
  return files.set(manifestName, JSON.stringify(manifest));
}

function nameKinds({ ui }: PageContext): Record<SearchRecord['kind'], string> {
  const { question, fix, outcome, search } = ui;
  const { guide } = search;
  return { guide, 'plain-guide': guide, question, fix, outcome };
}

function packRecord({ address, kind, title, guide, who }: SearchRecord): FoundRecord {
  return [address, kind, title, guide, who];
}

function* listPostings(
  ...index: Parameters<typeof indexRecords>
): Generator<[term: string, packed: number[]]> {
  for (const [term, { records, places }] of indexRecords(...index)) {
    const steps = places.flatMap(([record, weight], at) => [
      record - (places[at - 1]?.[0] ?? 0),
      weight,
    ]);
    yield [term, [records, ...steps]];
  }
}

function cutByCount<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / recordsInFile) }, (_, at) =>
    items.slice(at * recordsInFile, (at + 1) * recordsInFile),
  );
}

function* cutBySize<Entry>(entries: Iterable<Entry>): Generator<Entry[]> {
  let part: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length;
    if (size + more > fileSize && part.length > 0) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(entry);
    size += more;
  }
  if (part.length > 0) yield part;
}
