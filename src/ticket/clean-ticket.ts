/**
 * How many characters of a pasted text are read: longer than any ticket. What is pasted beyond it is passed over, and the
 * page says so, so that no text can hold it up.
 */
export const longestTicket = 500_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * A pasted text without what mail programs and ticket systems do to one: HTML escapes and tags, signs of quotation,
 * signs that look like others or cannot be seen. Lines stay lines.
 */
export function cleanPasted(pasted: string): string {
  return (
    unescapeTwice(pasted.slice(0, longestTicket))
      .normalize('NFKC')
      // One sign may become eighteen.
      .slice(0, longestTicket)
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(
        /<\/?(?:a|b|blockquote|br|code|div|em|font|hr|li|ol|p|pre|span|strong|td|tr|ul)\b[^<>]*>/gi,
        '\n',
      )
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018-\u201b\u2032]/g, "'")
      .replace(/[\u201c-\u201f\u2033«»]/g, '"')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/^(?: ?[>|])+/gm, '')
  );
}

/** Some systems escape what another has escaped already. */
function unescapeTwice(text: string): string {
  const unescape = (escaped: string) =>
    escaped.replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi,
      (whole, decimal, hex, name) => {
        if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal));
      },
    );
  return unescape(unescape(text));
}

/**
 * A text as it is compared with another: one line, without the signs of Markdown, without spaces that a line break
 * beside a hyphen leaves behind.
 */
export function flattenMarkdown(cleaned: string): string {
  return cleaned
    .replace(/\\([\\`*_[\]<>|~&])/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();
}
