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
  guide: 0.9,
  fix: 1,
  question: 0.65,
  outcome: 0.7,
  'plain-guide': 0.65,
};

/** A part of a compound says less than the word alone. */
const compoundShare = 0.5;

/** A term that stands almost everywhere says almost nothing: of its records, only so many of the best are kept. */
const mostPlaces = 2000;

// BM25: how fast repetition stops counting, and how much a long text is held against a record.
const saturation = 6;
const lengthShare = 0.3;

/**
 * Every term, with where it stands: the numbers of the records are their positions in the list, and the pointers are
 * counted on from the last of them.
 */
export function indexRecords(
  records: readonly SearchRecord[],
  pointers: readonly SearchPointer[],
  locale: Locale,
): ReadonlyMap<string, Postings> {
  const language = pickLanguage(locale);
  const known = new Map<string, readonly string[]>();
  // The same words come again and again.
  const listTerms = (written: string) => {
    const terms =
      known.get(written) ??
      listIndexedWords(written, language).map((word) => stemWord(word, language));
    known.set(written, terms);
    return terms;
  };
  const counted = [
    ...records.map((record) => countTerms(record, listTerms)),
    ...pointers.map(({ text }) => countTerms({ body: text }, listTerms)),
  ];
  const kinds = new Map(records.map(({ address, kind }) => [address, kind]));
  const targets = [...records, ...pointers].map(({ address }) => kinds.get(address) ?? 'question');
  addCompounds(counted, language);
  const lengths = counted.map((terms) => sum([...terms.values()]));
  const average = sum(lengths) / Math.max(1, lengths.length);
  const index = new Map<string, [number, number][]>();
  counted.forEach((terms, number) => {
    const kind = targets[number] ?? 'question';
    const length = 1 - lengthShare + (lengthShare * (lengths[number] ?? 0)) / average;
    for (const [term, count] of terms) {
      const share = count / (count + saturation * length);
      const weight = kindWeights[kind] * share;
      const places = index.get(term) ?? [];
      places.push([number, Math.max(1, Math.round(weight * 99))]);
      index.set(term, places);
    }
  });
  return new Map(
    [...index]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([term, places]) => [term, { records: places.length, places: keepBest(places) }]),
  );
}

/** How often each term stands in a record, by the worth of the places. */
function countTerms(
  record: Partial<Record<keyof typeof fieldWeights, string>>,
  listTerms: (written: string) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [field, worth] of Object.entries(fieldWeights)) {
    for (const written of (record[field as keyof typeof fieldWeights] ?? '').split(/\s+/)) {
      for (const term of listTerms(written)) counts.set(term, (counts.get(term) ?? 0) + worth);
    }
  }
  return counts;
}

/** The words of what stands between two spaces; with a hyphen also as one word: "to-trinns" is found by "totrinns". */
function listIndexedWords(written: string, language: Language): string[] {
  const joined = written.includes('-')
    ? listSearchWords(written.replaceAll('-', ''), language)
    : [];
  return [...listSearchWords(written, language), ...joined].filter((word) => word.length > 1);
}

/** Adds the halves of each compound whose halves are terms themselves: "påloggingslogg" is found by "pålogging" and "logg". */
function addCompounds(
  counted: readonly Map<string, number>[],
  { compoundEndings = [] }: Language,
): void {
  const known = new Set(counted.flatMap((terms) => [...terms.keys()]));
  const halves = new Map<string, readonly string[]>();
  for (const term of known) {
    const found = splitCompound(term, known, compoundEndings);
    if (found) halves.set(term, found);
  }
  for (const terms of counted) {
    for (const [term, count] of [...terms]) {
      for (const half of halves.get(term) ?? [])
        terms.set(half, (terms.get(half) ?? 0) + count * compoundShare);
    }
  }
}

function splitCompound(
  term: string,
  known: ReadonlySet<string>,
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
