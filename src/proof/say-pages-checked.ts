import { formatDay } from '../site/dates.ts';
import type { Ui } from '../site/ui-schema.ts';
import { fillText } from '../site/words.ts';

/**
 * What stands under the number of official pages: the day on which the first of them was looked up, and how many
 * nobody has read. Undefined where there are none.
 */
export function sayPagesChecked(
  links: readonly { readonly checked: string; readonly seen: string }[],
  { lang, proof }: Pick<Ui, 'lang' | 'proof'>,
): string | undefined {
  const [first] = links.map(({ checked }) => checked).sort();
  if (first === undefined) return undefined;
  return fillText(proof.pagesChecked, {
    first: formatDay(first, lang),
    n: links.filter(({ seen }) => seen === 'listed').length.toLocaleString(lang),
  });
}
