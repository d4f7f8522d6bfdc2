// The faults that machine translation left in one collection of 2,912 Norwegian support articles, each in words of our
// own. `sound` is a reviewed translation; `damaged` is what might come in afterwards; `caught` are the checks that see
// it, all of them. Where that is `condition-not-signed` alone, no program can tell that the meaning changed: it
// notices that what a person confirmed is no longer what stands there, and asks for a person again.

export interface Damage {
  readonly what: string;
  readonly en: string;
  readonly sound: string;
  readonly damaged: string;
  readonly caught: readonly string[];
}

const run = 'Start the lamp again:\n\n<Command id="restart-lamp" />';
const kjør = 'Start lampen på nytt:\n\n<Command id="restart-lamp" />';
const unblocked = 'If unblocking the user did not help, reset MFA for the user.';
const opphevet = 'Hvis det ikke hjalp å oppheve blokkeringen, tilbakestiller du MFA for brukeren.';

export const commands: readonly Damage[] = [
  {
    what: 'a command glued to its parameter, in italics',
    en: run,
    sound: kjør,
    damaged: 'Start lampen på nytt: *Restart-Lamp-Name: $True*',
    caught: ['parity-facts', 'parity-structure', 'raw-command'],
  },
  {
    what: 'a command with its verb translated',
    en: run,
    sound: kjør,
    damaged: 'Start lampen på nytt:\n\n`Omstart-LampConfig -Name skrivebord`',
    caught: ['parity-facts', 'parity-structure', 'raw-command'],
  },
  {
    what: 'a code block that differs by one letter',
    en: 'Open the file `lamp.ini` first.',
    sound: 'Åpne filen `lamp.ini` først.',
    damaged: 'Åpne filen `lampe.ini` først.',
    caught: ['parity-facts'],
  },
];

export const conditions: readonly Damage[] = [
  {
    what: '"did not help" that became "was not possible"',
    en: unblocked,
    sound: opphevet,
    damaged: 'Hvis det ikke var mulig å oppheve blokkeringen, tilbakestiller du MFA for brukeren.',
    caught: ['condition-not-signed', 'possible-mismatch'],
  },
  {
    what: 'the same beside a "can" that both have',
    en: 'If that did not help, you can reset MFA.',
    sound: 'Hvis det ikke hjalp, kan du tilbakestille MFA.',
    damaged: 'Hvis det ikke var mulig, kan du tilbakestille MFA.',
    caught: ['condition-not-signed', 'possible-mismatch'],
  },
  {
    what: '"is not possible" that became "did not help"',
    en: 'If it is not possible to unblock the user, reset MFA.',
    sound: 'Hvis det ikke går an å oppheve blokkeringen, tilbakestiller du MFA.',
    damaged: 'Hvis det ikke hjalp å oppheve blokkeringen, tilbakestiller du MFA.',
    caught: ['condition-not-signed', 'possible-mismatch'],
  },
  {
    what: '"unblocking" that became "blocking"',
    en: unblocked,
    sound: opphevet,
    damaged: 'Hvis det ikke hjalp å blokkere brukeren, tilbakestiller du MFA for brukeren.',
    caught: ['condition-not-signed'],
  },
  {
    what: 'a lost "not"',
    en: unblocked,
    sound: opphevet,
    damaged: 'Hvis det hjalp å oppheve blokkeringen, tilbakestiller du MFA for brukeren.',
    caught: ['condition-not-signed', 'negation-mismatch'],
  },
  {
    what: 'one lost "not" of two',
    en: 'If it did not help, or the user is not blocked, go on.',
    sound: 'Hvis det ikke hjalp, eller brukeren ikke er blokkert, går du videre.',
    damaged: 'Hvis det ikke hjalp, eller brukeren er blokkert, går du videre.',
    caught: ['condition-not-signed', 'negation-mismatch'],
  },
  {
    what: 'a condition that became a statement',
    en: 'If the phone is lost, delete the method.',
    sound: 'Hvis telefonen er mistet, sletter du metoden.',
    damaged: 'Telefonen er mistet. Slett metoden.',
    caught: ['condition-mismatch', 'condition-not-signed'],
  },
  {
    what: '"before" that became "after"',
    en: 'Confirm who it is before you reset anything.',
    sound: 'Bekreft hvem det er før du tilbakestiller noe.',
    damaged: 'Bekreft hvem det er etter at du har tilbakestilt noe.',
    caught: ['condition-mismatch', 'condition-not-signed'],
  },
  {
    what: '"unless" that became "if"',
    en: 'Unless the phone is lost, keep the method.',
    sound: 'Med mindre telefonen er mistet, beholder du metoden.',
    damaged: 'Hvis telefonen er mistet, beholder du metoden.',
    caught: ['condition-not-signed', 'negation-mismatch'],
  },
  {
    what: 'two error codes that changed places',
    en: 'If <ErrorCode id="50001" /> shows, wait for <When id="old-bulbs-end" />.',
    sound: 'Hvis <ErrorCode id="50001" /> vises, venter du på <When id="old-bulbs-end" />.',
    damaged: 'Hvis <When id="old-bulbs-end" /> vises, venter du på <ErrorCode id="50001" />.',
    caught: ['condition-not-signed', 'parity-facts'],
  },
  {
    what: 'somebody else who does it',
    en: 'If the user cannot sign in, the administrator must reset the method.',
    sound: 'Hvis brukeren ikke får logget på, må administratoren tilbakestille metoden.',
    damaged: 'Hvis administratoren ikke får logget på, må brukeren tilbakestille metoden.',
    caught: ['condition-not-signed'],
  },
  {
    what: '"denied" that became "aborted"',
    en: 'Every attempt by this user is denied.',
    sound: 'Alle forsøk fra denne brukeren blir avslått.',
    damaged: 'Alle forsøk fra denne brukeren avbrytes.',
    caught: ['forbidden-word'],
  },
  {
    what: 'broken grammar in a condition',
    en: unblocked,
    sound: opphevet,
    damaged: 'Hvis oppheve blokkering brukeren ikke hjelpe, tilbakestill MFA for brukeren.',
    caught: ['condition-not-signed'],
  },
];

const sentence = (what: string, damaged: string, ...caught: string[]): Damage => ({
  what,
  en: 'Here you read what to do.',
  sound: 'Her leser du hva du gjør.',
  damaged,
  caught,
});

export const words: readonly Damage[] = [
  ...[
    'Alle godkjennings forsøk blir logget.',
    'Gå gjennom registrerings prosessen.',
    'Åpne en av de andre nett leserne.',
    'Her står fremgangs måten.',
    'Åpne administrasjons senteret.',
    'Se i mappen for søppel post.',
    'Les feil meldingen på skjermen.',
    'Skriv inn bekreftelses koden.',
    'Lag et nytt app passord.',
    'Spør kunde støtten.',
    'Skriv inn netta dressen.',
    'Gjør det hurtigst art.',
    'En ny valide ring er nødvendig.',
    'Dette sams varer med listen.',
    'Du full fører det her.',
    'Gjør det trinn vise veien.',
  ].map((damaged) => sentence(`a split compound: ${damaged}`, damaged, 'split-compound')),
  sentence('a capital in mid-sentence', 'Følg Fremgangsmåten i listen.', 'capital-in-sentence'),
  sentence(
    'both in one word',
    'Følg Fremgangs måten i listen.',
    'capital-in-sentence',
    'split-compound',
  ),
  sentence('a broken beginning', 'FREMgangsmåten står i listen.', 'capital-in-sentence'),
  {
    what: 'a broken end',
    en: 'Ask the Microsoft 365 administrator.',
    sound: 'Spør Microsoft 365-administratoren.',
    damaged: 'Spør Microsoft 365-ADMINISTRATOREN.',
    caught: ['capital-in-sentence'],
  },
  sentence('"jobb-eller"', 'Bruk en jobb-eller skolekonto.', 'suspended-hyphen'),
  sentence('"sikkerhets-og"', 'Åpne sikkerhets-og samsvarssiden.', 'suspended-hyphen'),
  sentence('two hyphens', 'Bruk mange--metoden.', 'suspended-hyphen'),
  sentence('a moved "&"', 'Åpne siden for sikkerhet & i samsvar.', 'forbidden-word'),
  sentence(
    'a moved "&" and half a word',
    'Åpne siden for regler & sikkerhets-',
    'forbidden-word',
    'suspended-hyphen',
  ),
  sentence('glued bold', 'Velg **Brukere**i menyen.', 'glued-bold'),
  sentence('a detached comma', 'Velg brukeren , og vent.', 'space-before-punctuation'),
  sentence('a detached full stop', 'Velg brukeren .', 'space-before-punctuation'),
  sentence('"Azure ad"', 'Åpne portalen for Azure ad.', 'forbidden-word', 'parity-names'),
  sentence('two words for tenant', 'Leieren er en tenant.', 'forbidden-word'),
  sentence('"billett" for a request', 'Send en støttebillett.', 'forbidden-word'),
  sentence('"vennligst"', 'Vennligst vent.', 'forbidden-word'),
  sentence('"logge inn"', 'Be brukeren logge seg inn.', 'forbidden-word'),
  {
    what: '"them" for one user',
    en: 'Unblock the user, and let them register.',
    sound: 'Opphev blokkeringen av brukeren, og la brukeren registrere seg.',
    damaged: 'Opphev blokkeringen av brukeren, og la dem registrere seg.',
    caught: ['forbidden-word'],
  },
  {
    what: '"they" for one user',
    en: 'Reset MFA for the user and they will go through the process again.',
    sound: 'Tilbakestill MFA for brukeren, så går brukeren gjennom prosessen på nytt.',
    damaged: 'Tilbakestill MFA for brukeren, og de vil gå gjennom prosessen på nytt.',
    caught: ['forbidden-word'],
  },
  {
    what: 'a word that is left as it was',
    en: 'Apps outside the browser fail.',
    sound: 'Apper utenfor nettleseren feiler.',
    damaged: 'Apper som er non-browsers, feiler.',
    caught: ['forbidden-word'],
  },
  {
    what: 'a word that is translated part by part',
    en: 'A non-interactive app fails.',
    sound: 'En ikke-interaktiv app feiler.',
    damaged: 'En ikke-nettleserapp feiler.',
    caught: ['condition-not-signed', 'forbidden-word'],
  },
  sentence('"weblesere"', 'Dette gjelder weblesere.', 'forbidden-word'),
  sentence('"multi-faktor"', 'Slå på multi-faktor autentisering.', 'forbidden-word'),
  sentence('an English word', 'Les the listen.', 'english-left-over'),
  sentence('an English sentence', 'Select the list and wait.', 'english-left-over'),
  sentence('an English line', 'Here you read what to do.', 'english-left-over', 'same-text'),
  {
    what: 'a product name with a translated word',
    en: 'Open Microsoft Entra Connect.',
    sound: 'Åpne Microsoft Entra Connect.',
    damaged: 'Åpne Microsoft Entra Koble til.',
    caught: ['parity-names'],
  },
  {
    what: 'an old product name with a translated word',
    en: 'Open Microsoft Entra Connect.',
    sound: 'Åpne Microsoft Entra Connect.',
    damaged: 'Åpne Azure AD Koble til.',
    caught: ['forbidden-word', 'parity-names'],
  },
  {
    what: 'another number',
    en: 'A pass lasts 60 minutes.',
    sound: 'Et pass varer 60 minutter.',
    damaged: 'Et pass varer 90 minutter.',
    caught: ['parity-numbers'],
  },
  {
    what: 'a lost item of a list',
    en: '- Wait.\n- Sign in again.',
    sound: '- Vent.\n- Logg på igjen.',
    damaged: '- Vent.',
    caught: ['parity-structure'],
  },
];
