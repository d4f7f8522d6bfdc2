import type { Locale } from '../site/locales.ts';

const digits = /\d+(?:[.,:\u00A0\u202F]\d+)*/g;

const numberWords: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['one', 'a single'],
    ['two'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
  ],
  nb: [
    ['en', 'én', 'ett', 'ei'],
    ['to'],
    ['tre'],
    ['fire'],
    ['fem'],
    ['seks'],
    ['sju', 'syv'],
    ['åtte'],
    ['ni'],
    ['ti'],
  ],
};

const months: Readonly<Record<Locale, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(
    ' ',
  ),
};

/** A month that stands beside a number. */
const datePatterns = Object.fromEntries(
  Object.entries(months).map(([locale, names]) => {
    const any = names.join('|');
    return [locale, new RegExp(`\\d\\.? (${any})(?!\\p{L})|(?<!\\p{L})(${any}) \\d`, 'gu')];
  }),
);

/** The sign between thousands and the sign before decimals. */
const marks: Readonly<Record<Locale, readonly [thousands: RegExp, decimals: RegExp]>> = {
  en: [/,(?=\d{3}(?!\d))/g, /:/g],
  nb: [/[\u00A0\u202F](?=\d{3}(?!\d))/g, /[:,]/g],
};

/** The numbers in a text in digits, and the months that stand beside one, written the same in every language. */
export function findNumbers(text: string, locale: Locale): string[] {
  const [thousands, decimals] = marks[locale] ?? [/(?!)/g, /:/g];
  const numbers = (text.match(digits) ?? []).map((number) =>
    number.replace(thousands, '').replace(decimals, '.'),
  );
  const pattern = datePatterns[locale];
  if (numbers.length === 0 || !pattern) return numbers;
  const dated = [...text.toLowerCase().matchAll(pattern)].map(
    ([, after, before]) => `month ${(months[locale]?.indexOf(after ?? before ?? '') ?? 0) + 1}`,
  );
  return [...numbers, ...dated];
}

/** Whether a text says a number from 1 to 10 in words. */
export function saysInWords(text: string, number: string, locale: Locale): boolean {
  const words = numberWords[locale]?.[Number(number) - 1] ?? [];
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
