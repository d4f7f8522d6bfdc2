import type { Finding } from '../model/finding.ts';
import {
  asks,
  describeArrow,
  isDecisionChart,
  nameNode,
  type Arrow,
  type Chart,
  type ChartNode,
} from './chart.ts';

/** One rule that a flowchart must keep if people are to follow it. */
interface ChartRule {
  readonly name: string;
  readonly severity: Finding['severity'];
  readonly description: string;
  readonly find: (chart: Walked) => readonly Breach[];
}
interface Breach {
  readonly line: number;
  readonly says: string;
  readonly remedy: string;
}

/** A chart with what several rules ask of it. */
interface Walked {
  readonly chart: Chart;
  readonly out: ReadonlyMap<string, readonly Arrow[]>;
  readonly into: ReadonlyMap<string, readonly Arrow[]>;
  /** Nodes that arrows lead from and none leads to. */
  readonly starts: readonly ChartNode[];
}

/** Listed in docs/import.md. */
export const chartRules: readonly ChartRule[] = [
  {
    name: 'several-starts',
    severity: 'error',
    description: 'One box is the start: no arrow leads to it.',
    find: ({ chart, starts }) => {
      const [first, ...others] = starts;
      if (!first)
        return chart.arrows.length === 0
          ? []
          : [
              {
                line: chart.line,
                says: 'An arrow leads to every box, so that nobody knows where to begin.',
                remedy: 'Remove the arrow that leads back to the first box.',
              },
            ];
      return others.map(({ line, id }) => ({
        line,
        says: `No arrow leads to "${nameNode(chart, id)}", and none to "${nameNode(chart, first.id)}": the chart has ${starts.length} starts.`,
        remedy: 'Begin with one question that tells them apart, or make charts of them.',
      }));
    },
  },
  {
    name: 'loop',
    severity: 'error',
    description: 'Nobody can go round in a circle.',
    find: ({ chart, out }) =>
      findBackArrows(chart, out).map(({ arrow, loop }) => ({
        line: arrow.line,
        says: `A reader can go round in a loop: ${loop.map((id) => `"${nameNode(chart, id)}"`).join(' > ')}.`,
        remedy: 'Let this arrow lead on to something new, such as whom to ask.',
      })),
  },
  {
    name: 'unlabelled-answer',
    severity: 'error',
    description: 'Where several arrows leave a box, each says when to follow it.',
    find: ({ chart, out }) =>
      listChoices(chart, out).flatMap(({ arrows }) =>
        arrows
          .filter(({ text }) => text === '')
          .map((arrow) => ({
            line: arrow.line,
            says: `${describeArrow(chart, arrow)} is one of ${arrows.length} arrows, and says nothing.`,
            remedy: 'Write the answer on it: -->|"Yes"|.',
          })),
      ),
  },
  {
    name: 'same-answers',
    severity: 'error',
    description: 'No two arrows of a box say the same.',
    find: ({ chart, out }) =>
      listChoices(chart, out).flatMap(({ node, arrows }) =>
        arrows.flatMap((arrow, at) => {
          const isSame = (other: Arrow) => other.text.toLowerCase() === arrow.text.toLowerCase();
          if (arrow.text === '' || !arrows.slice(0, at).some(isSame)) return [];
          const says = `Two arrows of "${nameNode(chart, node.id)}" say "${arrow.text}".`;
          return [{ line: arrow.line, says, remedy: 'Say on each what tells it from the other.' }];
        }),
      ),
  },
  {
    name: 'question-without-choice',
    severity: 'error',
    description: 'A question has two answers or more.',
    find: ({ chart, out }) =>
      chart.nodes.filter(asks).flatMap(({ id, line }) => {
        const arrows = out.get(id) ?? [];
        if (arrows.length !== 1) return [];
        const only = arrows[0]?.text ?? '';
        const answer = only === '' ? 'one arrow, without words' : `only one answer, "${only}"`;
        return [
          {
            line,
            says: `"${nameNode(chart, id)}" asks, and has ${answer}.`,
            remedy: 'Add the other answers, or make it a box that says what to do.',
          },
        ];
      }),
  },
  {
    name: 'dead-end',
    severity: 'error',
    description: 'A question leads on.',
    find: ({ chart, out, into }) =>
      chart.nodes
        .filter((node) => asks(node) && !out.has(node.id) && into.has(node.id))
        .map(({ id, line }) => ({
          line,
          says: `"${nameNode(chart, id)}" asks, and no arrow leads on.`,
          remedy: 'Add an arrow for each answer, or say what to do instead of asking.',
        })),
  },
  {
    name: 'arrow-to-group',
    severity: 'error',
    description: 'An arrow leads from a box to a box, not to a group of them.',
    find: ({ chart }) =>
      chart.arrows.flatMap(({ from, to, line }) => {
        const group = chart.groups.find(({ id }) => id === from || id === to);
        if (!group) return [];
        const says = `This arrow leads ${group.id === to ? 'to' : 'from'} the group "${group.id}", not to a box.`;
        return [{ line, says, remedy: 'Name the box in the group that a reader comes to.' }];
      }),
  },
  {
    name: 'unclear-arrow',
    severity: 'warning',
    description: 'Each line is an arrow, with one head.',
    find: ({ chart }) =>
      chart.arrows
        .filter(({ points }) => points !== 'forward')
        .map((arrow) => ({
          line: arrow.line,
          says: `${describeArrow(chart, arrow)} has ${arrow.points === 'both' ? 'a head at both ends' : 'no head'}: it is read as leading from the first to the second.`,
          remedy: 'Write -->.',
        })),
  },
  {
    name: 'lone-box',
    severity: 'warning',
    description: 'Every box has an arrow.',
    find: ({ chart, out, into }) =>
      chart.nodes
        .filter(({ id }) => !out.has(id) && !into.has(id))
        .map(({ id, line }) => ({
          line,
          says: `No arrow leads to "${nameNode(chart, id)}" or from it.`,
          remedy: 'Connect it, or leave it out.',
        })),
  },
  {
    name: 'crossing-merge',
    severity: 'warning',
    description:
      'Ways that have parted do not meet again at a question: it would have to fit both.',
    find: ({ chart, out, into }) =>
      chart.nodes.flatMap(({ id, line }) => {
        const from = [...new Set((into.get(id) ?? []).map((arrow) => arrow.from))];
        if ((out.get(id)?.length ?? 0) < 2 || from.length < 2) return [];
        // One that the other leads to is a way round, not another way.
        const parted = from.filter(
          (one) => !from.some((other) => other !== one && reaches(out, one, other)),
        );
        if (parted.length < 2) return [];
        const names = parted.map((other) => `"${nameNode(chart, other)}"`).join(' and ');
        return [
          {
            line,
            says: `"${nameNode(chart, id)}" is asked after ${names}, which are on different ways.`,
            remedy:
              'Make sure that the question, and all that follows, is right after each of them.',
          },
        ];
      }),
  },
];

/** What is wrong with a flowchart. One that lets nobody choose is no business of ours: nothing. */
export function judgeChart(chart: Chart): Finding[] {
  if (!isDecisionChart(chart)) return [];
  const walked = walkChart(chart);
  return chartRules.flatMap(({ name, severity, find }) =>
    find(walked).map((breach) => ({ file: chart.file, severity, name, ...breach })),
  );
}

function walkChart(chart: Chart): Walked {
  const out = Map.groupBy(chart.arrows, ({ from }) => from);
  const into = Map.groupBy(chart.arrows, ({ to }) => to);
  const starts = chart.nodes.filter(({ id }) => out.has(id) && !into.has(id));
  return { chart, out, into, starts };
}

function listChoices({ nodes }: Chart, out: Walked['out']) {
  return nodes.flatMap((node) => {
    const arrows = out.get(node.id) ?? [];
    return arrows.length > 1 ? [{ node, arrows }] : [];
  });
}

function reaches(out: Walked['out'], from: string, to: string): boolean {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(out.get(id) ?? []).map((arrow) => arrow.to));
  }
  return false;
}

/** The arrows that lead back to a box on the way to them, in the order in which a reader comes to them. */
function findBackArrows({ nodes }: Chart, out: Walked['out']) {
  const done = new Set<string>();
  const found: { arrow: Arrow; loop: string[] }[] = [];
  // Without recursion: a chart of others may be as deep as it likes.
  for (const { id: first } of nodes) {
    if (done.has(first)) continue;
    const way = [{ id: first, left: [...(out.get(first) ?? [])] }];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const arrow = top.left.shift();
      if (!arrow) {
        done.add(top.id);
        way.pop();
        continue;
      }
      const ids = way.map(({ id }) => id);
      const at = ids.indexOf(arrow.to);
      if (at >= 0) found.push({ arrow, loop: [...ids.slice(at), arrow.to] });
      else if (!done.has(arrow.to))
        way.push({ id: arrow.to, left: [...(out.get(arrow.to) ?? [])] });
    }
  }
  return found;
}
