import { readFile, writeFile } from 'node:fs/promises';

/**
 * A size as people say it, in the language of a page: "310 kB".
 * @param bytes counted in thousands, as file managers and data plans do
 */
export function formatSize(bytes: number, lang: string): string {
  // What would be rounded to 1,000 kB is 1 MB.
  const isLarge = bytes >= 999_500;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = bytes / (isLarge ? 1_000_000 : 1_000);
  const digits = { maximumSignificantDigits: value < 10 ? 2 : 3 };
  return new Intl.NumberFormat(lang, { style: 'unit', unit, ...digits }).format(value);
}

/**
 * Writes the size of a file into a built page, where an element has the file's address as `data-size-of`. A page is
 * made before the files that are made of it, so their sizes come last.
 */
export async function fillSize(page: string, address: string, bytes: number): Promise<void> {
  const html = await readFile(page, 'utf8');
  await writeFile(page, putSize(html, address, bytes));
}

/** The same for the text of a page. */
export function putSize(html: string, address: string, bytes: number): string {
  const lang = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? 'en';
  const place = ` data-size-of="${address}">`;
  return html.replaceAll(place, place + formatSize(bytes, lang));
}
