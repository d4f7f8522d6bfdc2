import { content } from './site.ts';

/** What the stated cases of a guide say that people type in a locale, where the right step comes first. */
export function listStatedQueries(
  guide: string,
  locale: string,
): { query: string; step: string }[] {
  return Object.values(content.guides[guide]?.cases ?? {}).flatMap(({ searched, right }) =>
    Object.entries(searched[locale] ?? {})
      .filter(([, rank]) => rank === 'first')
      .map(([query]) => ({ query, step: right })),
  );
}
