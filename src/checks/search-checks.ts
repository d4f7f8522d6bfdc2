import type { Content } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import { rememberMade } from '../model/remember-made.ts';
import { perLanguage, pickLanguage } from '../languages/languages.ts';
import { listSearchWords, stemWord } from '../search/search-terms.ts';
import { placeOf, type Check } from './check.ts';
import { suggest } from './suggest.ts';
import { listWording, type Wording } from './wording.ts';

/** Whether the words of the search lead to something. */
export const searchChecks: readonly Check[] = [
  {
    name: 'search-word-unknown',
    severity: 'error',
    isOfSite: true,
    description: 'The search leads what people write only to words that a guide or a fact has.',
    find: (content, { unread }) => {
      if ([...unread].some((file) => file.startsWith('content/guides/'))) return [];
      return content.locales.flatMap((locale) => {
        const source = content.searchSources[locale];
        const words = content.search[locale];
        if (!source || !words || Object.keys(words.means).length === 0) return [];
        const language = pickLanguage(locale);
        const listWords = (text: string) => listSearchWords(text, language);
        const stopWords = new Set(words.ignore.flatMap(listWords));
        const known = listKnownTerms(content, locale);
        return Object.keys(words.means).flatMap((meant) =>
          listWords(meant)
            .filter((word) => !stopWords.has(word) && !known.has(stemWord(word, language)))
            .map((word) => ({
              ...placeOf(source, 'means', meant),
              says: `No guide and no fact has the word "${word}" of "${meant}".`,
              remedy: suggest(word, [...known], 'Write words that the guides use.'),
            })),
        );
      });
    },
  },
];

const known = new WeakMap<Content, ReadonlyMap<Locale, ReadonlySet<string>>>();

/** Keeps what was listed in parts of the content. */
export function keepKnownTerms(
  content: Content,
  terms: ReadonlyMap<Locale, ReadonlySet<string>>,
): void {
  known.set(content, terms);
}

/** The terms of all that can be found in a language. */
export function listKnownTerms(content: Content, locale: Locale): ReadonlySet<string> {
  const kept = known.get(content)?.get(locale);
  if (kept) return kept;
  const listTerms = pickTermLister(locale);
  const terms = new Set<string>();
  for (const wording of listWording(content, locale)) {
    if (wording.kind !== 'ui') for (const term of listTerms(wording)) terms.add(term);
  }
  return terms;
}

/** The terms of a line, by its language: most lines are those of the check before. */
const pickTermLister = perLanguage((language) =>
  rememberMade(({ text }: Wording) => [
    ...new Set(listSearchWords(text, language).map((word) => stemWord(word, language))),
  ]),
);
