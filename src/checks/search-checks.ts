import type { Content } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import { pickLanguage } from '../languages/languages.ts';
import { listSearchWords, stemWord } from '../search/search-terms.ts';
import { placeOf, type Check } from './check.ts';
import { suggest } from './suggest.ts';
import { listWording } from './wording.ts';

/** Whether the words of the search lead to something. */
export const searchChecks: readonly Check[] = [
  {
    name: 'search-word-unknown',
    severity: 'error',
    description: 'The search leads what people write only to words that a guide or a fact has.',
    find: (content, { unread }) => {
      if ([...unread].some((file) => file.startsWith('content/guides/'))) return [];
      return content.locales.flatMap((locale) => {
        const source = content.searchSources[locale];
        const words = content.search[locale];
        if (!source || !words) return [];
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

function listKnownTerms(content: Content, locale: Locale): Set<string> {
  const written = new Set<string>();
  for (const { kind, text } of listWording(content, locale)) {
    if (kind === 'ui') continue;
    for (const word of text.split(/\s+/)) written.add(word);
  }
  const language = pickLanguage(locale);
  const words = [...written].flatMap((text) => listSearchWords(text, language));
  return new Set(words.map((word) => stemWord(word, language)));
}
