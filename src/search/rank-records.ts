import type { Postings, SearchIndex } from './search-index.ts';
import type { QueryPart, Saying } from './search-query.ts';

/** A record that scores less than this share of the best is no answer, however few there are. */
const leastShare = 0.25;

/** What points at a record counts for less than what it says itself, and of all that does, only the best. */
const shareOfPointer = 0.5;

/** A guide stands before its own steps only if it is so much better: then it is what was asked for. */
const betterThanSteps = 1.1;

export interface RankedRecord {
  readonly record: number;
  /** The words of the query that lead to it, as typed. */
  readonly words: readonly string[];
}

interface Score {
  readonly score: number;
  /** How much of what was asked is said, and by which parts of the query. */
  readonly said: number;
  readonly parts: readonly QueryPart[];
}

/** The records that fit a query, the best first. */
export function rankRecords(
  parts: readonly QueryPart[],
  index: Pick<SearchIndex, 'records' | 'pointers' | 'guides'>,
): RankedRecord[] {
  const { records } = index;
  const most = sum(parts.map((part) => rateRarest(part, records)));
  const scores = new Map<number, Score>();
  for (const part of parts) {
    const rarest = rateRarest(part, records);
    for (const [record, score] of scorePart(part, records)) {
      const before = scores.get(record) ?? { score: 0, said: 0, parts: [] };
      scores.set(record, {
        score: before.score + score,
        said: before.said + rarest,
        parts: [...before.parts, part],
      });
    }
  }
  followPointers(scores, index);
  // A record that says little of what was asked counts for less than its words are worth.
  const worth = new Map(
    [...scores].map(([record, { score, said }]) => [record, score * Math.sqrt(said / most)]),
  );
  putBehindSteps(worth, index);
  const ranked = [...worth].sort(
    ([one, worthOne], [other, worthOther]) => worthOther - worthOne || one - other,
  );
  const least = (ranked[0]?.[1] ?? 0) * leastShare;
  return ranked
    .filter(([, value]) => value >= least)
    .map(([record]) => ({
      record,
      words: parts
        .filter((part) => scores.get(record)?.parts.includes(part))
        .map(({ typed }) => typed),
    }));
}

/** Adds to each record a share of the best that points at it, and takes the pointers out: nobody is sent to them. */
function followPointers(
  scores: Map<number, Score>,
  { records, pointers }: Pick<SearchIndex, 'records' | 'pointers'>,
): void {
  const best = new Map<number, Score>();
  pointers.forEach((target, at) => {
    const pointer = records - pointers.length + at;
    const found = scores.get(pointer);
    if (!found) return;
    scores.delete(pointer);
    const before = best.get(target);
    if (!before || found.score * found.said > before.score * before.said) best.set(target, found);
  });
  for (const [target, { score, said, parts }] of best) {
    const own = scores.get(target) ?? { score: 0, said: 0, parts: [] };
    scores.set(target, {
      score: own.score + shareOfPointer * score,
      said: Math.max(own.said, said),
      parts: [...own.parts, ...parts],
    });
  }
}

/** Sets each guide behind the best of its steps, which come after it, unless the guide is what was asked for. */
function putBehindSteps(worth: Map<number, number>, { guides }: Pick<SearchIndex, 'guides'>): void {
  guides.forEach((guide, at) => {
    const own = worth.get(guide);
    if (own === undefined) return;
    const next = guides[at + 1] ?? Infinity;
    const steps = [...worth].filter(([record]) => record > guide && record < next);
    const best = Math.max(0, ...steps.map(([, value]) => value));
    if (best > 0 && own < best * betterThanSteps) worth.set(guide, Math.min(own, best * 0.99));
  });
}

/** The best of the ways to say a part, for each record. */
function scorePart({ words, sayings }: QueryPart, records: number): Map<number, number> {
  const best = new Map<number, number>();
  for (const saying of sayings) {
    for (const [record, score] of scoreSaying(saying, records)) {
      best.set(record, Math.max(best.get(record) ?? 0, score * words));
    }
  }
  return best;
}

/** A saying of three terms counts as much as one of one term, and little where a term is missing. */
function scoreSaying({ trust, terms }: Saying, records: number): Map<number, number> {
  const scores = new Map<number, number>();
  const met = new Map<number, number>();
  for (const alternatives of terms) {
    const best = new Map<number, number>();
    for (const postings of alternatives) {
      const rarity = rate(postings, records);
      for (const [record, weight] of postings.places) {
        best.set(record, Math.max(best.get(record) ?? 0, weight * rarity));
      }
    }
    for (const [record, score] of best) {
      scores.set(record, (scores.get(record) ?? 0) + score);
      met.set(record, (met.get(record) ?? 0) + 1);
    }
  }
  for (const [record, score] of scores) {
    const share = (met.get(record) ?? 0) / terms.length;
    scores.set(record, (trust * score * share ** 2) / terms.length);
  }
  return scores;
}

function rateRarest({ words, sayings }: QueryPart, records: number): number {
  const rates = sayings.flatMap(({ terms }) => terms.flat().map((found) => rate(found, records)));
  return words * Math.max(1, ...rates);
}

/** How much a term says: the rarer, the more (the inverse document frequency of BM25). */
function rate(postings: Postings, records: number): number {
  return Math.log(1 + (records - postings.records + 0.5) / (postings.records + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
