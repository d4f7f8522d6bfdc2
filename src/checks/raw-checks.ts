import type { Content } from '../model/content.ts';
import { listLines, type TextLine } from '../model/text-lines.ts';
import type { Breach, Check } from './check.ts';
import { pickLanguage } from '../languages/languages.ts';
import { localePattern, type Locale } from '../site/locales.ts';
import { perSubject, pickSubject } from '../subjects/subjects.ts';
import { inTexts } from './walk-texts.ts';

/** A program with a switch: `lamp.exe /reset`, `setup.exe --force`. */
const programPattern = /[\w-]+\.(?:exe|cmd|bat|ps1|sh)\s+(?:[/-][\w?-]+)/giu;

/** With a capital it is a name, as in Lamps.com; behind an @ it is an e-mail address. */
const findAddresses = perSubject(({ domains = [] }) => {
  const last = 'app|cloud|com|dev|edu|eu|gov|info|io|net|no|org';
  const pattern = new RegExp(
    `https?:\\/\\/\\S+|www\\.\\S+|(?<![@\\p{L}\\d.-])(?:[a-z\\d-]+\\.)+(?:${[last, ...domains].join('|')})(?![\\p{L}\\d])(?:\\/\\S*)?`,
    'gu',
  );
  return inProse(findWords(pattern), 'an address', mendAddress);
});

const mendAddress = 'Add it to content/facts/links.yaml, and write <Link to="…" /> here.';

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
    find: dependingOn(listShellPrograms, findCommands),
  },
  {
    name: 'raw-url',
    severity: 'error',
    description: 'No address is typed into a text, and no link is made there.',
    find: (content, context) => {
      const links = inTexts(({ source, body }, { locales }) =>
        body.links.map(({ address, line }) => ({
          file: source.file,
          line,
          says: `A link is typed into the text: "${address}".`,
          remedy: mendLink(address, locales, mendAddress),
        })),
      );
      return [...links(content, context), ...findAddresses(content.site)(content, context)];
    },
  },
  {
    name: 'raw-error-code',
    severity: 'error',
    description: 'No error code is typed into a text.',
    find: dependingOn(({ facts }) => Object.keys(facts['error-codes']), findCodes),
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

/** A breach for each different word that is found in the same line of a text. What was found in a text is kept. */
function inProse(
  find: (prose: string, locale: Locale) => string[],
  what: string,
  remedy: string,
): Check['find'] {
  const known = new WeakMap<readonly TextLine[], readonly Breach[]>();
  return inTexts((text) => {
    const lines = listLines(text);
    const before = known.get(lines);
    if (before) return [...before];
    const { file } = text.source;
    const found = [...lines, ...text.body.code].flatMap(({ text: prose, line }) =>
      find(prose, text.locale).map((word) => ({ word, line })),
    );
    const places = new Map(found.map((place) => [`${place.line} ${place.word}`, place])).values();
    const breaches = [...places].map(({ word, line }): Breach => ({
      file,
      line,
      says: `"${word}" is ${what} typed into the text.`,
      remedy,
    }));
    known.set(lines, breaches);
    return breaches;
  });
}

/** A check of prose that depends on facts: another one only where what it depends on is no longer the same. */
function dependingOn<Facts>(
  list: (content: Content) => Facts,
  make: (facts: Facts, site: Content['site']) => Check['find'],
): Check['find'] {
  let last: { readonly key: string; readonly find: Check['find'] } | undefined;
  return (content, context) => {
    const facts = list(content);
    const key = JSON.stringify([content.site.packs, facts]);
    if (last?.key !== key) last = { key, find: make(facts, content.site) };
    return last.find(content, context);
  };
}

/** Whether anybody has said how a language is written. */
function isDescribed(locale: Locale): boolean {
  return Object.keys(pickLanguage(locale)).length > 0;
}

/** What the site's commands run, in small letters, by the shells of its packs. */
function listShellPrograms({ site, facts }: Content): [shell: string, programs: string[]][] {
  return Object.entries(pickSubject(site).shells ?? {}).map(([name, shell]) => [
    name,
    Object.values(facts.commands).flatMap((command) =>
      command.shell === name
        ? shell.listPrograms(command.code).map((program) => program.toLowerCase())
        : [],
    ),
  ]);
}

function findCommands(
  programs: [shell: string, programs: string[]][],
  site: Content['site'],
): Check['find'] {
  const { shells = {} } = pickSubject(site);
  const inShells = programs.map(([name, listed]) => [shells[name], new Set(listed)] as const);
  return inProse(
    (prose, locale) => [
      ...inShells.flatMap(
        ([shell, run]) => shell?.findTyped?.(prose, run, isDescribed(locale)) ?? [],
      ),
      ...findWords(programPattern)(prose),
    ],
    'a command',
    'Add it to content/facts/commands.yaml, and write <Command id="…" /> here.',
  );
}

function findCodes(codes: readonly string[], site: Content['site']): Check['find'] {
  const known = new Set(codes);
  // A site without codes has numbers of five digits that are none.
  const { marked, all } = pickCodePatterns(site) ?? {};
  const pick = (locale: Locale) => (known.size > 0 && isDescribed(locale) ? all : marked);
  return inProse(
    (prose, locale) => [
      ...(prose.match(pick(locale) ?? /(?!)/g) ?? []),
      ...findWords(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu)(prose).filter((word) => known.has(word)),
    ],
    'an error code',
    'Add it to content/facts/error-codes.yaml, and write <ErrorCode id="…" /> or {error-code:…}.',
  );
}
