import { perLanguage, pickLanguage } from '../languages/languages.ts';
import type { Locale } from '../site/locales.ts';

const digits = /\d+(?:[.,:\u00A0\u202F]\d+)*/g;
/** Groups of three digits, which some type with a plain space: 10 000. Not the last one of a longer number. */
const spaced = /(?<![\d.,:\u00A0\u202F] ?)\d{1,3}(?: \d{3})+(?![\d.,:]\d| \d|\d)/g;

const pickFormat = perLanguage(({ numbers }) => {
  if (!numbers) return undefined;
  const { months, thousands, decimals } = numbers;
  const any = months.join('|');
  return {
    months,
    joinGroups: (text: string) =>
      /[\u00A0\u202F]/.test(thousands)
        ? text.replace(spaced, (groups) => groups.replaceAll(' ', ''))
        : text,
    thousands: new RegExp(`[${thousands}](?=\\d{3}(?!\\d))`, 'g'),
    // Also between hours and minutes.
    decimals: new RegExp(`[:${decimals}]`, 'g'),
    /** A month that stands beside a number. */
    date: new RegExp(`\\d\\.? (${any})(?!\\p{L})|(?<!\\p{L})(${any}) \\d`, 'gu'),
  };
});

/**
 * The numbers in a text in digits, and the months that stand beside one, written the same in every language; undefined
 * for a language whose numbers nobody has described.
 */
export function findNumbers(text: string, locale: Locale): string[] | undefined {
  const format = pickFormat(locale);
  if (!format) return undefined;
  const numbers = (format.joinGroups(text).match(digits) ?? []).map((number) =>
    number.replace(format.thousands, '').replace(format.decimals, '.'),
  );
  if (numbers.length === 0) return numbers;
  const dated = [...text.toLowerCase().matchAll(format.date)].map(
    ([, after, before]) => `month ${format.months.indexOf(after ?? before ?? '') + 1}`,
  );
  return [...numbers, ...dated];
}

/** Whether a text says a number from 1 to 10 in words. */
export function saysInWords(text: string, number: string, locale: Locale): boolean {
  const words = pickLanguage(locale).numbers?.words[Number(number) - 1] ?? [];
  return words.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text));
}

/** What stands in the first list and not in the second, each as often as it is too many. */
export function subtract(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
