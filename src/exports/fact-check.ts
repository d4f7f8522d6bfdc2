import type { RootContent } from 'mdast';
import { describeFact, listAddresses } from '../model/fact-text.ts';
import { readTree, type Guide, type GuideText } from '../model/content.ts';
import { isJsx } from '../read/parse-body.ts';
import { listGuideFacts } from '../proof/build/guide-facts.ts';
import { formatDate, formatDay } from '../site/dates.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import { viewSteps, type StepView } from '../site/build/page-context.ts';
import type { ExportContext, GuideExport } from './export-context.ts';
import { turnIntoMarkdown } from './markdown-body.ts';
import { makeLink, makeParagraph } from './markdown-nodes.ts';
import {
  makeGap,
  makeHeading,
  makeTable,
  packDocument,
  writeBlocks,
  type WordBlock,
  type WordStyle,
  type WordText,
} from './word-document.ts';
import { describeKind, describeProof, listCard, warnIfBehind } from './write-guide-markdown.ts';

/** One language of the document. */
interface Column {
  readonly page: ExportContext;
  readonly style: WordStyle;
  /** Of a guide with a flow, in reading order. */
  readonly steps: readonly StepView[];
}

/** What another language says in as many nodes, or in more where it is behind. */
type Passage = RootContent[];

/**
 * Everything that a guide says and rests on, as a Word document for people who approve it on paper.
 * @param pages the guide in each of the languages that stand beside each other, at least one
 * @returns the bytes of a .docx file
 * @throws if a text is missing: the checks say which
 */
export function writeFactCheck(pages: readonly ExportContext[]): Promise<Uint8Array> {
  const lists = { count: 0 };
  const columns = pages.map((page): Column => {
    const steps = page.guide ? viewSteps(page.guide, page) : [];
    const numbers = new Map(steps.map(({ id, number }) => [id, nameBookmark(number)]));
    const style = { lang: page.ui.lang, bookmarkOf: (id: string) => numbers.get(id), lists };
    return { page, style, steps };
  });
  const [first] = columns;
  if (!first) throw new Error('A document needs a language.');
  const say = (text: (column: Column) => string): WordText[] =>
    columns.map((column) => ({ text: text(column), lang: column.style.lang }));
  const titles = say(({ page }) => fillText(page.ui.factCheck.title, { guide: nameGuide(page) }));
  return packDocument(
    titles[0] ?? { text: '', lang: '' },
    [
      makeHeading('TITLE', titles),
      ...sideBySide(columns, ({ page }) => [
        [makeParagraph(page.ui.factCheck.lead)],
        [makeParagraph(formatDay(page.today, page.ui.lang))],
        ...describeGuide(page),
      ]),
      ...first.steps.flatMap((step, at) => [
        makeHeading(
          'HEADING_2',
          say(({ steps }) => `${step.number}. ${steps[at]?.title ?? ''}`),
          nameBookmark(step.number),
        ),
        ...sideBySide(columns, ({ page, steps }) => describeStep(steps[at], page)),
        ...listAnswers(columns, at),
      ]),
      ...columns.flatMap(listFacts),
      ...askApproval(columns),
    ],
    columns.length > 1,
  );
}

/** Word takes letters, digits and underscores, and no more than 40 of them. */
const nameBookmark = (number: number) => `step_${number}`;

function textOf({ guide, plainGuide, locale }: ExportContext): GuideText | undefined {
  return (guide ?? plainGuide)?.texts[locale];
}

function nameGuide(page: ExportContext): string {
  return textOf(page)?.frontmatter.title ?? '';
}

/** The blocks of one language, or a table with a column for each, and what says the same in one row. */
function sideBySide(
  columns: readonly Column[],
  describe: (column: Column) => Passage[],
): WordBlock[] {
  const parts = columns.map((column) =>
    describe(column).map((nodes) => writeBlocks(nodes, column.style)),
  );
  const [only = [], ...others] = parts;
  if (others.length === 0) return only.flat();
  const head = columns.map(({ page, style }) => ({ text: page.ui.languageName, lang: style.lang }));
  const isAlike = others.every(({ length }) => length === only.length);
  const rows = isAlike
    ? only.map((_, at) => parts.map((part) => part[at] ?? []))
    : [parts.map((part) => part.flat())];
  return [makeTable(head, rows)];
}

/** The text about the guide, without its steps. */
function describeGuide(page: ExportContext): Passage[] {
  const text = textOf(page);
  const guide = page.guide ?? page.plainGuide;
  if (!text || !guide) return [];
  const nodes = readTree(text).children.filter((node) => !(isJsx(node) && node.name === 'Flow'));
  const { description } = text.frontmatter;
  return [
    [makeParagraph(description), ...warnIfBehind(guide, page)],
    ...turnIntoMarkdown(nodes, page).map((node) => [node]),
  ];
}

function describeStep(view: StepView | undefined, page: ExportContext): Passage[] {
  if (!view || !isAboutFlow(page)) return [];
  const { id, step, verify } = view;
  const text = page.guide.steps[id]?.[page.locale];
  const kind = { type: 'text', value: describeKind(view, page) } as const;
  return [
    [
      { type: 'paragraph', children: [{ type: 'emphasis', children: [kind] }] },
      ...warnIfBehind(page.guide, page, id),
      ...(step.kind === 'fix' ? listCard(step, view.namesRole, page) : []),
    ],
    ...(text ? turnIntoMarkdown(readTree(text).children, page).map((node) => [node]) : []),
    ...(step.kind === 'fix' ? [describeProof(step, verify, page)] : []),
  ];
}

function isAboutFlow(page: ExportContext): page is GuideExport {
  return page.guide !== undefined;
}

/** The answers of a step, and the step that each leads to: the same answer in one row. */
function listAnswers(columns: readonly Column[], at: number): WordBlock[] {
  const tables = columns.map(({ page, style, steps }) => {
    const { lang } = style;
    const head = [page.ui.proof.answer, page.ui.proof.leadsTo].map((text) => ({ text, lang }));
    const rows = (steps[at]?.answers ?? []).map(({ text, to, goTo, crossing }) => {
      const target = steps.find(({ id }) => id === to);
      const title = target ? `: ${target.title}` : '';
      const leads = makeParagraph(
        crossing ? goTo : makeLink(`#${to}`, goTo),
        crossing ? '' : title,
      );
      return [{ text, lang }, writeBlocks([leads], style)];
    });
    return { head, rows };
  });
  const [first] = tables;
  if (!first || first.rows.length === 0) return [];
  const rows = first.rows.map((_, row) => tables.flatMap((table) => table.rows[row] ?? []));
  return [
    makeGap(),
    makeTable(
      tables.flatMap(({ head }) => head),
      rows,
    ),
  ];
}

/** The pages, commands, dates, codes, messages and cases behind a guide, each in a table. */
function listFacts({ page, style, steps }: Column): WordBlock[] {
  const { facts, locale, ui } = page;
  const { proof } = ui;
  const { lang } = style;
  const guide: Pick<Guide, 'flow' | 'steps' | 'texts'> = page.guide ?? {
    flow: { start: '', steps: {} },
    steps: {},
    texts: page.plainGuide?.texts ?? {},
  };
  const { links, commands, dates } = listGuideFacts(facts, guide, page.today);
  const day = (date: string | undefined) => (date === undefined ? '' : formatDay(date, ui.lang));
  const pageTitle = (id: string | undefined) =>
    id === undefined ? '' : facts.links[id] ? pickText(facts.links[id].title, locale) : id;
  const titleOf = (step: string) => steps.find(({ id }) => id === step)?.title ?? step;
  const mark = (confidence: string) =>
    confidence === 'own-judgement' ? ` (${ui.unconfirmed})` : '';
  const here = page.guide?.id;
  /** @param widths of the columns, as parts of the whole */
  const table = (
    title: string,
    head: string[],
    rows: string[][],
    widths: readonly number[],
    isCode = false,
  ): WordBlock[] =>
    rows.length === 0
      ? []
      : [
          makeHeading('HEADING_2', [{ text: title, lang }]),
          makeTable(
            head.map((text) => ({ text, lang })),
            rows.map((cells) =>
              cells.map((text, at) => ({ text, lang, isCode: isCode && at === 0 })),
            ),
            { widths },
          ),
        ];
  return [
    makeHeading('HEADING_1', [{ text: ui.factCheck.facts, lang }]),
    ...table(
      ui.officialPages,
      [ui.officialPages, proof.pageDate, proof.checked, proof.seenHow, proof.steps],
      links.map((link) => [
        `${pickText(link.title, locale)}: ${listAddresses(link)
          .map(({ url }) => url)
          .join(', ')}`,
        day(link['page-date']),
        day(link.checked),
        proof.seen[link.seen],
        link.steps.map(titleOf).join('; '),
      ]),
      [40, 12, 12, 12, 24],
    ),
    ...table(
      proof.commands,
      [proof.command, proof.what, ui.role, proof.source],
      commands.map((command) => [
        command.code,
        pickText(command.changes, locale) + mark(command.confidence),
        command.role === undefined ? '' : describeFact(page, 'Role', command.role),
        pageTitle(command.source),
      ]),
      [34, 28, 20, 18],
      true,
    ),
    ...table(
      proof.dates,
      [proof.date, proof.what, proof.source, proof.asOf],
      dates.map((date) => [
        formatDate(date, ui),
        pickText(date.what, locale) + mark(date.confidence),
        pageTitle(date.source),
        day(date['as-of']),
      ]),
      [14, 46, 26, 14],
    ),
    ...table(
      ui.errorCodes.listTitle,
      [ui.errorCodes.listTitle, proof.what, proof.leadsTo, proof.source],
      Object.entries(facts['error-codes']).flatMap(([code, fact]) =>
        fact.guide === here
          ? [
              [
                code,
                pickText(fact.meaning, locale) + mark(fact.confidence),
                titleOf(fact.step),
                fact.sources.map(pageTitle).join('; '),
              ],
            ]
          : [],
      ),
      [18, 32, 22, 28],
    ),
    ...table(
      proof.cases,
      [proof.situation, proof.caseAnswers, proof.rightStep, proof.source],
      Object.values(page.guide?.cases ?? {}).map((stated) => [
        pickText(stated.situation, locale),
        Object.entries(stated.answers)
          .map(([step, answer]) => {
            const view = steps.find(({ id }) => id === step);
            return view?.answers.find(({ id }) => id === answer)?.text ?? `${step}: ${answer}`;
          })
          .join(' → '),
        titleOf(stated.right),
        `${stated.source} (${day(stated.seen)})`,
      ]),
      [26, 28, 20, 26],
    ),
  ];
}

/** Room to approve each step and the whole, with a pen. */
function askApproval(columns: readonly Column[]): WordBlock[] {
  const [first] = columns;
  if (!first) return [];
  const { page, style, steps } = first;
  const { factCheck } = page.ui;
  const { lang } = style;
  const row = (text: string) => [text, '☐', '', ''].map((one) => ({ text: one, lang }));
  const head = [factCheck.part, factCheck.isRight, factCheck.remarks, factCheck.nameAndDay];
  return [
    makeHeading('HEADING_1', [{ text: factCheck.approval, lang }]),
    makeTable(
      head.map((text) => ({ text, lang })),
      [...steps.map(({ number, title }) => row(`${number}. ${title}`)), row(factCheck.whole)],
      { minHeight: 500, widths: [42, 12, 28, 18] },
    ),
  ];
}
