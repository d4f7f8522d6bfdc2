import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { openSearch } from '../support/search-content.ts';
import { content } from '../support/site.ts';

/** Locale → what somebody types → what should come first: `guide/step`, or a guide. */
const queries = parse(
  readFileSync(join(import.meta.dirname, 'search-queries.yaml'), 'utf8'),
) as Record<string, Record<string, string>>;

it.each(content.locales)('what people type finds the right step first in %s', async (locale) => {
  const wantedIn = Object.values(queries[locale] ?? {}).map((wanted) => wanted.split('/')[0] ?? '');
  const pick = <Guide>(guides: Readonly<Record<string, Guide>>) =>
    Object.fromEntries(Object.entries(guides).filter(([id]) => wantedIn.includes(id)));
  // A guide that nobody asks for here is about something else.
  const { lead } = openSearch(
    { ...content, guides: pick(content.guides), plainGuides: pick(content.plainGuides) },
    locale,
  );
  const ranks: { query: string; wanted: string; rank: number }[] = [];
  for (const [query, wanted] of Object.entries(queries[locale] ?? {})) {
    const [guide = '', step] = wanted.split('/');
    const address = `/${locale}/${guide}/${step === undefined ? '' : `#${step}`}`;
    const rank = (await lead(query)).findIndex((led) => led.address === address) + 1;
    ranks.push({ query, wanted, rank });
  }
  expect(ranks.length).toBeGreaterThanOrEqual(40);
  // What fails is shown with its rank; 0 is "not found".
  const late = ranks.filter(({ rank }) => rank !== 1);
  expect(late.filter(({ rank }) => rank < 1 || rank > 4)).toEqual([]);
  expect(late.length / ranks.length, JSON.stringify(late)).toBeLessThan(0.1);
});
