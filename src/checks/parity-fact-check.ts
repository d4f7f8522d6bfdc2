import type { Content } from '../model/content.ts';
import { rememberMade } from '../model/remember-made.ts';
import { nameLanguage, type Locale } from '../site/locales.ts';
import { subtract } from './numbers.ts';
import { haveSameBlocks, walkPairs, type TextPair } from './text-pairs.ts';
import type { WordingBreach, WordingCheck } from './wording-check.ts';
import { listWording, type Wording } from './wording.ts';

/**
 * The facts of each line must be those of the line it translates, in the same order: two facts that change places can
 * turn a condition round ("A means modern, B means basic"). Where the word order of a language forces another order
 * within a line, its author allows it. A fact that is missing or too many cannot be allowed.
 */
export const parityFactCheck: WordingCheck = {
  name: 'parity-facts',
  severity: 'error',
  description:
    'A line and its translation have the same facts, code, guides and places in the same order.',
  findAll: (content, { unread }) => [
    ...content.locales.flatMap((locale) => findInLines(content, locale)),
    ...[...walkPairs(content, unread)].flatMap(findOutsideLines),
  ],
};

const remedy = 'Write the same facts in both languages, in the same order.';

function findInLines(content: Content, locale: string): WordingBreach[] {
  return listWording(content, locale).flatMap((wording) => compareFacts(wording) ?? []);
}

const compareFacts = rememberMade(
  ({
    file,
    line,
    text,
    kind,
    facts,
    allow,
    original,
    from,
  }: Wording): WordingBreach | undefined => {
    if (!original) return undefined;
    const there = listFacts(original);
    const here = listFacts({ text, facts });
    if (here.length === there.length && here.every((fact, index) => fact === there[index]))
      return undefined;
    const [missing, more] = [subtract(there, here), subtract(here, there)];
    const at = { file, line, text, remedy };
    if (missing.length > 0 || more.length > 0)
      return { ...at, allow: [], says: `${describe(missing, more, from)}.` };
    // A place of the site's own words is filled, not read: its order is free.
    if (kind === 'ui') return undefined;
    const says = `The facts stand in another order than in ${nameLanguage(from)}: ${here.join(', ')}.`;
    return { ...at, allow, says };
  },
);

function listFacts({ facts, text }: Pick<Wording, 'facts' | 'text'>): string[] {
  const names = facts.map(({ component, id }) => (component ? `${component} ${id}` : id));
  return text.includes('`') ? [...names, ...listCode(text)] : names;
}

/** Facts on lines of their own, code blocks and guides. Without pairs of lines, all facts of a body are compared. */
function findOutsideLines(pair: TextPair): WordingBreach[] {
  const { source, translation } = pair;
  const alike = haveSameBlocks(pair);
  const list = ({ body }: TextPair['source']) => {
    const blocks = alike ? body.blocks : [];
    const facts = new Set(blocks.flatMap((block) => block.facts));
    const code = new Set(blocks.flatMap(({ text }) => listCode(text)));
    return [
      ...body.facts
        .filter((fact) => !facts.has(fact))
        .map(({ component, id, line }) => ({ name: `${component} ${id}`, line })),
      ...body.code
        .filter(({ text }) => !code.has(`\`${text}\``))
        .map(({ text, line }) => ({ name: text, line })),
      ...body.guides.map(({ id, line }) => ({ name: `Guide ${id}`, line })),
    ];
  };
  const [there, here] = [list(source), list(translation)];
  const longest = Math.max(there.length, here.length);
  let at = 0;
  while (at < longest && there[at]?.name === here[at]?.name) at++;
  if (at === longest) return [];
  const [theirs, ours] = [there[at], here[at]];
  const language = nameLanguage(source.locale);
  const original = theirs
    ? `the ${language} names "${theirs.name}" (line ${theirs.line})`
    : `the ${language} names none`;
  return [
    {
      file: translation.source.file,
      line: ours?.line ?? translation.body.shape.at(-1)?.line ?? 1,
      text: '',
      allow: [],
      says: `Here stands ${ours ? `"${ours.name}"` : 'no fact more'}, and ${original}.`,
      remedy,
    },
  ];
}

/** Code in running text. */
function listCode(text: string): string[] {
  return text.match(/`[^`]+`/g) ?? [];
}

function describe(missing: readonly string[], more: readonly string[], from: Locale): string {
  const line = `${nameLanguage(from)} line`;
  const parts = [
    ...(missing.length > 0 ? [`${missing.join(', ')}, which the ${line} names, is missing`] : []),
    ...(more.length > 0 ? [`${more.join(', ')} is not named in the ${line}`] : []),
  ];
  return parts.join('; ');
}
