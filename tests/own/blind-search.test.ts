import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPaths } from '../../src/site/paths.ts';
import { openSearch } from '../support/search-content.ts';
import { content } from '../support/site.ts';

// Queries that the search was never tuned on, and those that once were such. What is asserted is a bound far below what
// is measured: a query that fails is no reason to touch the search, or the set would be an exam that was taught.

const file = join(import.meta.dirname, 'blind-queries.yaml');
type Queries = Record<'never-seen' | 'seen', Record<string, Record<string, string[]>>>;
const queries = parse(readFileSync(file, 'utf8')) as Queries;
const paths = createPaths('/');
const sets = content.locales.flatMap((locale) =>
  (['never-seen', 'seen'] as const).map((set) => ({ locale, set })),
);

describe.each(sets)('what the search was not taught: $set in $locale', async ({ locale, set }) => {
  const { lead } = openSearch(content, locale);
  const ranks: number[] = [];
  const asked = Object.entries(queries[set][locale] ?? {});
  for (const [query, steps] of asked) {
    const right = steps.map((place) => {
      const [guide = '', step = ''] = place.split('/');
      return paths.step(locale, guide, step);
    });
    ranks.push((await lead(query)).findIndex(({ address }) => right.includes(address)) + 1);
  }

  it('names steps that there are', () => {
    for (const [query, steps] of asked) {
      for (const place of steps) {
        const [guide = '', step = ''] = place.split('/');
        expect(content.guides[guide]?.flow.steps, `${query}: ${place}`).toHaveProperty([step]);
      }
    }
  });

  it('finds the right step first or among three often enough', () => {
    const first = ranks.filter((rank) => rank === 1).length / ranks.length;
    const three = ranks.filter((rank) => rank >= 1 && rank <= 3).length / ranks.length;
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    console.log(
      `${locale}: ${ranks.length} ${set}, first ${percent(first)}, among three ${percent(three)}`,
    );
    expect(first).toBeGreaterThan(0.65);
    expect(three).toBeGreaterThan(0.85);
  });
});
