/**
 * How many characters of a pasted text are read: longer than any ticket or error message. What is pasted beyond it is
 * passed over, and the page says so, so that no text can hold it up.
 */
export const longestPasted = 500_000;

/** As much of a pasted text as is read, in its compatible form: one sign may become eighteen. */
export function cutPasted(pasted: string): string {
  return pasted.slice(0, longestPasted).normalize('NFKC').slice(0, longestPasted);
}
