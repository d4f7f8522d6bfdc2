import type { Content } from '../model/content.ts';
import { listLines } from '../model/text-lines.ts';
import type { Breach, Check } from './check.ts';
import { listCmdlets, verbs } from '../powershell/powershell.ts';
import { pickLanguage } from '../languages/languages.ts';
import { localePattern, type Locale } from '../site/locales.ts';
import { inTexts } from './walk-texts.ts';

/** Two words with a hyphen, a parameter of several words, or a variable: what a command may be made of. */
const commandPattern =
  /(?<![\p{L}\d-])(?:\p{L}[\p{L}\d]*-[\p{L}\d]+|-\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]+|\$\p{L}[\p{L}\d]*)/gu;

/** A program with a switch: `onedrive.exe /reset`, `gpupdate.exe --force`. */
const programPattern = /[\w-]+\.(?:exe|cmd|bat|ps1|sh)\s+(?:[/-][\w?-]+)/giu;

/** Names that are written like the second half of a cmdlet. */
const products = ['PowerShell', 'SharePoint', 'OneDrive', 'OneNote', 'GitHub', 'LinkedIn'];

/** With a capital it is a name, as in Outlook.com; behind an @ it is an e-mail address. */
const addressPattern =
  /https?:\/\/\S+|www\.\S+|(?<![@\p{L}\d.-])(?:[a-z\d-]+\.)+(?:app|cloud|com|dev|edu|eu|gov|info|io|microsoft|ms|net|no|office|org)(?![\p{L}\d])(?:\/\S*)?/gu;

/** A code of the sign-in service, of Windows, or a number of as many digits. Versions and amounts have points. */
const markedPattern = /AADSTS[ -]?\d+|0x[\da-f]{8}(?![\da-f])/giu;
const codePattern = new RegExp(
  `${markedPattern.source}|(?<![\\p{L}\\d]|\\d[.,:])\\d{5,7}(?![\\p{L}\\d]|[.,:]\\d)`,
  'giu',
);

const guidPattern = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/** Whether what must not be translated stands in the facts, and not in the text that is translated. */
export const rawChecks: readonly Check[] = [
  {
    name: 'raw-command',
    severity: 'error',
    description: 'No command is typed into a text.',
    find: (content, context) => {
      const known = listKnownCmdlets(content);
      // Where nobody wrote of PowerShell, or of how a language joins words, two joined words are just that.
      const hasPowerShell = known.size > 0;
      const find = (prose: string, locale: Locale) => [
        ...findWords(commandPattern)(prose).filter(
          (word) =>
            known.has(word.toLowerCase()) ||
            (hasPowerShell && isDescribed(locale) && isCommand(word)),
        ),
        ...findWords(programPattern)(prose),
      ];
      const remedy = 'Add it to content/facts/commands.yaml, and write <Command id="…" /> here.';
      return inProse(find, 'a command', remedy)(content, context);
    },
  },
  {
    name: 'raw-url',
    severity: 'error',
    description: 'No address is typed into a text, and no link is made there.',
    find: (content, context) => {
      const remedy = 'Add it to content/facts/links.yaml, and write <Link to="…" /> here.';
      const links = inTexts(({ source, body }, { locales }) =>
        body.links.map(({ address, line }) => ({
          file: source.file,
          line,
          says: `A link is typed into the text: "${address}".`,
          remedy: mendLink(address, locales, remedy),
        })),
      );
      const find = findWords(addressPattern);
      return [...links(content, context), ...inProse(find, 'an address', remedy)(content, context)];
    },
  },
  {
    name: 'raw-error-code',
    severity: 'error',
    description: 'No error code is typed into a text.',
    find: (content, context) => {
      const known = new Set(Object.keys(content.facts['error-codes']));
      // A site without codes has numbers of five digits that are none.
      const find = (prose: string, locale: Locale) => [
        ...findWords(known.size > 0 && isDescribed(locale) ? codePattern : markedPattern)(prose),
        ...findWords(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu)(prose).filter((word) => known.has(word)),
      ];
      const remedy =
        'Add it to content/facts/error-codes.yaml, and write <ErrorCode id="…" /> or {error-code:…}.';
      return inProse(find, 'an error code', remedy)(content, context);
    },
  },
  {
    name: 'raw-guid',
    severity: 'error',
    description: 'No GUID is typed into a text.',
    find: inProse(
      findWords(guidPattern),
      'a GUID',
      'Add it to a file of content/facts/, and name it here.',
    ),
  },
  {
    name: 'raw-script',
    severity: 'error',
    description: 'A text holds nothing that MDX would run.',
    find: inTexts(({ source, body }) =>
      body.scripts.map((line) => ({
        file: source.file,
        line,
        says: 'MDX runs what stands here: braces, "import" or "export".',
        remedy: 'Write it as a sentence, or put it into content/facts/ and name it here.',
      })),
    ),
  },
];

const ownAddress = new RegExp(`^/(?:(${localePattern})/)?([a-z][a-z\\d-]*)`);

/** What to write instead of a link in a text, by where it leads. */
function mendLink(address: string, locales: readonly string[], otherwise: string): string {
  if (/^(?:mailto|tel|sms):/i.test(address)) {
    return 'Write the address or the number itself: readers copy it.';
  }
  const [, locale = '', guide] = ownAddress.exec(address) ?? [];
  if (guide !== undefined && (locale === '' || locales.includes(locale))) {
    return `Write <Guide id="${guide}" /> here; in a plain guide, {guide:${guide}}.`;
  }
  return otherwise;
}

function findWords(pattern: RegExp): (prose: string) => string[] {
  return (prose) => [...prose.matchAll(pattern)].map(([word]) => word);
}

/** A breach for each different word that is found in the same line of a text. */
function inProse(
  find: (prose: string, locale: Locale) => string[],
  what: string,
  remedy: string,
): Check['find'] {
  return inTexts((text) => {
    const { file } = text.source;
    const found = [...listLines(text), ...text.body.code].flatMap(({ text: prose, line }) =>
      find(prose, text.locale).map((word) => ({ word, line })),
    );
    return [...new Map(found.map((place) => [`${place.line} ${place.word}`, place])).values()].map(
      ({ word, line }): Breach => ({
        file,
        line,
        says: `"${word}" is ${what} typed into the text.`,
        remedy,
      }),
    );
  });
}

/** Whether anybody has said how a language is written. */
function isDescribed(locale: Locale): boolean {
  return Object.keys(pickLanguage(locale)).length > 0;
}

/** `Get-MgUser`; also with a translated verb, as in `Sett-OrganizationConfig`. */
function isCommand(word: string): boolean {
  const [verb = '', noun = ''] = word.split('-');
  if (verb === '' || noun === '') return !products.includes(noun);
  if (products.includes(noun) || !/^\p{Lu}/u.test(noun)) return false;
  const isTwoWords = /^\p{Lu}\p{Ll}+\p{Lu}/u.test(noun);
  return verbs.has(verb) ? noun.length > 2 : isTwoWords && /^\p{Lu}\p{Ll}+$/u.test(verb);
}

function listKnownCmdlets({ facts }: Content): Set<string> {
  const cmdlets = Object.values(facts.commands).flatMap(({ shell, code }) =>
    shell === 'powershell' ? listCmdlets(code) : [],
  );
  return new Set(cmdlets.map((name) => name.toLowerCase()));
}
