import type { WordedCrossing, WordedFlow, WordedStep } from './worded-flow.ts';

function describeStep({ id, kind, number, title, answers }: WordedStep, address: string) {
  const meta = { number, address: `${address}#${id}` };
  const shared = { description: title, tags: [kind], meta };
  if (kind === 'outcome') return { type: 'final', ...shared };
  const on = answers.map(({ id: answer, to, text }) => [
    `answer.${answer}`,
    { target: to, description: text },
  ]);
  return { ...shared, on: Object.fromEntries(on) as Record<string, unknown> };
}

function describeCrossing({ title, address }: WordedCrossing) {
  return { type: 'final', description: title, tags: ['crossing'], meta: { address } };
}

/**
 * The flow as JSON: the config of an XState 5 machine, for `createMachine(JSON.parse(text))`, as described at
 * https://stately.ai/docs/machines. Pasted into `createMachine()` it is the code that Stately's editor imports:
 * https://stately.ai/docs/import-from-code. A state per step, with its title as description and its kind as tag; an
 * `answer.<id>` event per answer, as in the machine of the page, with the answer's text as description; outcomes are
 * final, and so is a step of another guide that an answer leads to, tagged `crossing`. What only a reader of the page needs is not in it: the trail, back and start again.
 */
export function writeMachine(flow: WordedFlow): string {
  const { id, lang, title, start, steps, beyond, address } = flow;
  const config = {
    id,
    description: title,
    meta: { lang, address },
    initial: start,
    states: {
      ...Object.fromEntries(steps.map((step) => [step.id, describeStep(step, address)])),
      ...Object.fromEntries(beyond.map((step) => [step.id, describeCrossing(step)])),
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
