import type { Finding } from '../model/finding.ts';

/**
 * What nobody sees, or what moves what is seen: controls, marks of formatting and direction, private use, and the two
 * characters that `Body` has as marks. Not tabs and line ends.
 */
export const hiddenCharacter =
  /[^\P{Cc}\t\n\r]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFC\uFFFD]/u;

const everyHidden = new RegExp(hiddenCharacter.source, 'gu');

const names: Readonly<Record<string, string>> = {
  '\0': 'a zero byte',
  '\u007F': 'a delete character',
  '\u0085': 'a line end of old mainframes',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'the end of a change of direction',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark in the middle of the text',
  '\uFFFC': 'the place of a picture or an object from another program',
  '\uFFFD': 'a letter that was lost when the text was read in a wrong encoding',
};

/** One finding for each line of a file that holds something hidden. */
export function listHidden(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index): Finding[] => {
    const found = findHidden(line);
    if (!found) return [];
    return [
      {
        file,
        line: index + 1,
        severity: 'error',
        name: 'hidden-character',
        says: `In "${found.around}" stands ${found.name}.`,
        remedy: 'Remove it, or type the words again: it often comes along when a text is pasted.',
      },
    ];
  });
}

/** The first character of a text that is hidden in a way that can hide or move something. */
export function findHidden(
  text: string,
): { readonly name: string; readonly around: string } | undefined {
  for (const { 0: character, index } of text.matchAll(everyHidden)) {
    const before = text.slice(0, index);
    const after = text.slice(index + character.length);
    if (isNeeded(character, before, after)) continue;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = /\p{Co}/u.test(character) ? 'a sign of a single font' : names[character];
    return {
      name: name === undefined ? `an invisible character (${code})` : `${name} (${code})`,
      around: `${visible(before).slice(-12)}[${code}]${visible(after).slice(0, 12)}`.trim(),
    };
  }
  return undefined;
}

/** Where a script or an emoji cannot be written without it. */
function isNeeded(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\uFE0E':
    case '\uFE0F':
      return /\p{Emoji}$/u.test(before);
    case '\u200D':
      if (/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u.test(before))
        return /^\p{Extended_Pictographic}/u.test(after);
      return joinsLetters.test(before);
    case '\u200C':
      return joinsLetters.test(before);
    case '\u061C':
    case '\u200E':
    case '\u200F':
    case '\u2066':
    case '\u2067':
    case '\u2068':
    case '\u2069':
      return rightToLeft.test(before + after);
    default:
      return false;
  }
}

/** A letter of a script whose letters join, such as Arabic or Devanagari. */
const joinsLetters = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function visible(text: string): string {
  return text.replace(everyHidden, '');
}
