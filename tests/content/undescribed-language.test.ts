import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { turnsOnCondition } from '../../src/languages/condition-words.ts';
import { pickLanguage } from '../../src/languages/languages.ts';
import { createMeasure } from '../../src/map/build/measure-text.ts';
import { wrapText } from '../../src/map/build/wrap-text.ts';
import type { Content } from '../../src/model/content.ts';
import { listSearchWords, stemWord } from '../../src/search/search-terms.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import { writeBody } from '../support/one-body.ts';
import { reviewContent } from '../support/review-content.ts';

/** A locale that nobody has described. */
const made = 'qq';
const base = await readChanged({});

/** The same content, with its Norwegian as the made-up language. */
function renameNorwegian(content: Content): Content {
  return JSON.parse(JSON.stringify(content).replaceAll('"nb"', `"${made}"`)) as Content;
}

function findNames(content: Content): string[] {
  const found = runChecks(content, base.findings, { today });
  return [...new Set(found.map(({ name }) => name))].sort();
}

describe('a language that nobody has described', () => {
  it('has no finding about its wording, whatever it says', () => {
    const content = reviewContent(
      writeBody(base, {
        en: [
          ...['Wait 5 minutes.', 'It is not on.', 'If it is on, leave it.'],
          ...['An error message.', 'A work account, or another.', 'Open **MFA** here.', 'Open it.'],
        ].join('\n\n'),
        nb: [
          ...['Vennligst vent 6 minutter.', 'Den er på.', 'Den er på, la den være.'],
          ...['En feil melding.', 'En jobb-eller skolekonto , se Brukeren.', 'Åpne **MFA**en her.'],
          'Click the page.',
        ].join('\n\n'),
      }),
    );
    expect(findNames(content)).toEqual([
      ...['capital-in-sentence', 'condition-mismatch', 'english-left-over', 'forbidden-word'],
      ...['glued-bold', 'negation-mismatch', 'parity-numbers', 'space-before-punctuation'],
      ...['split-compound', 'suspended-hyphen'],
    ]);
    expect(findNames(renameNorwegian(content))).toEqual([]);
  });

  it('joins words and writes numbers without their being commands or codes', () => {
    const line = 'Open the Start-Menu of 100000 lamps.';
    const content = reviewContent(writeBody(base, { en: 'Open it.', nb: line }));
    expect(findNames(content)).toContain('raw-command');
    expect(findNames(content)).toContain('raw-error-code');
    expect(findNames(renameNorwegian(content))).toEqual([]);
  });

  it('has every line compared by a person', () => {
    expect(turnsOnCondition('Åpne siden', 'nb')).toBe(false);
    expect(turnsOnCondition('Åpne siden', made)).toBe(true);
  });

  it('is searched by its words as they stand, without accents', () => {
    const language = pickLanguage(made);
    const words = listSearchWords('Påloggingene på Øya', language);
    expect(words).toEqual(['paloggingene', 'pa', 'øya']);
    expect(words.map((word) => stemWord(word, language))).toEqual(words);
  });

  it('has a long word of the map broken as late as it fits', () => {
    const measure = createMeasure(400);
    const word = 'flerfaktorautentiseringspåloggingen';
    const [late = '', rest = ''] = wrapText(word, 200, measure, made);
    expect(measure(late)).toBeLessThanOrEqual(200);
    expect(measure(late.replace('\u2010', `${rest.charAt(0)}\u2010`))).toBeGreaterThan(200);
    const [joint = ''] = wrapText(word, 200, measure, 'nb');
    expect(joint.length).toBeLessThan(late.length);
  });
});
