/** Behind these a quotation mark opens; behind anything else it closes, or is an apostrophe. */
const opens = /(?:^|[\s([{–—/“‘])$/;

/**
 * A piece of running text with typographic quotation marks and apostrophes, as Astro sets them on a guide's page.
 * @param before what stands ahead of it in the same block, the last letter of which decides about the first mark
 */
export function curlQuotes(text: string, before: string): string {
  return text.replace(/["']/g, (mark, at: number) => {
    const isOpening = opens.test(at > 0 ? text.slice(at - 1, at) : before.slice(-1));
    if (mark === '"') return isOpening ? '“' : '”';
    return isOpening ? '‘' : '’';
  });
}
