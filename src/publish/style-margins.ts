import { fillText } from '../site/words.ts';

/** What stands in the margins of every printed page. */
export interface MarginWords {
  readonly title: string;
  /** Where the page is on the web, and of which day it is. */
  readonly source: string;
  /** With `{n}` for the number of the page and `{total}` for how many there are. */
  readonly page: string;
}

/** A text as CSS writes it, which may stand in a page too. */
export const quoteCss = (text: string) =>
  `"${text.replace(/["\\\n<]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/**
 * Attributes of a page's root, which print.css writes in the margins of printed pages: margins have no other way to know
 * the words of the page. No style of its own, so that pages of one kind have the same style, to the letter.
 */
export function createMargins({ title, source, page }: MarginWords): Record<string, string> {
  const counted = fillText(quoteCss(page), {
    n: '" counter(page) "',
    total: '" counter(pages) "',
  });
  return { 'data-paper-title': title, 'data-paper-source': source, 'data-paper-page': counted };
}
