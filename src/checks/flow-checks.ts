import { listEdges } from '../flow/flow.ts';
import { findLoop, findReachable } from '../flow/graph.ts';
import { placeOf, type Check } from './check.ts';
import { guessRenamedSteps, suggestStep } from './renames.ts';
import { inGuides } from './walk-texts.ts';

/** Whether a flow can be walked from its start to an end. */
export const flowChecks: readonly Check[] = [
  {
    name: 'unknown-step',
    severity: 'error',
    description: 'The start and every answer lead to a step of the flow.',
    find: inGuides((guide) => {
      const { flow, flowSource: source } = guide;
      if (Object.keys(flow.steps).length === 0) return [];
      const isUnknown = (id: string) => !Object.hasOwn(flow.steps, id);
      const remedy = (id: string) => suggestStep(guide, id, 'Add it under steps.');
      const start = [flow.start].filter(isUnknown).map((id) => ({
        ...placeOf(source, 'start'),
        says: `The start is "${id}", which is not a step of this flow.`,
        remedy: remedy(id),
      }));
      const answers = listEdges(flow)
        .filter(({ to }) => isUnknown(to))
        .map(({ from, answer, to }) => ({
          ...placeOf(source, 'steps', from, 'answers', answer),
          says: `Answer "${answer}" of "${from}" leads to "${to}", which is not a step of this flow.`,
          remedy: remedy(to),
        }));
      return [...start, ...answers];
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
    description: 'A flow has no loops.',
    find: inGuides(({ flow, flowSource: source }) => {
      const loop = findLoop(flow);
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
