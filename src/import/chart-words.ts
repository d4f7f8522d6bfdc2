import type { Locale } from '../site/locales.ts';

/** What a chart says in each language that an import must understand. What it does not know it leaves to the author. */
interface ChartWords {
  /** What a box says that only begins or ends a chart. */
  readonly start: RegExp;
  readonly end: RegExp;
  readonly yes: RegExp;
  readonly no: RegExp;
  /** "I don't know" as an answer. */
  readonly unsure: RegExp;
  /** A question whose "yes" says that what was tried has helped, and one where it may say the opposite. */
  readonly helped: RegExp;
  readonly stillWrong: RegExp;
  /** Titles of the steps that a guide needs and a chart may lack. */
  readonly solved: string;
  readonly help: string;
  /** The answers to a condition that is asked. */
  readonly yesLabel: string;
  readonly noLabel: string;
}

const words: Readonly<Record<Locale, ChartWords>> = {
  en: {
    start: /^(?:start(?: here)?|begin|beginning|entry)\W*$/i,
    end: /^(?:end|stop|finish|finished|done|exit)\W*$/i,
    yes: /^(?:yes|y|true)\W*$/i,
    no: /^(?:no|n|false|not yet)\W*$/i,
    unsure: /^(?:(?:i )?(?:don['’]?t|do not) know|unknown|(?:i['’]?m )?(?:not sure|unsure))\W*$/i,
    helped:
      /\b(?:works?|working|helped|help|fixed|fixes it|solved|resolved|succee(?:d|ds|ded)|successful|better|issue gone|problem gone)\b/i,
    stillWrong:
      /\b(?:still|persists?|not|n['’]t|no longer|fail(?:s|ed|ing)?|remain(?:s|ing)?|continues?|error)\b/i,
    solved: 'It is solved',
    help: 'Ask for help',
    yesLabel: 'Yes',
    noLabel: 'No',
  },
  nb: {
    start: /^(?:start(?: her)?|begynn(?: her)?|begynnelse)\W*$/i,
    end: /^(?:slutt|stopp|ferdig)\W*$/i,
    yes: /^(?:ja|sant)\W*$/i,
    no: /^(?:nei|usant)\W*$/i,
    unsure: /^(?:(?:jeg )?(?:vet|veit) ikke|usikker)\W*$/i,
    helped:
      /(?<!\p{L})(?:virker|virket|fungerer|fungerte|hjalp|løst|bedre|rettet|i orden)(?!\p{L})/iu,
    stillWrong: /(?<!\p{L})(?:fortsatt|fremdeles|ennå|ikke|feiler|feil|vedvarer)(?!\p{L})/iu,
    solved: 'Det er løst',
    help: 'Be om hjelp',
    yesLabel: 'Ja',
    noLabel: 'Nei',
  },
  de: {
    start: /^(?:start|anfang|beginn)\W*$/i,
    end: /^(?:ende|stopp|fertig)\W*$/i,
    yes: /^(?:ja|wahr)\W*$/i,
    no: /^(?:nein|falsch)\W*$/i,
    unsure: /^(?:(?:ich )?wei(?:ß|ss)(?: ich| es)? nicht|unsicher)\W*$/i,
    helped: /(?<!\p{L})(?:funktioniert|geht|geholfen|gelöst|behoben|besser)(?!\p{L})/iu,
    stillWrong: /(?<!\p{L})(?:noch|immer|weiterhin|nicht|kein|keine|fehler|fehlschlägt)(?!\p{L})/iu,
    solved: 'Es ist gelöst',
    help: 'Um Hilfe bitten',
    yesLabel: 'Ja',
    noLabel: 'Nein',
  },
};

/** The words of a language, or those of English. */
export function findChartWords(locale: Locale): ChartWords {
  const own = words[locale] ?? words['en'];
  if (!own) throw new Error('There are no words in English.');
  return own;
}
