import { pickLanguage } from '../languages/languages.ts';
import type { LineRule, RuleName } from '../languages/language.ts';
import { createForbiddenWordRule } from '../languages/line-rules.ts';
import type { Content } from '../model/content.ts';
import { rememberMade } from '../model/remember-made.ts';
import { listFallbacks, type Locale } from '../site/locales.ts';
import { perSubject } from '../subjects/subjects.ts';
import type { WordingBreach, WordingCheck } from './wording-check.ts';
import { listWording } from './wording.ts';

const descriptions: Readonly<Record<RuleName, string>> = {
  'split-compound': 'No Norwegian compound is written as two words.',
  'capital-in-sentence':
    'A common noun has no capital in mid-sentence, and no word changes case within itself.',
  'forbidden-word':
    'No word stands that has a better one, or that is no longer the name of the thing.',
  'english-left-over':
    'No English is left in a text of another language, quotations and facts apart.',
  'suspended-hyphen':
    'A hyphen that stands for the rest of a word is followed by a space and "og" or "eller".',
  'glued-bold': 'Nothing is glued to bold text or to a fact without a space or a hyphen.',
  'space-before-punctuation': 'No space stands before a comma, a full stop or a colon.',
  'english-spelling':
    'English texts use one spelling for each word, and the names that products have now.',
};

/** What the subjects of a site have against words: language → check → rule. */
const pickSubjectRules = perSubject(
  ({ words = {} }) =>
    new Map(
      Object.entries(words).map(([locale, rules]) => [
        locale,
        new Map<string, LineRule>(
          Object.entries(rules).map(([name, list]) => [name, createForbiddenWordRule(list)]),
        ),
      ]),
    ),
);

/** The rules that single languages have for a line. Facts in the text are not judged: they are nobody's wording. */
export const languageChecks = Object.entries(descriptions).map(
  ([name, description]): WordingCheck => {
    const pickFinder = createFinders(name as RuleName);
    return {
      name,
      severity: 'error',
      description,
      findAll: (content) =>
        content.locales.flatMap((locale) => {
          const find = pickFinder(content.site, locale);
          return find
            ? listWording(content, locale).flatMap((wording) => {
                const { file, line, text, allow } = wording;
                return find(wording).map((fault): WordingBreach => ({
                  ...fault,
                  file,
                  line,
                  text,
                  allow,
                }));
              })
            : [];
        }),
    };
  },
);

/** What finds the breaches of a rule in a line, by the subjects of a site and a language: what it found is kept. */
function createFinders(name: RuleName) {
  const inSubject = perSubject(() => new Map<Locale, { find: LineRule | undefined }>());
  return (site: Content['site'], locale: Locale): LineRule | undefined => {
    const made = inSubject(site);
    const before = made.get(locale);
    if (before) return before.find;
    const rules = [
      pickLanguage(locale).rules?.[name],
      ...listFallbacks(locale).map((one) => pickSubjectRules(site).get(one)?.get(name)),
    ].filter((rule) => rule !== undefined);
    const find: LineRule | undefined =
      rules.length > 0 ? rememberMade((line) => rules.flatMap((rule) => rule(line))) : undefined;
    made.set(locale, { find });
    return find;
  };
}
