import type { Postings } from './search-index.ts';
import type { QueryPart, Saying } from './search-query.ts';

/** A record that scores less than this share of the best is no answer, however few there are. */
const leastShare = 0.25;

/** The numbers of the records that fit a query, the best first. `records` is how many there are in all. */
export function rankRecords(parts: readonly QueryPart[], records: number): number[] {
  const found = new Map<number, { score: number; said: number }>();
  const most = sum(parts.map((part) => rateRarest(part, records)));
  for (const part of parts) {
    const rarest = rateRarest(part, records);
    for (const [record, score] of scorePart(part, records)) {
      const before = found.get(record) ?? { score: 0, said: 0 };
      found.set(record, { score: before.score + score, said: before.said + rarest });
    }
  }
  // A record that says half of what was asked counts for half of what its words are worth.
  const ranked = [...found]
    .map(([record, { score, said }]) => ({ record, worth: score * (said / most) }))
    .sort((one, other) => other.worth - one.worth || one.record - other.record);
  const least = (ranked[0]?.worth ?? 0) * leastShare;
  return ranked.filter(({ worth }) => worth >= least).map(({ record }) => record);
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
