import { readCrossing } from '../flow/crossing.ts';
import { listEdges, type Edge } from '../flow/flow.ts';
import { findLoop, findReachable } from '../flow/graph.ts';
import { findGuide, joinFlow, type Content, type Guide } from '../model/content.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { listGuideIds } from './narrow-content.ts';
import { guessRenamedSteps, suggestStep } from './renames.ts';
import { suggest } from './suggest.ts';
import { inGuides } from './walk-texts.ts';

/** Whether a flow can be walked from its start to an end. */
export const flowChecks: readonly Check[] = [
  {
    name: 'unknown-step',
    severity: 'error',
    description: 'The start and every answer lead to a step of the flow, or of another one.',
    find: inGuides((guide, content, { unread }) => {
      const { flow, flowSource: source } = guide;
      if (Object.keys(flow.steps).length === 0) return [];
      const isUnknown = (id: string) => !Object.hasOwn(flow.steps, id);
      const remedy = (id: string) =>
        Object.hasOwn(content.guides, id)
          ? `Write "${id}/<step>" to lead into that guide.`
          : suggestStep(guide, id, 'Add it under steps.');
      const start = [flow.start].filter(isUnknown).map((id) => ({
        ...placeOf(source, 'start'),
        says: `The start is "${id}", which is not a step of this flow.`,
        remedy: remedy(id),
      }));
      const crossings = listEdges(flow).flatMap((edge) =>
        judgeCrossing(guide, edge, content, unread),
      );
      const answers = listEdges(flow)
        .filter(({ to }) => !readCrossing(to) && isUnknown(to))
        .map(({ from, answer, to }) => ({
          ...placeOf(source, 'steps', from, 'answers', answer),
          says: `Answer "${answer}" of "${from}" leads to "${to}", which is not a step of this flow.`,
          remedy: remedy(to),
        }));
      return [...start, ...answers, ...crossings];
    }),
  },
  {
    name: 'unreachable-step',
    severity: 'error',
    description: 'Every step can be reached from the start.',
    find: inGuides((guide) => {
      const { flow, flowSource: source } = guide;
      const leadTo = new Set([flow.start, ...listEdges(flow).map(({ to }) => to)]);
      // What leads to a step under its old id is said where it does.
      const renamed = [...guessRenamedSteps(guide)].flatMap(([id, to]) =>
        leadTo.has(id) ? [to] : [],
      );
      const reached = new Set(
        [flow.start, ...renamed].flatMap((id) => [...findReachable(flow, id)]),
      );
      // Nothing is reached from a start that does not exist; unknown-step reports that.
      if (reached.size === 0) return [];
      return Object.keys(flow.steps)
        .filter((id) => !reached.has(id))
        .map((id) => ({
          ...placeOf(source, 'steps', id),
          says: `A reader who starts at "${flow.start}" cannot come to "${id}".`,
          remedy: 'Let an answer lead there, or remove the step.',
        }));
    }),
  },
  {
    name: 'dead-end',
    severity: 'error',
    description: 'Every question and every fix has answers, and no outcome has any.',
    find: inGuides(({ flow, flowSource: source }) =>
      Object.entries(flow.steps).flatMap(([id, { kind, answers }]) => {
        const hasAnswers = Object.keys(answers).length > 0;
        const place = placeOf(source, 'steps', id);
        if (kind !== 'outcome' && !hasAnswers) {
          const remedy = 'Add its answers, or make it an outcome.';
          return [{ ...place, says: `"${id}" is a ${kind} without answers.`, remedy }];
        }
        if (kind === 'outcome' && hasAnswers) {
          const remedy = 'Remove the answers, or make it a question.';
          return [{ ...place, says: `"${id}" is an outcome with answers.`, remedy }];
        }
        return [];
      }),
    ),
  },
  {
    name: 'loop',
    severity: 'error',
    description: 'A flow has no loops, nor have flows together that lead into one another.',
    find: inGuides(({ id, flow, flowSource: source }, content) => {
      const loop = findLoop(flow) ?? findLoopBetween(id, content);
      if (!loop) return [];
      const path = loop.map((id) => `"${id}"`).join(' > ');
      return [
        {
          ...placeOf(source, 'steps', loop[0] ?? ''),
          says: `A reader can go round in a loop: ${path}.`,
          remedy: 'Let one of these answers lead on to another step.',
        },
      ];
    }),
  },
  {
    name: 'question-without-choice',
    severity: 'error',
    description: 'Every question has two or more answers.',
    find: inGuides(({ flow, flowSource: source }) =>
      Object.entries(flow.steps)
        .filter(([, { kind, answers }]) => kind === 'question' && Object.keys(answers).length === 1)
        .map(([id, { answers }]) => ({
          ...placeOf(source, 'steps', id, 'answers'),
          says: `"${id}" asks a question with only one answer, "${Object.keys(answers).join()}".`,
          remedy: 'Add the other answers, or let the step before lead straight on.',
        })),
    ),
  },
  {
    name: 'duplicate-answer-target',
    severity: 'warning',
    description:
      'Two answers of a question lead to different steps; "dont-know" may join another, and any may end together.',
    find: inGuides(({ flow, flowSource: source }) =>
      Object.entries(flow.steps).flatMap(([id, { kind, answers }]) => {
        const first = new Map<string, string>();
        return Object.entries(kind === 'question' ? answers : {}).flatMap(([answer, to]) => {
          const twin = first.get(to);
          if (answer === 'dont-know' || flow.steps[to]?.kind === 'outcome') return [];
          if (twin === undefined) {
            first.set(to, answer);
            return [];
          }
          return [
            {
              ...placeOf(source, 'steps', id, 'answers', answer),
              says: `Answers "${twin}" and "${answer}" of "${id}" both lead to "${to}".`,
              remedy: 'Make them one answer, or let one of them lead to another step.',
            },
          ];
        });
      }),
    ),
  },
];

/** Whether an answer that leads into another guide leads to a step there. */
function judgeCrossing(
  guide: Guide,
  { from, answer, to }: Edge,
  content: Content,
  unread: ReadonlySet<string>,
): Breach[] {
  const crossing = readCrossing(to);
  if (!crossing) return [];
  const report = (why: string, remedy: string) => [
    {
      ...placeOf(guide.flowSource, 'steps', from, 'answers', answer),
      says: `Answer "${answer}" of "${from}" leads to "${to}", ${why}.`,
      remedy,
    },
  ];
  if (crossing.guide === guide.id)
    return report('which is a step of this guide', `Write "${crossing.step}" alone.`);
  const other = findGuide(content, crossing.guide);
  if (!other) {
    const flows = listGuideIds(content).filter((id) => Object.hasOwn(content.guides, id));
    const remedy = suggest(crossing.guide, flows, 'Name a guide that there is.');
    return report(`and there is no guide "${crossing.guide}"`, remedy);
  }
  if (!('flow' in other))
    return report(
      `and "${other.id}" has no steps`,
      'Let it lead to an outcome whose text leads there.',
    );
  if (unread.has(other.flowSource.file) || Object.hasOwn(other.flow.steps, crossing.step))
    return [];
  return report(
    `and "${other.id}" has no such step`,
    suggestStep(other, crossing.step, 'Name a step of that guide.'),
  );
}

/** A loop through several guides. The first of them by id tells of it. */
function findLoopBetween(id: string, content: Content): string[] | undefined {
  const loop = findLoop(joinFlow(content, id));
  const others = loop?.map((step) => readCrossing(step)?.guide);
  const isOurs = others?.includes(undefined) && others.every((other) => !other || other > id);
  if (!loop || !others || !isOurs) return undefined;
  // A step of its own begins it, so that the place is one of this guide's.
  const at = others.indexOf(undefined);
  return [...loop.slice(at, -1), ...loop.slice(0, at), loop[at] ?? ''];
}
