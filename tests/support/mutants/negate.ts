import type { Locale } from '../../../src/site/locales.ts';

interface Negation {
  /** Words that deny: one of them is taken out, or replaced. */
  readonly words: Readonly<Record<string, string>>;
  readonly not: string;
  /** Verbs that "not" can follow. */
  readonly verbs: string;
}

const negations: Readonly<Record<Locale, Negation>> = {
  en: {
    words: {
      ' not': '',
      cannot: 'can',
      no: 'a',
      never: 'always',
      without: 'with',
      nothing: 'something',
    },
    not: 'not',
    verbs: 'is|are|was|were|can|could|may|does|do|did|has|have|had|will|must|should',
  },
  nb: {
    words: { ' ikke': '', ingen: 'en', aldri: 'alltid', uten: 'med', ingenting: 'noe' },
    not: 'ikke',
    verbs:
      'er|var|kan|får|fikk|har|hadde|vil|må|skal|blir|ble|bør|virker|hjalp|kommer|trenger|gjelder',
  },
};

const wholeWord = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu');

/** A text turned into its opposite: one denial taken out, in every way that can be had, or else one put in. */
export function negate(text: string, locale: Locale): string[] {
  const rules = negations[locale];
  if (!rules) return [];
  const without = Object.entries(rules.words).flatMap(([word, instead]) => {
    const pattern = word.startsWith(' ') ? new RegExp(`${word}(?!\\p{L})`, 'iu') : wholeWord(word);
    return pattern.test(text) ? [text.replace(pattern, instead)] : [];
  });
  if (without.length > 0) return without;
  const verb = wholeWord(rules.verbs);
  return [
    verb.test(text)
      ? text.replace(verb, `$& ${rules.not}`)
      : text.replace(/^\s*/, `$&${rules.not} `),
  ];
}
