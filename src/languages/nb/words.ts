import type { ConditionWords, NumberWords } from '../language.ts';
import { splitPhrases, type ForbiddenWord } from '../line-rules.ts';

// Words are compared without regard to capitals, unless it says otherwise.

export const conditions: ConditionWords = {
  lists: {
    negation: `ikke, ikkje, ingen, intet, ingenting, ingensteds, aldri, uten, nei, med mindre, verken,
      hverken`,
    limit: 'bare, kun, unntatt, unntak',
    if: 'hvis, dersom, med mindre, såfremt, så fremt, forutsatt at',
    'if?': 'om, når, så lenge, ellers',
    when: 'når, mens, idet, så snart',
    'when?': 'hvis, da, etter, ved, hver gang, så lenge, under',
    before: 'før, inntil',
    'before?': 'til, innen, på forhånd, tidligere, først, siden',
    after: 'etter at, etterpå',
    'after?': 'etter, deretter, siden, når, så, senere, da, neste',
    possible: 'mulig, mulige, umulig, umulige, i stand til',
    'possible?': `kan, kunne, kunnet, får, fikk, få, fått, klarer, klare, klarte, klart, går, gikk, lar, la, lot, latt,
      tillater, tillate, tillates, tillatt, kanskje, muligens`,
  },
  idioms: /\b(?:som før|så snart som mulig|snarest mulig)\b/gi,
};

export const numbers: NumberWords = {
  words: [
    ['en', 'én', 'ett', 'ei'],
    ['to'],
    ['tre'],
    ['fire'],
    ['fem'],
    ['seks'],
    ['sju', 'syv'],
    ['åtte'],
    ['ni'],
    ['ti'],
  ],
  months:
    'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  thousands: '\u00A0\u202F',
  decimals: ',',
};

export const stopWords =
  splitPhrases(`en, et, ei, den, det, de, dette, disse, som, er, var, å, og, eller, men, i, på, til, for, fra, med, av, om,
  at, ved, hos, ikke, ikkje, ingen, noe, noen, du, deg, han, hun, vi, oss, dere, dem, man, din, ditt, sin,
  sitt, har, hadde, ha, kan, kunne, skal, skulle, vil, ville, må, måtte, bør, blir, ble, bli, blitt, får,
  fikk, få, fått, seg, hvordan, hva, hvorfor, når, hvor, hvem, hvilken, kommer, komme, kom, virker, virke,
  virket, fungerer, fungere, funker, går, gå, problem, problemer, hjelp, lenger, fortsatt, the, to, not, of,
  is`);

/**
 * First halves of compounds, and how their second halves begin (with a full stop: the whole of it). The two words do
 * not stand side by side in a sound sentence: "feil kode" is not here, for a code can be wrong.
 */
export const splitCompounds: Readonly<Record<string, string>> = {
  admin: 'senter sentre portal roll kont',
  administrator: 'roll kont',
  app: 'passord registrering beskyttels',
  // Also a verb: "brukeren bruker profilen".
  bruker: 'konto. navn. navnet. grensesnitt støtte. støtten. profil. risiko. veiledning',
  data: 'maskin base senter sentre angrep',
  domene: 'navn',
  feil: 'melding søk',
  fil: 'navn',
  firma: 'portal',
  fler: 'faktor',
  flerfaktor: 'autentisering godkjenning',
  forespørsels: 'id',
  full: 'før',
  gjeste: 'bruk kont',
  gruppe: 'policy medlem',
  hjelpe: 'tekst side',
  hjemme: 'organisasjon',
  hurtigst: 'art',
  jobb: 'kont',
  klient: 'app program',
  kode: 'brikk',
  kommando: 'linj',
  konto: 'navn type',
  korrelasjons: 'id',
  kunde: 'støtt servic',
  logg: 'fil',
  mobil: 'telefon svar nummer',
  nett: 'les sted side tjenest adress verk butikk',
  netta: 'dress',
  nød: 'tilgang',
  pass: 'nøk',
  passord: 'behandl tilbakestill',
  post: 'boks',
  program: 'var',
  risiko: 'policy',
  sams: 'var',
  skjerm: 'bild lås',
  skole: 'kont',
  skrivebords: 'app',
  sky: 'tjenest',
  støtte: 'forespørs',
  søppel: 'post',
  tall: 'sams',
  tekst: 'melding',
  telefon: 'nummer numre samtal',
  tilbake: 'still kalle',
  tjeneste: 'kont hend tilstand leverandør',
  to: 'trinns',
  trinn: 'vis',
  valide: 'ring',
  video: 'møt',
  web: 'les sid',
};

/** Endings of first halves that ask for a second half. "produktets" and "sertifikatets" are genitives. */
export const linkingEndings = 'ings hets sjons elses skaps itets dels gangs beids';

/** Words with such an ending that stand alone. */
export const linkingExceptions = 'middels';

/** What may follow such an ending: then the fault is another one. */
export const notSecondHalves = 'og eller samt til som er i på for av med har kan vil skal må';

/** Common nouns, as they begin. They have no capital unless they begin a sentence. */
export const commonNouns =
  'administrator administrasjonssenter bekreftelse bruker brukerstøtte datamaskin enhet feilkode feilmelding ' +
  'flerfaktor forespørsel fremgangs godkjenning innstilling klient knapp kode konto legitimasjon leier melding ' +
  'metode nettleser organisasjon passnøkkel passord policy portal pålogging registrering retningslinje rolle ' +
  'sertifikat sikkerhet side skjerm telefon tekstmelding tilgang tiltak tjeneste trinn varsel veiledning veiviser';

/** What a pronoun stands before, and an article does not: "de vil", and not "de nye". */
const auxiliaries =
  'er|var|blir|ble|har|hadde|vil|ville|skal|skulle|må|måtte|kan|kunne|bør|får|fikk';

/** "The user … they" in a line without any word that may be a plural. */
const oneUserAsThey =
  /^(?=.*\b(?:the|a|an|this|that|each|every) (?:\w+ )?user\b)(?=.*\b(?:they|them|their)\b)(?!.*\b(?!(?:is|was|has|does|its|this|as|us|always|perhaps|access|process|address|business|unless|less|pass)\b)\w{1,40}s\b)(?!.*\b(?:people|and (?:the|an?)) )/is;

export const forbiddenWords: readonly ForbiddenWord[] = [
  {
    words: 'ikkje|ikkj[ea]|korleis|kvifor|kva|kven|noko|nokon|berre|frå|eit|dykk|me vil|vert',
    use: 'Write bokmål: the pages in "nb" have no nynorsk.',
  },
  { words: '“[^“”]*”', use: 'Write the quotation marks as «…».' },
  { words: '&', use: 'Write "og". A name with "&" is a fact: <Ui id="…" />.' },
  { words: 'vennligst', use: 'Leave it out: the imperative is enough.' },
  { words: '(?:støtte)?billett\\p{L}*', use: 'Write "støtteforespørsel" or "sak".' },
  {
    words: 'multi[- ]?faktor\\p{L}*|flerfaktorgodkjenning|godkjenning med flere faktorer',
    use: 'Write "flerfaktorautentisering".',
  },
  { words: '(?:ikke-)?web-?les\\p{L}*|browser\\p{L}*', use: 'Write "nettleser".' },
  {
    words:
      '(?:signer|sign)(?:e|er|te|t)? (?:(?:seg|deg|meg) )?inn|log(?:ge|ger|get|g|ga) (?:(?:seg|deg|meg) )?inn|innlogg\\p{L}*',
    use: 'Write "logge på", "pålogging".',
  },
  { words: 'non-\\p{L}+', use: 'Write it in Norwegian: "som ikke er …", "utenfor …".' },
  { words: 'ikke-(?:nettles|browser|web)\\p{L}*', use: 'Write "en app utenfor nettleseren".' },
  { words: 'help ?desk\\p{L}*|hjelpedesk\\p{L}*', use: 'Write "brukerstøtte".' },
  { words: 'app-passord\\p{L}*', use: 'Write "appassord".' },
  { words: 'verifi(?:kasjons|serings)kode\\p{L}*', use: 'Write "bekreftelseskode".' },
  { words: 'autentifiser\\p{L}*', use: 'Write "godkjenning" or "autentisering".' },
  { words: 'passkey\\p{L}*', use: 'Write "passnøkkel".' },
  { words: 'tilgangsnøk\\p{L}*', use: 'Write "passnøkkel".', original: /passkey/i },
  {
    words: 'avbr(?:yt|øt|ut)\\p{L}*',
    use: 'Write "avslå", "avslått": "avbryte" is "cancel".',
    original: /\b(?:den(?:y|ied|ies)|declin|reject|refus)/i,
  },
  {
    words: `dem|deres|de(?= (?:${auxiliaries})(?!\\p{L}))`,
    use: 'Write who it is: "they" of one user is no plural in Norwegian.',
    original: oneUserAsThey,
  },
];

/** English words that are no Norwegian words, and that no name holds. One of them is enough. */
export const plainEnglish = 'the your you please';

/** More English words that are no Norwegian words. */
export const englishWords =
  'click this that these and with without from have issue issues user users cannot must not ' +
  'sign when where which are was were their they should select open then after before if';
