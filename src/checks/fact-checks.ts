import type { Content, GuideText, StepText } from '../model/content.ts';
import type { FactFile, Role } from '../model/facts-schema.ts';
import { listLines } from '../model/text-lines.ts';
import type { Localized } from '../site/locales.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { inlineForms, listNamedFacts, markdownForms } from './fact-uses.ts';
import { guessRenamedFacts } from './renames.ts';
import { suggest } from './suggest.ts';
import { inTexts } from './walk-texts.ts';

/** Facts that somebody must name. Error codes and old names are there to be searched for, named or not. */
const factsToUse = ['commands', 'links', 'roles', 'licences', 'ui-names', 'dates'] as const;

/** Whether facts and the places that name them fit. */
export const factChecks: readonly Check[] = [
  {
    name: 'unknown-fact',
    severity: 'error',
    isOfSite: true,
    description: 'Every fact that a text, a flow or another fact names exists.',
    find: (content, { unread }) =>
      listNamedFacts(content)
        .filter(({ kind, id }) => !kind || !Object.hasOwn(content.facts[kind], id))
        .filter(({ kind }) => !kind || !unread.has(content.factSources[kind].file))
        .map(({ kind, id, written, place }) => ({
          ...place,
          says: `${written} names a fact that does not exist.`,
          remedy: kind
            ? (mendUnknown(content, kind, id) ??
              suggest(
                id,
                Object.keys(content.facts[kind]),
                `Add it to content/facts/${kind}.yaml.`,
              ))
            : `Write one of ${inlineForms}.`,
        })),
  },
  {
    name: 'malformed-fact',
    severity: 'error',
    description:
      'Frontmatter and Markdown have braces only around facts, and only where a fact can stand.',
    find: inTexts((text) => [
      ...findInFrontmatter(text),
      ...text.body.unread
        .filter(({ kind }) => kind === 'braces')
        .map(({ text: written, line }) => ({
          file: text.source.file,
          line,
          says: `The reader would see "${written}" as it is.`,
          remedy: `Write a fact or a guide as one of ${markdownForms}; other braces stand in code.`,
        })),
    ]),
  },
  {
    name: 'unused-fact',
    severity: 'warning',
    isOfSite: true,
    description: 'Every fact is named by a text, a flow, an error code or another fact that is.',
    find: (content, { unread }) => {
      if ([...unread].some((file) => file.startsWith('content/guides/'))) return [];
      const used = findUsedFacts(content);
      const renamed = Array.from(guessRenamedFacts(content), ([from, to]) =>
        [from.split(' ')[0], to].join(' '),
      );
      return factsToUse.flatMap((kind) =>
        Object.keys(content.facts[kind])
          .filter((id) => !used.has(`${kind} ${id}`) && !renamed.includes(`${kind} ${id}`))
          .map((id) => ({
            ...placeOf(content.factSources[kind], id),
            says: `Nothing that a reader sees names "${id}".`,
            remedy: 'Remove it, or name it where it is needed.',
          })),
      );
    },
  },
  {
    name: 'missing-fact-language',
    severity: 'error',
    isOfSite: true,
    description: 'Every text of a fact is there in every language.',
    find: (content) =>
      listFactTexts(content).flatMap(({ kind, path, text }) =>
        content.locales
          .filter((locale) => !Object.hasOwn(text, locale))
          .map((locale) => ({
            ...placeOf(content.factSources[kind], ...path),
            says: `"${path.join('.')}" has no text in "${locale}".`,
            remedy: `Add "${locale}:".`,
          })),
      ),
  },
];

function mendUnknown(content: Content, kind: FactFile, id: string): string | undefined {
  const to = guessRenamedFacts(content).get(`${kind} ${id}`);
  return to === undefined
    ? undefined
    : `It was probably renamed to "${to}" in content/facts/${kind}.yaml: write that here too.`;
}

function findInFrontmatter(text: GuideText | StepText): Breach[] {
  return listLines(text)
    .filter(
      ({ field, text: written, facts }) =>
        // Only the lines of a step are filled with facts.
        field !== 'body' &&
        (/[{}]/.test(written) || ('keywords' in text.frontmatter && facts.length > 0)),
    )
    .map(({ field, line }) => ({
      file: text.source.file,
      line,
      says: `The reader would see the braces in "${field}" as they are.`,
      remedy: `In a step, write a fact as one of ${inlineForms}; elsewhere, use no braces.`,
    }));
}

/** Every fact, as `kind id`, that a reader comes to: named by a text, a flow or an error code, or by such a fact. */
function findUsedFacts(content: Content): Set<string> {
  const named = listNamedFacts(content);
  const namedBy = Map.groupBy(named, ({ by }) => by && `${by.kind} ${by.id}`);
  const used = new Set<string>();
  const waiting = named.filter(({ by }) => !by || by.kind === 'error-codes');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = `${next.kind ?? ''} ${next.id}`;
    if (used.has(key)) continue;
    used.add(key);
    waiting.push(...(namedBy.get(key) ?? []));
  }
  return used;
}

function listFactTexts({ facts }: Content): { kind: FactFile; path: string[]; text: Localized }[] {
  const list = <Fact>(
    kind: FactFile,
    entries: Readonly<Record<string, Fact>>,
    read: (fact: Fact) => Record<string, Localized | undefined>,
  ) =>
    Object.entries(entries).flatMap(([id, fact]) =>
      Object.entries(read(fact)).flatMap(([field, text]) =>
        text ? [{ kind, path: [id, ...field.split('.').filter(Boolean)], text }] : [],
      ),
    );
  return [
    ...list('commands', facts.commands, ({ changes }) => ({ changes })),
    ...list('commands', facts.commands, ({ placeholders }) =>
      Object.fromEntries(
        Object.entries(placeholders).map(([name, text]) => [`placeholders.${name}`, text]),
      ),
    ),
    ...list('links', facts.links, ({ title }) => ({ title })),
    ...list('roles', facts.roles, ({ can }) => ({ can })),
    ...list('roles', facts.roles, readNames),
    ...list('licences', facts.licences, (name) => ({ '': name })),
    ...list('dates', facts.dates, ({ what }) => ({ what })),
    ...list('old-names', facts['old-names'], ({ now }) => ({ now })),
    ...list('error-codes', facts['error-codes'], ({ meaning }) => ({ meaning })),
  ];
}

/** The names of a role by locale, without its other fields. */
function readNames(role: Role): Record<string, Localized> {
  const names = Object.entries(role).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { '': Object.fromEntries(names) };
}
