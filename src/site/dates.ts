import { fillText } from './words.ts';
import type { Ui } from './ui-schema.ts';

interface DateLike {
  readonly on: string;
  readonly precision: 'day' | 'month' | 'half-year';
  readonly 'end-of': boolean;
}

/** A day such as `2027-02-01` in the words of a language: "1 February 2027". */
export function formatDay(day: string, lang: string): string {
  return formatUtc(day, lang, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A date as exactly as it is known: a day, a month (or its end), or half a year. */
export function formatDate(date: DateLike, ui: Ui): string {
  if (date.precision === 'day') return formatDay(date.on, ui.lang);
  if (date.precision === 'half-year') {
    const half = Number(date.on.slice(5, 7)) <= 6 ? ui.firstHalf : ui.secondHalf;
    return fillText(ui.halfYear, { half, year: date.on.slice(0, 4) });
  }
  const month = formatUtc(date.on, ui.lang, { month: 'long', year: 'numeric' });
  return date['end-of'] ? fillText(ui.endOfMonth, { month }) : month;
}

/**
 * Whether what a date names has come on a day (`YYYY-MM-DD`): a day has on that day itself, a month or half a year
 * when it is over.
 */
export function hasPassed(date: DateLike, today: string): boolean {
  if (date.precision === 'day') return date.on <= today;
  const start = new Date(`${date.on}T00:00:00Z`);
  const month = start.getUTCMonth();
  const after = date.precision === 'half-year' ? month - (month % 6) + 6 : month + 1;
  const next = new Date(Date.UTC(start.getUTCFullYear(), after, 1));
  return next.toISOString().slice(0, 10) <= today;
}

/** British order of day and month for English readers in Europe. */
export function nameRegion(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatUtc(day: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${options.day ?? ''}`;
  // Making one takes longer than drawing a page.
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(nameRegion(lang), { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}
