import { describe, expect, it } from 'vitest';
import { followAnswers } from '../../src/flow/follow-answers.ts';
import type { Flow } from '../../src/flow/flow.ts';

const flow: Flow = {
  start: 'dark',
  steps: {
    dark: { kind: 'question', answers: { bulb: 'replace', gone: 'nowhere' } },
    replace: { kind: 'fix', answers: { helped: 'done', 'not-helped': 'call' } },
    done: { kind: 'outcome', answers: {} },
    call: { kind: 'outcome', answers: {} },
  },
};

describe('answers from the start of a flow', () => {
  it('lead through every step on their way', () => {
    expect(followAnswers(flow, { dark: 'bulb', replace: 'not-helped' })).toEqual({
      at: 'call',
      met: ['dark', 'replace', 'call'],
    });
  });
  it('may be none', () => {
    expect(followAnswers(flow, {})).toEqual({ at: 'dark', met: ['dark'] });
  });
  it.each([
    ['for a step that is not the next one', { replace: 'helped' }, 'dark'],
    ['that the step does not have', { dark: 'lit' }, 'dark'],
    ['after an outcome', { dark: 'bulb', replace: 'helped', done: 'helped' }, 'done'],
    ['with a name that every object has', { dark: 'constructor' }, 'dark'],
    ['after a step that does not exist', { dark: 'gone', nowhere: 'on' }, 'nowhere'],
  ])('stop at an answer %s', (_, answers: Record<string, string>, at) => {
    const [step, answer] = Object.entries(answers).at(-1) ?? [];
    expect(followAnswers(flow, answers)).toMatchObject({ at, stuck: { step, answer } });
  });
});
