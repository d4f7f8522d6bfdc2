import type { Locale } from '../../site/locales.ts';
import type { Postings } from '../search-index.ts';
import { pickLanguage } from '../../languages/languages.ts';
import type { Language } from '../../languages/language.ts';
import { listSearchWords, stemWord } from '../search-terms.ts';
import type { SearchPointer, SearchRecord } from './list-records.ts';

/** What a word is worth by where it stands. */
const fieldWeights = { title: 5, short: 3, symptoms: 6, keywords: 2, body: 1 } as const;

/** What helps most is shown first: a fix before the question that leads to it, and both before what only explains. */
const kindWeights: Readonly<Record<SearchRecord['kind'], number>> = {
  guide: 0.7,
  fix: 1,
  question: 0.65,
  outcome: 0.85,
  'plain-guide': 0.8,
};

/** A part of a compound says less than the word alone. */
const compoundShare = 0.5;

/** A term that stands almost everywhere says almost nothing: of its records, only so many of the best are kept. */
const mostPlaces = 2000;

// BM25: how fast repetition stops counting, and how much a long text is held against a record.
const saturation = 6;
const lengthShare = 0.3;

/** How often terms stand in a record, by the worth of the places; a term is its number. */
interface Counted {
  readonly terms: Uint32Array;
  /** Whole numbers and halves. */
  readonly counts: Float32Array;
}

/** A record and a weight in one number: a place of its own for each would take ten times the memory. */
const weightsInPlace = 100;

/**
 * Every term from A to Z, with where it stands: the numbers of the records are their positions in the list, and the
 * pointers are counted on from the last of them.
 */
export function* indexRecords(
  records: readonly SearchRecord[],
  pointers: readonly SearchPointer[],
  locale: Locale,
): Generator<[term: string, postings: Postings]> {
  const language = pickLanguage(locale);
  /** All terms and their numbers. */
  const numbers = new Map<string, number>();
  const numberTerm = (term: string) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const known = new Map<string, readonly number[]>();
  // The same words come again and again.
  const listTerms = (written: string) => {
    const terms =
      known.get(written) ??
      listIndexedWords(written, language).map((word) => numberTerm(stemWord(word, language)));
    known.set(written, terms);
    return terms;
  };
  const written = [
    ...records.map((record) => countTerms(record, listTerms)),
    ...pointers.map(({ text }) => countTerms({ body: text }, listTerms)),
  ];
  const halves = findHalves(numbers, language);
  const counted = written.map((terms) => addHalves(terms, halves));
  const kinds = new Map(records.map(({ address, kind }) => [address, kind]));
  const targets = [...records, ...pointers].map(({ address }) => kinds.get(address) ?? 'question');
  const lengths = counted.map(({ counts }) => sum(counts));
  const average = sum(lengths) / Math.max(1, lengths.length);
  const index = Array.from(numbers, (): number[] => []);
  counted.forEach(({ terms, counts }, number) => {
    const kind = targets[number] ?? 'question';
    const length = 1 - lengthShare + (lengthShare * (lengths[number] ?? 0)) / average;
    terms.forEach((term, at) => {
      const count = counts[at] ?? 0;
      const share = count / (count + saturation * length);
      const weight = Math.max(1, Math.round(kindWeights[kind] * share * 99));
      index[term]?.push(number * weightsInPlace + weight);
    });
  });
  for (const [term, number] of [...numbers].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const places = (index[number] ?? []).map((place): [number, number] => [
      Math.floor(place / weightsInPlace),
      place % weightsInPlace,
    ]);
    yield [term, { records: places.length, places: keepBest(places) }];
  }
}

function countTerms(
  record: Partial<Record<keyof typeof fieldWeights, string>>,
  listTerms: (written: string) => readonly number[],
): Counted {
  const counts = new Map<number, number>();
  for (const [field, worth] of Object.entries(fieldWeights)) {
    for (const written of (record[field as keyof typeof fieldWeights] ?? '').split(/\s+/)) {
      for (const term of listTerms(written)) counts.set(term, (counts.get(term) ?? 0) + worth);
    }
  }
  return packCounts(counts);
}

function packCounts(counts: ReadonlyMap<number, number>): Counted {
  return { terms: Uint32Array.from(counts.keys()), counts: Float32Array.from(counts.values()) };
}

/** The words of what stands between two spaces; with a hyphen also as one word: "to-trinns" is found by "totrinns". */
function listIndexedWords(written: string, language: Language): string[] {
  const joined = written.includes('-')
    ? listSearchWords(written.replaceAll('-', ''), language)
    : [];
  return [...listSearchWords(written, language), ...joined].filter((word) => word.length > 1);
}

/** The halves of each compound whose halves are terms themselves: "påloggingslogg" is found by "pålogging" and "logg". */
function findHalves(
  numbers: ReadonlyMap<string, number>,
  { compoundEndings = [] }: Language,
): Map<number, number[]> {
  const halves = new Map<number, number[]>();
  for (const [term, number] of numbers) {
    const found = splitCompound(term, numbers, compoundEndings);
    if (found)
      halves.set(
        number,
        found.flatMap((half) => numbers.get(half) ?? []),
      );
  }
  return halves;
}

function addHalves(counted: Counted, halves: ReadonlyMap<number, readonly number[]>): Counted {
  const { terms, counts } = counted;
  if (!terms.some((term) => halves.has(term))) return counted;
  const all = new Map(Array.from(terms, (term, at) => [term, counts[at] ?? 0]));
  terms.forEach((term, at) => {
    for (const half of halves.get(term) ?? [])
      all.set(half, (all.get(half) ?? 0) + (counts[at] ?? 0) * compoundShare);
  });
  return packCounts(all);
}

function splitCompound(
  term: string,
  known: ReadonlyMap<string, unknown>,
  endings: readonly RegExp[],
): string[] | undefined {
  for (let at = term.length - 4; at >= 4; at--) {
    const last = term.slice(at);
    if (!known.has(last)) continue;
    const head = term.slice(0, at);
    const heads = [head, ...endings.map((ending) => head.replace(ending, ''))];
    const first = heads.find((part) => part.length > 3 && known.has(part));
    if (first !== undefined) return [first, last];
  }
  return undefined;
}

function keepBest(places: [number, number][]): [number, number][] {
  if (places.length <= mostPlaces) return places;
  const best = [...places].sort(([, one], [, other]) => other - one).slice(0, mostPlaces);
  return best.sort(([one], [other]) => one - other);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
