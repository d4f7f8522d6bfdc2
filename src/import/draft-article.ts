import type { List, Root, RootContent } from 'mdast';
import { fixAnswers } from '../flow/flow.ts';
import { pickLanguage } from '../languages/languages.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { findChartWords } from './chart-words.ts';
import type { FactCollector } from './collect-facts.ts';
import type { DraftedGuide, DraftedStep } from './drafted-guide.ts';
import { createIds } from './make-ids.ts';
import { readPlain, type Side } from './read-sides.ts';
import { writeTree } from './write-body.ts';

export interface DraftedArticle {
  readonly guide: Omit<DraftedGuide, 'texts'>;
  /** What the guide's page says around the flowchart, by locale. */
  readonly bodies: Readonly<Record<Locale, string>>;
  readonly findings: readonly Finding[];
}

/** More questions in a row than a guide may have. */
const mostConditions = 5;

/**
 * The flow in a numbered list whose items each tell of a condition and of what to do then: a question and a fix for each,
 * one after the other. Undefined where there is no such list, or the languages are not told in the same parts.
 */
export function draftArticle(
  file: string,
  sides: readonly Side[],
  facts: FactCollector,
): DraftedArticle | undefined {
  const parted = sides.map((side) => partSide(side));
  const [source] = parted;
  if (!source || parted.some((part) => part?.items.length !== source.items.length))
    return undefined;
  const all = parted.filter((part) => part !== undefined);
  const conditions = source.items.filter(({ sentences: [first = ''] }) =>
    sets(first, source.locale),
  );
  if (
    source.items.length < 2 ||
    source.items.length > mostConditions ||
    conditions.length * 2 < source.items.length
  )
    return undefined;
  const makeStepId = createIds();
  const plan = source.items.map(({ sentences, line }, at) => {
    const words = (sentence: string) => plain(sentence, source.locale, facts);
    const [first = '', last = first] = [sentences[0], sentences.at(-1)];
    const question = makeStepId(words(first), `question-${at + 1}`);
    const fix = makeStepId(nameFact(last) ?? words(last), `fix-${at + 1}`);
    return { at, line, question, fix };
  });
  const solved = makeStepId('solved', 'solved');
  const help = makeStepId('ask for help', 'ask-for-help');
  const each = <Value>(make: (part: Part) => Value) =>
    Object.fromEntries(all.map((part) => [part.locale, make(part)])) as Record<Locale, Value>;
  const steps = plan.flatMap(({ at, question, fix }): DraftedStep[] => {
    const next = plan[at + 1]?.question ?? help;
    const sentencesOf = ({ items }: Part) => items[at]?.sentences ?? [];
    const say = (sentence: string, locale: Locale) =>
      plain(sentence, locale, facts).replace(/[.:]$/, '');
    return [
      {
        id: question,
        kind: 'question',
        answers: [
          { id: 'yes', to: fix },
          { id: 'no', to: next },
        ],
        texts: each((part) => {
          const { yesLabel, noLabel } = findChartWords(part.locale);
          const title = say(sentencesOf(part)[0] ?? '', part.locale);
          return { title, answers: { yes: yesLabel, no: noLabel }, body: '' };
        }),
      },
      {
        id: fix,
        kind: 'fix',
        links: [
          ...new Set(
            sentencesOf(source)
              .join(' ')
              .matchAll(/<Link to="([^"]+)"/g)
              .map(([, id = '']) => id),
          ),
        ],
        answers: [
          { id: fixAnswers.helped, to: solved },
          { id: fixAnswers.notHelped, to: next },
        ],
        texts: each((part) => {
          const told = sentencesOf(part);
          const actions = told.length > 1 ? told.slice(1) : told;
          const body = actions
            .map((sentence, number) => `${number + 1}. ${placeCommands(sentence)}`)
            .join('\n');
          return { title: say(told.at(-1) ?? '', part.locale), answers: {}, body };
        }),
      },
    ];
  });
  const outcome = (id: string, word: 'solved' | 'help'): DraftedStep => ({
    id,
    kind: 'outcome',
    answers: [],
    texts: each(({ locale }) => ({ title: findChartWords(locale)[word], answers: {}, body: '' })),
  });
  return {
    guide: {
      start: plan[0]?.question ?? '',
      steps: [...steps, outcome(solved, 'solved'), outcome(help, 'help')],
    },
    bodies: each(({ before, after }) =>
      [write(before), '<Flow />', write(after)].filter(Boolean).join('\n\n'),
    ),
    findings: plan.map(({ line, question, fix }) => ({
      file,
      line,
      severity: 'warning',
      name: 'condition-stated',
      says: `A condition is stated here, and asked as "${question}": "yes" leads to the fix "${fix}", "no" to the next condition.`,
      remedy:
        'Write the title as a question in every language, and what to do as actions; or import it again with --plain.',
    })),
  };
}

/** The link or the command that a sentence is about: "Follow the steps in this article" names none of many fixes. */
const nameFact = (sentence: string) => /<(?:Link to|Command id)="([^"]+)"/.exec(sentence)?.[1];

/** A command stands on a line of its own, in the item that it belongs to. */
const placeCommands = (sentence: string) =>
  sentence.replaceAll(/\s*(<Command id="[^"]+" \/>)\s*[.:]?/g, '\n\n   $1\n\n   ').trimEnd();

interface Part {
  readonly locale: Locale;
  readonly before: readonly RootContent[];
  readonly after: readonly RootContent[];
  readonly items: readonly { readonly sentences: readonly string[]; readonly line: number }[];
}

/** What stands before the only numbered list of a side, its items, and what stands behind. Behind it, a condition is an item too. */
function partSide({ tree, locale }: Side): Part | undefined {
  const lists = tree.children.filter(
    (node): node is List => node.type === 'list' && node.ordered === true,
  );
  const [list] = lists;
  if (!list || lists.length > 1) return undefined;
  const at = tree.children.indexOf(list);
  const behind = tree.children.slice(at + 1);
  const count = behind.findIndex(
    (node) => node.type !== 'paragraph' || !sets(readPlain(node), locale),
  );
  const more = behind.slice(0, count < 0 ? undefined : count);
  const items = [...list.children, ...more].map((node) => {
    const paragraphs =
      node.type === 'paragraph'
        ? [node]
        : 'children' in node
          ? (node.children as RootContent[])
          : [];
    return {
      sentences: splitSentences(write(paragraphs).replaceAll(/\s*\n+\s*/g, ' ')),
      line: node.position?.start.line ?? 1,
    };
  });
  return { locale, before: tree.children.slice(0, at), after: behind.slice(more.length), items };
}

const write = (children: readonly RootContent[]): string =>
  writeTree({ type: 'root', children: [...children] } satisfies Root).trim();

/** Sentences begin with a letter that is no small one, or with a fact. */
const splitSentences = (text: string): string[] =>
  text.split(/(?<=[.?!])\s+(?=[\p{Lu}\p{Lo}<])/u).filter((sentence) => sentence !== '');

/** Whether a sentence tells of a condition, or of what may be so. */
function sets(sentence: string, locale: Locale): boolean {
  const { conditions } = pickLanguage(locale);
  const listed = conditions
    ? Object.entries(conditions.lists).flatMap(([kind, words]) =>
        kind.startsWith('if') || kind.startsWith('when') ? words.split(',') : [],
      )
    : [];
  const may = ['may', 'might', 'perhaps', 'kan', 'kanskje', 'kann', 'vielleicht'];
  const spoken = ` ${sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return [...listed.map((word) => word.trim()), ...may].some(
    (word) => word !== '' && spoken.includes(` ${word} `),
  );
}

/** A sentence as a title: links by their titles, without marks of Markdown. */
function plain(sentence: string, locale: Locale, facts: FactCollector): string {
  const named = sentence
    .replaceAll(/<Link to="([^"]+)" \/>/g, (_, id: string) => facts.titleOf(id, locale))
    .replaceAll(/<ErrorCode id="([^"]+)" \/>/g, '{error-code:$1}')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])|\*\*|[*_`](?=\S)|(?<=\S)[*_`]/gu, '');
  return named.replaceAll(/\s+/g, ' ').trim();
}
