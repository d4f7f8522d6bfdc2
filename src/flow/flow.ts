import type { Successors } from './successors-schema.ts';

export type StepKind = 'question' | 'fix' | 'outcome';

/** Answers of a fix that the site words itself. By `noRole` readers say that they could not try it. */
export const fixAnswers = { helped: 'helped', notHelped: 'not-helped', noRole: 'no-role' } as const;

/** A step as the machine sees it: its kind, and each answer's id with the step it leads to: see `readCrossing`. */
export interface Step {
  readonly kind: StepKind;
  readonly answers: Readonly<Record<string, string>>;
}

/** The language-neutral graph of a guide's steps. What `flow.yaml` says beyond this is for the fix cards. */
export interface Flow {
  readonly start: string;
  readonly steps: Readonly<Record<string, Step>>;
  /** What took the place of ids that are gone, for links and tickets from before. */
  readonly successors?: Successors;
}

/** One answer of one step, and where it leads. */
export interface Edge {
  readonly from: string;
  readonly answer: string;
  readonly to: string;
}

/** The step with this id, or undefined. Safe for ids that come from outside, such as `__proto__`. */
export function findStep(flow: Flow, id: string): Step | undefined {
  return Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined;
}

/** Where an answer leads, or undefined if the step has no such answer. */
export function findTarget(flow: Flow, step: string, answer: string): string | undefined {
  const answers = findStep(flow, step)?.answers;
  return answers && Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}

/** Every answer of every step, in the order of the flow. */
export function listEdges(flow: Flow): Edge[] {
  return Object.entries(flow.steps).flatMap(([from, step]) =>
    Object.entries(step.answers).map(([answer, to]) => ({ from, answer, to })),
  );
}
