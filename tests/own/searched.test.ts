import { describe, expect, it } from 'vitest';
import { createPaths } from '../../src/site/paths.ts';
import { openSearch } from '../support/search-content.ts';
import { content } from '../support/site.ts';

// What an author writes under `searched` has to be found by the author at least. Every fourth is asked: all of them take
// half a minute.

const paths = createPaths('/');

describe.each(content.locales)('what the steps say of how people ask in %s', (locale) => {
  it('leads to them', async () => {
    const { lead } = openSearch(content, locale);
    const asked = Object.values(content.guides)
      .flatMap(({ id, steps }) =>
        Object.entries(steps).flatMap(([step, texts]) =>
          (texts[locale]?.frontmatter.searched ?? []).map((text) => ({
            text,
            address: paths.step(locale, id, step),
          })),
        ),
      )
      .filter((_, at) => at % 4 === 0);
    expect(asked.length).toBeGreaterThan(300);
    const late = [];
    for (const { text, address } of asked) {
      const rank = (await lead(text)).findIndex((led) => led.address === address) + 1;
      if (rank < 1 || rank > 3) late.push({ text, address, rank });
    }
    expect(late.length / asked.length, JSON.stringify(late)).toBeLessThan(0.15);
  });
});
