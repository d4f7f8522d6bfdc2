import type { Content } from '../model/content.ts';
import { listLines } from '../model/text-lines.ts';
import type { Breach, Check } from './check.ts';
import { pickLanguage } from '../languages/languages.ts';
import { localePattern, type Locale } from '../site/locales.ts';
import type { Shell } from '../subjects/subject.ts';
import { perSubject, pickSubject } from '../subjects/subjects.ts';
import { inTexts } from './walk-texts.ts';

/** A program with a switch: `lamp.exe /reset`, `setup.exe --force`. */
const programPattern = /[\w-]+\.(?:exe|cmd|bat|ps1|sh)\s+(?:[/-][\w?-]+)/giu;

/** With a capital it is a name, as in Lamps.com; behind an @ it is an e-mail address. */
const pickAddressPattern = perSubject(({ domains = [] }) => {
  const last = 'app|cloud|com|dev|edu|eu|gov|info|io|net|no|org';
  return new RegExp(
    `https?:\\/\\/\\S+|www\\.\\S+|(?<![@\\p{L}\\d.-])(?:[a-z\\d-]+\\.)+(?:${[last, ...domains].join('|')})(?![\\p{L}\\d])(?:\\/\\S*)?`,
    'gu',
  );
});

/** A code that nobody takes for anything else, and as well a number of as many digits. Versions and amounts have points. */
const pickCodePatterns = perSubject(({ codes }) => {
  if (!codes) return undefined;
  const { digits } = codes.forms.numbers ?? {};
  const number =
    digits && `(?<![\\p{L}\\d]|\\d[.,:])\\d{${digits.join(',')}}(?![\\p{L}\\d]|[.,:]\\d)`;
  return {
    marked: new RegExp(codes.typed, 'giu'),
    all: new RegExp([codes.typed, number].filter(Boolean).join('|'), 'giu'),
  };
});

const guidPattern = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/** Whether what must not be translated stands in the facts, and not in the text that is translated. */
export const rawChecks: readonly Check[] = [
  {
    name: 'raw-command',
    severity: 'error',
    description: 'No command is typed into a text.',
    find: (content, context) => {
      const { shells = {} } = pickSubject(content.site);
      const inShells = Object.entries(shells).map(
        ([name, shell]) => [shell, listPrograms(name, shell, content)] as const,
      );
      const find = (prose: string, locale: Locale) => [
        ...inShells.flatMap(
          ([shell, programs]) => shell.findTyped?.(prose, programs, isDescribed(locale)) ?? [],
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
      const find = findWords(pickAddressPattern(content.site));
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
      const { marked, all } = pickCodePatterns(content.site) ?? {};
      const pick = (locale: Locale) => (known.size > 0 && isDescribed(locale) ? all : marked);
      const find = (prose: string, locale: Locale) => [
        ...(prose.match(pick(locale) ?? /(?!)/g) ?? []),
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

/** What the site's commands of a shell run, in small letters. */
function listPrograms(name: string, shell: Shell, { facts }: Content): Set<string> {
  const programs = Object.values(facts.commands).flatMap((command) =>
    command.shell === name ? shell.listPrograms(command.code) : [],
  );
  return new Set(programs.map((program) => program.toLowerCase()));
}
