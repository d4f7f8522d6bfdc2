import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../../src/languages/languages.ts';
import { listSearchWords, stemWord } from '../../src/search/search-terms.ts';

/** The words of a text as the index has them. */
function listTerms(text: string, locale: string): string[] {
  const language = pickLanguage(locale);
  return listSearchWords(text, language).map((word) => stemWord(word, language));
}

/** Words that must be found by each other. */
const families = {
  nb: [
    'bruker brukeren brukere brukerne brukerens',
    'forespørsel forespørselen forespørsler forespørslene',
    'nøkkel nøkkelen nøkler nøklene',
    'registrere registrerer registrert registrering registreringen',
    'blokkere blokkert blokkering blokkeringen',
    'telefon telefonen telefoner telefonens',
    'kode koden koder kodene',
    'pålogging påloggingen pålogginger',
    'melde meldt melding meldinger',
    'bytte bytter byttet bytta byttes',
    'godkjenne godkjenner godkjent godkjente godkjenning',
    'låse låser låst låste låses',
    'avvise avviser avvist avvises',
    'sende sender sendt sendte sendes',
    'enhet enheten enheter enhetene',
    'tilbakestille tilbakestiller tilbakestilt tilbakestilling',
  ],
  de: [
    'Störung Störungen stoerung stören gestört',
    'Passwort Passwörter Passworts passwoerter',
    'zurücksetzen zurückgesetzt zurückgesetztes zurückzusetzen Zurücksetzung zuruecksetzen',
    'anmelden Anmeldung Anmeldungen angemeldet anzumelden anmeldet',
    'Einstellung Einstellungen einstellen eingestellt',
    'sperren sperrt gesperrt gesperrte gesperrten Sperrung',
    'löschen gelöscht loeschen Löschung',
    'starten startet startete gestartet',
    'Straße Strasse Straßen',
    'Gerät Geräte Geräten geraet',
    'Konto Konten Kontos',
    'Verbindung Verbindungen verbinden',
    'Benutzer Benutzers Benutzerin Benutzerinnen',
    'Ergebnis Ergebnisse Ergebnissen',
    'registrieren registriert registrierte Registrierung',
    'blinken blinkt blinkend blinkende',
    'prüfen geprüft pruefen Prüfung',
    'ändern geändert aendern Änderung',
    'Router Routers Routern',
    'Karte Karten',
    'Gesicht Gesichter',
    'Schlüssel Schlüssels schluessel',
    'einschalten eingeschaltet einzuschalten',
    'bestätigen bestätigt Bestätigung',
    'Test Tests testen getestet',
    'senden gesendet',
    'drucken gedruckt Drucker',
    'Meldung melden gemeldet',
    'Lampe Lampen',
  ],
  en: [
    'user users',
    'register registers registered registering',
    'policy policies',
    'stop stops stopped stopping',
    'lose losing',
    'verify verifies verified',
    'device devices',
    'message messages messaging',
  ],
};

describe.each(Object.entries(families))('in %s', (locale, lists) => {
  it.each(lists)('%s are one term', (list) => {
    expect(new Set(listTerms(list, locale)).size).toBe(1);
  });
  it('the rules are the same after their way to the browser', () => {
    const { fold, stem } = pickLanguage(locale);
    expect(JSON.parse(JSON.stringify({ fold, stem }))).toEqual({ fold, stem });
  });
  it('no two of these families are one term', () => {
    const terms = lists.map((list) => listTerms(list, locale)[0]);
    expect(new Set(terms).size).toBe(lists.length);
  });
});

describe('the words of a text', () => {
  const nb = pickLanguage('nb');
  it('are without accents, case and signs', () => {
    expect(listSearchWords('Pålogging: “Ærlig” idé, DOESN’T', nb)).toEqual([
      'palogging',
      'aerlig',
      'ide',
      'doesnt',
    ]);
  });
  it('are parted by a hyphen, but for a single letter', () => {
    expect(listSearchWords('MFA-pålogging, e-post, Set-OrganizationConfig', nb)).toEqual([
      'mfa',
      'palogging',
      'epost',
      'set',
      'organizationconfig',
    ]);
  });
  it('have an error code as its number', () => {
    expect(listSearchWords('AADSTS50076 aadsts 500121', nb)).toEqual(['50076', 'aadsts', '500121']);
  });
  it('are kept as they are in a language without rules', () => {
    expect(listTerms('Käyttäjät rekisteröivät', 'fi')).toEqual(['kayttajat', 'rekisteroivat']);
  });
});
