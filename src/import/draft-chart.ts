import { fixAnswers } from '../flow/flow.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { asks, nameNode, type Arrow, type Chart, type ChartNode } from './chart.ts';
import { findChartWords } from './chart-words.ts';
import type { DraftedGuide, DraftedStep } from './drafted-guide.ts';
import { createIds } from './make-ids.ts';
import { dropNumber, readKind, readStepId } from './own-chart.ts';
import { writeBody } from './write-body.ts';

/** A guide, and what its author must look at, in the lines of the chart. */
export interface Draft {
  readonly guide: DraftedGuide;
  readonly findings: readonly Finding[];
}

/**
 * The guide that a chart tells of, in the language of the chart. Boxes that ask become questions, those that nothing follows
 * outcomes. What a box says to do goes to where its arrow leads: into the question that is asked then, or the outcome. If
 * other ways lead there too, or if the question only asks whether it helped, it is a fix.
 */
export function draftChart(chart: Chart, locale: Locale, fallbackTitle: string): Draft {
  return chart.isOurs
    ? readOwn(chart, locale, fallbackTitle)
    : readOther(chart, locale, fallbackTitle);
}

function readOwn(chart: Chart, locale: Locale, fallbackTitle: string): Draft {
  const steps = chart.nodes.flatMap((node): DraftedStep[] => {
    const kind = readKind(node.shape);
    if (!kind) return [];
    const arrows = chart.arrows.filter(({ from }) => from === node.id);
    const answers = arrows.map(({ to, text, answer = '' }) => ({
      id: answer,
      to: readStepId(to),
      text,
    }));
    const worded = kind === 'fix' ? [] : answers.map(({ id, text }) => [id, text] as const);
    const title = dropNumber(node.text.replaceAll('\n', ' '));
    return [
      {
        id: readStepId(node.id),
        kind,
        answers: answers.map(({ id, to }) => ({ id, to })),
        texts: { [locale]: { title, answers: Object.fromEntries(worded), body: '' } },
      },
    ];
  });
  const title = chart.title ?? fallbackTitle;
  const guide = { texts: { [locale]: nameTexts(title) }, start: steps[0]?.id ?? '', steps };
  return { guide, findings: [] };
}

const nameTexts = (title: string) => ({
  title,
  description: /[.?!]$/.test(title) ? title : `${title}.`,
});

function readOther(chart: Chart, locale: Locale, fallbackTitle: string): Draft {
  const words = findChartWords(locale);
  const isGroup = (id: string) => chart.groups.some((group) => group.id === id);
  const arrows = chart.arrows.filter(({ from, to }) => !isGroup(from) && !isGroup(to));
  const out = Map.groupBy(arrows, ({ from }) => from);
  const into = Map.groupBy(arrows, ({ to }) => to);
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const arrowsOf = (id: string): readonly Arrow[] => out.get(id) ?? [];
  const countInto = (id: string) => new Set((into.get(id) ?? []).map(({ from }) => from)).size;
  const isChoice = (node: ChartNode) => asks(node) || arrowsOf(node.id).length > 1;

  const findings: Finding[] = [];
  const tell = (line: number, name: string, says: string, remedy: string) =>
    findings.push({ file: chart.file, line, severity: 'warning', name, says, remedy });
  const makeStepId = createIds();
  const steps: DraftedStep[] = [];
  /** Node → the id of the step that a reader comes to there. */
  const entered = new Map<string, string>();
  let solved: string | undefined;

  /** The step for who comes to a node, made when somebody first does. */
  const enter = (id: string): string => {
    const known = entered.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id);
    if (!node) return id;
    const { done, end } = followActions(node);
    const [first = end] = done;
    // A start that says "Start" is no step, and its question does not follow from it.
    const said = into.has(first.id) ? done : done.filter(({ text }) => !words.start.test(text));
    const step = makeStepId(readLabel((said[0] ?? end).text).title, `step-${entered.size + 1}`);
    entered.set(id, step);
    const meeting = [...done, end].find((one, at) => at > 0 && countInto(one.id) > 1);
    if (!isChoice(end)) addEnd(step, said, end);
    else if (said.length === 0) addQuestion(step, [], end, id);
    else if (!meeting) addAsked(step, said, end);
    else addFix(step, said.slice(0, [...said, end].indexOf(meeting)), meeting);
    return step;
  };

  /** The boxes from a node on that only say what to do, and the one after them. */
  const followActions = (from: ChartNode): { done: ChartNode[]; end: ChartNode } => {
    const done: ChartNode[] = [];
    for (let at = from; ;) {
      const [arrow, ...others] = arrowsOf(at.id);
      const next = arrow && nodes.get(arrow.to);
      if (isChoice(at) || others.length > 0 || !next || done.includes(at)) return { done, end: at };
      done.push(at);
      at = next;
    }
  };

  const addEnd = (id: string, done: readonly ChartNode[], end: ChartNode) => {
    // "End" says nothing behind something to do.
    const isBare = words.end.test(end.text);
    const all = done.length > 0 && isBare ? done : [...done, end];
    if (isBare && done.length === 0)
      tell(
        end.line,
        'outcome-unsaid',
        `"${nameNode(chart, end.id)}" does not say what the reader knows or does then.`,
        `Say it in the title of "${id}".`,
      );
    add({ id, kind: 'outcome', answers: [] }, all, 'outcome');
  };

  const addQuestion = (id: string, done: readonly ChartNode[], asked: ChartNode, place: string) => {
    const makeAnswerId = createIds();
    const answers = arrowsOf(asked.id).map(({ text, to }, at) => {
      const plain = words.yes.test(text) ? 'yes' : words.no.test(text) ? 'no' : text;
      const answer = makeAnswerId(
        words.unsure.test(text) ? 'dont-know' : plain,
        `answer-${at + 1}`,
      );
      return { id: answer, to, text };
    });
    const { title, rest } = readLabel(asked.text);
    const worded = answers.flatMap((one) => (one.text === '' ? [] : [[one.id, one.text] as const]));
    const body = writeBody(rest, listActions(done));
    const step = {
      id,
      kind: 'question',
      answers: [],
      texts: { [locale]: { title, answers: Object.fromEntries(worded), body } },
    } as const;
    const at = steps.push(step) - 1;
    entered.set(place, id);
    steps[at] = {
      ...step,
      answers: answers.map(({ id: answer, to }) => ({ id: answer, to: enter(to) })),
    };
  };

  /** Something to do, and a question that comes after it alone: a fix, if it asks whether that helped. */
  const addAsked = (id: string, done: readonly ChartNode[], asked: ChartNode) => {
    const yes = arrowsOf(asked.id).find(({ text }) => words.yes.test(text));
    const no = arrowsOf(asked.id).find(({ text }) => words.no.test(text));
    const isAboutHelp = words.helped.test(asked.text) && !words.stillWrong.test(asked.text);
    if (!yes || !no || arrowsOf(asked.id).length !== 2 || !isAboutHelp) {
      addQuestion(id, done, asked, asked.id);
      return;
    }
    const verify = asked.text.replaceAll('\n', ' ');
    tell(
      asked.line,
      'verify-asks',
      `"${nameNode(chart, asked.id)}" asks whether "${nameNode(chart, done[0]?.id ?? '')}" helped: it is how readers see that the fix worked.`,
      `Write it as a sentence in the field "verify" of "${id}".`,
    );
    const at = add({ id, kind: 'fix', answers: [] }, done, 'fix', verify);
    lead(at, [
      [fixAnswers.helped, yes.to],
      [fixAnswers.notHelped, no.to],
    ]);
  };

  /** Something to do on one of several ways to a question. */
  const addFix = (id: string, done: readonly ChartNode[], next: ChartNode) => {
    const name = nameNode(chart, done[0]?.id ?? '');
    tell(
      done[0]?.line ?? next.line,
      'helped-unsaid',
      `The chart goes on from "${name}" to "${nameNode(chart, next.id)}" and does not ask whether it helped: "${id}" is a fix, and whom it helped is done.`,
      `Say in "verify" of "${id}" how to see that it helped, or lead "helped" on as well.`,
    );
    const at = add({ id, kind: 'fix', answers: [] }, done, 'fix');
    solved ??= makeStepId(words.solved, 'solved');
    const step = steps[at];
    const helped = { id: fixAnswers.helped, to: solved };
    if (step)
      steps[at] = { ...step, answers: [helped, { id: fixAnswers.notHelped, to: enter(next.id) }] };
  };

  const lead = (at: number, answers: readonly (readonly [string, string])[]) => {
    const step = steps[at];
    if (step)
      steps[at] = { ...step, answers: answers.map(([id, node]) => ({ id, to: enter(node) })) };
  };

  const add = (
    step: Omit<DraftedStep, 'texts'>,
    done: readonly ChartNode[],
    kind: 'fix' | 'outcome',
    verify?: string,
  ): number => {
    const [first, ...more] = done;
    const { title, rest } = readLabel(first?.text ?? '');
    const actions =
      kind === 'fix' && done.length === 1 && rest.length === 0 ? [title] : listActions(more);
    const body = writeBody(
      kind === 'fix' && more.length === 0 ? [] : rest,
      kind === 'fix' && more.length === 0 && rest.length > 0 ? rest : actions,
    );
    const text = { title, answers: {}, body, ...(verify === undefined ? {} : { verify }) };
    return steps.push({ ...step, texts: { [locale]: text } }) - 1;
  };

  const starts = chart.nodes
    .filter(({ id }) => out.has(id) && !into.has(id))
    .sort((one, other) => countReached(other.id, out) - countReached(one.id, out));
  const first = starts[0] ?? chart.nodes.find(({ id }) => out.has(id)) ?? chart.nodes[0];
  const start = first ? enter(first.id) : '';
  // What only another start leads to is kept: the check says that nobody comes there.
  for (const { id } of starts) enter(id);
  if (solved !== undefined)
    steps.push({
      id: solved,
      kind: 'outcome',
      answers: [],
      texts: { [locale]: { title: words.solved, answers: {}, body: '' } },
    });

  const isNamed = first && !isChoice(first) && !words.start.test(first.text);
  const title = chart.title ?? (isNamed ? readLabel(first.text).title : fallbackTitle);
  return { guide: { texts: { [locale]: nameTexts(title) }, start, steps }, findings };
}

function countReached(from: string, out: ReadonlyMap<string, readonly Arrow[]>): number {
  const reached = new Set([from]);
  for (const id of reached) for (const { to } of out.get(id) ?? []) reached.add(to);
  return reached.size;
}

/** Each thing to do, in the words of its box. */
const listActions = (done: readonly ChartNode[]) =>
  done.map(({ text }) => text.replaceAll('\n', ' '));

/** The title in a label, which may be broken into lines to fit its box, and what is said below it. */
function readLabel(text: string): { title: string; rest: string[] } {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /[.?!:]$/.test(line));
  const isShort = text.length <= 80;
  const count = end >= 0 ? end + 1 : isShort ? lines.length : 1;
  return { title: lines.slice(0, count).join(' ').replace(/:$/, ''), rest: lines.slice(count) };
}
