import type { Flow } from '../../src/flow/flow.ts';

/** A small flow for the rules' own tests: two questions, two fixes, two outcomes, and two ways to one step. */
export const lamp: Flow = {
  start: 'plugged-in',
  steps: {
    'plugged-in': {
      kind: 'question',
      answers: { no: 'plug-in', yes: 'other-lamp-works', 'dont-know': 'plug-in' },
    },
    'plug-in': { kind: 'fix', answers: { helped: 'lit', 'not-helped': 'other-lamp-works' } },
    'other-lamp-works': {
      kind: 'question',
      answers: { yes: 'change-bulb', no: 'call-electrician' },
    },
    'change-bulb': { kind: 'fix', answers: { helped: 'lit', 'not-helped': 'call-electrician' } },
    lit: { kind: 'outcome', answers: {} },
    'call-electrician': { kind: 'outcome', answers: {} },
  },
};

/** The same flow with some of its answers leading elsewhere. */
export function retarget(flow: Flow, targets: Record<string, Record<string, string>>): Flow {
  const steps = Object.entries(flow.steps).map(
    ([id, step]) => [id, { ...step, answers: { ...step.answers, ...targets[id] } }] as const,
  );
  return { ...flow, steps: Object.fromEntries(steps) };
}
