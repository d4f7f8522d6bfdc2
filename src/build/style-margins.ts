import { fillText } from '../site/words.ts';

/** What stands in the margins of every printed page. */
export interface MarginWords {
  readonly title: string;
  /** Where the page is on the web, and of which day it is. */
  readonly source: string;
  /** With `{n}` for the number of the page and `{total}` for how many there are. */
  readonly page: string;
  /** The address of the site, before a path. */
  readonly site: string;
}

const quoteCss = (text: string) =>
  `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/**
 * The `style` of a page's root: print.css writes these properties in the margins of printed pages. Margins have no
 * other way to know the words of the page.
 */
export function styleMargins({ title, source, page, site }: MarginWords): string {
  const counted = fillText(quoteCss(page), {
    n: '" counter(page) "',
    total: '" counter(pages) "',
  });
  return (
    `--paper-title:${quoteCss(title)};--paper-source:${quoteCss(source)};` +
    `--paper-page:${counted};--paper-site:${quoteCss(site)}`
  );
}
