import type { LineBreaks } from '../../languages/language.ts';
import { pickLanguage } from '../../languages/languages.ts';
import type { Locale } from '../../site/locales.ts';
import type { Measure } from './measure-text.ts';

/**
 * Ends a line in the middle of a word. Nobody types this character, so a label can be put together again from its
 * lines (`joinLines`): a hyphen-minus at the end of a line is the author's own.
 */
export const hyphen = '\u2010';

/** Within a name, a good place in every language. */
const capital = /[\p{Ll}\d]\|\p{Lu}/u;
const letters = /^[\p{L}\d]+$/u;
const fewestLetters = 3;
const segmenter = new Intl.Segmenter();

/** How sensible it is to break a word here: 2 good, 1 fair, 0 not. */
function rateBreak(before: string, after: string, breaks: LineBreaks | undefined): number {
  const near = [before.slice(-fewestLetters), after.slice(0, fewestLetters)];
  if (near.some((part) => part.length < fewestLetters || !letters.test(part))) return 0;
  if (breaks?.joint?.test(before) || capital.test(near.join('|'))) return 2;
  return !breaks || breaks.syllable.test(near.join('|')) ? 1 : 0;
}

/** The longest sensible beginning of a word that fits, with a hyphen, and the rest. */
function splitWord(
  word: string,
  width: number,
  measure: Measure,
  breaks: LineBreaks | undefined,
): [string, string] {
  const characters = Array.from(segmenter.segment(word), ({ segment }) => segment);
  const cuts = characters
    .map((_, at) => [characters.slice(0, at).join(''), characters.slice(at).join('')] as const)
    .slice(1)
    .filter(([before]) => measure(before + hyphen) <= width);
  // A break in the first third would leave the line too empty.
  const rates = cuts.map(([before, after], at) =>
    at * 3 < cuts.length ? 0 : rateBreak(before, after, breaks),
  );
  const best = rates.lastIndexOf(Math.max(...rates));
  const [before, after] = cuts[best] ?? [characters[0] ?? '', characters.slice(1).join('')];
  return [before + hyphen, after];
}

/** Where a line may end: after a space, and after the author's own hyphen or slash between longer parts of a word. */
const lineEnd = /(?<= )|(?<=[^ /-]{3}[/-])(?=[^ /-]{3})/;

/**
 * Wraps text into lines no wider than `width` px. A line keeps its trailing space, so `joinLines` gives the text
 * back. A word that is too long for a line of its own is broken with a hyphen, as its language has it.
 */
export function wrapText(text: string, width: number, measure: Measure, locale: Locale): string[] {
  const { lineBreaks } = pickLanguage(locale);
  const lines: string[] = [];
  let line = '';
  const waiting = text
    .replace(/[ \t\n]+/g, ' ')
    .trim()
    .split(lineEnd);
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (measure((line + part).trimEnd()) <= width) {
      line += part;
    } else if (line !== '') {
      lines.push(line);
      line = '';
      waiting.unshift(part);
    } else {
      const [before, after] = splitWord(part, width, measure, lineBreaks);
      lines.push(before);
      if (after !== '') waiting.unshift(after);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text that `wrapText` was given, its white space made single. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('').replaceAll(hyphen, '').trim();
}
