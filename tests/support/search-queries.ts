import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Locale → what somebody types → what should come first: `guide/step`, or a guide. */
export const searchQueries = parse(
  readFileSync(join(import.meta.dirname, 'search-queries.yaml'), 'utf8'),
) as Record<string, Record<string, string>>;

/** The path, below the site's, of what should come first. */
export function pathOf(locale: string, wanted: string): string {
  const [guide = '', step] = wanted.split('/');
  return `${locale}/${guide}/${step === undefined ? '' : `#${step}`}`;
}
