import { describe, expect, it } from 'vitest';
import { turnsOnCondition } from '../../src/languages/condition-words.ts';
import { pickLanguage } from '../../src/languages/languages.ts';
import { createMeasure } from '../../src/map/build/measure-text.ts';
import { joinLines, wrapText } from '../../src/map/build/wrap-text.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import type { SearchRecord } from '../../src/search/build/list-records.ts';
import { listSearchWords, stemWord } from '../../src/search/search-terms.ts';

const german = pickLanguage('de');
const empty = { guide: '', who: '', short: '', symptoms: '', keywords: '', body: '' };
const titles = [
  'Passwort zurücksetzen',
  'Anmeldeseite öffnen',
  'Störungsmeldung senden',
  'Sicherheitsschlüssel einstecken',
  'Router neu starten',
  'Seite der Anmeldung und Meldung der Störung',
  'Schlüssel der Sicherheit',
];
const records = titles.map((title): SearchRecord => ({
  ...empty,
  title,
  kind: 'fix',
  address: title,
}));
const postings = new Map(indexRecords(records, [], 'de'));

/** The titles that every word of a text is found in. */
function find(text: string): string[] {
  const terms = listSearchWords(text, german).map((word) => stemWord(word, german));
  return titles.filter((_, record) =>
    terms.every((term) => postings.get(term)?.places.some(([at]) => at === record)),
  );
}

describe('a German search', () => {
  it.each([
    ['Passwörter zurückgesetzt', 'Passwort zurücksetzen'],
    ['passwoerter zuruecksetzen', 'Passwort zurücksetzen'],
    ['passwort zurückzusetzen', 'Passwort zurücksetzen'],
    ['Anmeldung Seite', 'Anmeldeseite öffnen'],
    ['stoerung meldung', 'Störungsmeldung senden'],
    ['Störungen melden', 'Störungsmeldung senden'],
    ['sicherheit schluessel', 'Sicherheitsschlüssel einstecken'],
    ['Router gestartet', 'Router neu starten'],
  ])('finds by "%s" what is called "%s"', (text, title) => {
    expect(find(text)).toContain(title);
  });
});

describe('a German word on the map', () => {
  const measure = createMeasure(400);
  it.each([
    ['Verbindungseinstellungen', 'Verbindungs'],
    ['Sicherheitsschlüssel', 'Sicherheits'],
    ['Mehrfachauthentifizierung', 'Mehrfachauthentifi'],
  ])('%s is broken where it is joined or spoken', (word, start) => {
    const lines = wrapText(word, measure(`${start}xxx`), measure, 'de');
    expect(lines[0]).toBe(`${start}\u2010`);
    expect(joinLines(lines)).toBe(word);
  });
});

it.each([
  ['Öffnen Sie die Seite.', false],
  ['Wenn die Lampe blinkt, warten Sie.', true],
  ['Nur für Administratoren.', true],
  ['Schalten Sie sie nicht aus.', true],
])('whether "%s" turns on a condition is known: %s', (text, isSo) => {
  expect(turnsOnCondition(text, 'de')).toBe(isSo);
});

it.each([
  ['forbidden-word', 'Drücken Sie auf “Weiter”.'],
  ['forbidden-word', 'Netz & Strom'],
  ['english-left-over', 'Click this and wait.'],
  ['space-before-punctuation', 'Drücken Sie auf Weiter .'],
] as const)('%s finds what is no German in "%s"', (rule, text) => {
  const find = (line: string) =>
    german.rules?.[rule]?.({ text: line, kind: 'body', original: undefined });
  expect(find(text)).toHaveLength(1);
  expect(find('Drücken Sie auf „Weiter“, und warten Sie an der Station.')).toEqual([]);
});

it('a regional language has what is known of the language', () => {
  expect(pickLanguage('de-AT')).toBe(german);
  expect(pickLanguage('dex')).toEqual({});
});
