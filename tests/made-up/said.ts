export const locales = ['en', 'nb'] as const;
export type Locale = (typeof locales)[number];

/** The same words in English and in Norwegian. `$name` is a gap to be filled. */
export type Said = `${string} | ${string}`;

/** What the gaps of a sentence are filled with; that may have gaps too. */
export type Gaps = Readonly<Record<string, Said>>;

/** @throws if there is nothing for a gap */
function say(said: Said, locale: Locale, gaps: Gaps = {}): string {
  const text = said.split(' | ')[locales.indexOf(locale)] ?? '';
  return text.replaceAll(/\$([a-z]+)/g, (gap, name: string) => {
    const filling = gaps[name];
    if (filling === undefined) throw new Error(`Nothing fills ${gap} in "${text}".`);
    return say(filling, locale, gaps);
  });
}

/** What writes sentences in a language: several as one line, or each by itself. */
export interface Writer {
  readonly line: (...said: readonly Said[]) => string;
  readonly lines: (said: readonly Said[]) => string[];
  /** A line that begins with a capital. */
  readonly title: (said: Said) => string;
}

export function createWriter(locale: Locale, gaps: Gaps): Writer {
  const lines = (said: readonly Said[]) => said.map((one) => say(one, locale, gaps));
  const line = (...said: readonly Said[]) => lines(said).join(' ');
  return { line, lines, title: (said) => capitalize(line(said)) };
}

/** A text in every language, as facts and topics have it. */
export function localize(said: Said, gaps: Gaps): Record<Locale, string> {
  return { en: capitalize(say(said, 'en', gaps)), nb: capitalize(say(said, 'nb', gaps)) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The item of a list that a number stands for: after the last one comes the first again. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** So many different ones, beginning anywhere. */
export function take<Item>(items: readonly Item[], count: number, from: number): Item[] {
  return Array.from({ length: count }, (_, index) => pick(items, from + index));
}
