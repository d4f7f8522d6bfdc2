import { expect, it } from 'vitest';
import { makeUpFlowGuide } from '../made-up/flow-guide.ts';

// After 180 guides come the same flows again. Some of 40 steps ask a question with ten answers, one of 1,000 with 22.
it.each([
  [180, 40],
  [3, 1000],
])('no two answers of a question have the same words: %i guides of %i steps', (guides, size) => {
  let most = 0;
  for (let number = 0; number < guides; number++) {
    const guide = makeUpFlowGuide(number, size, 'other');
    for (const [id, step] of Object.entries(guide.flow.steps)) {
      if (step.kind !== 'question') continue;
      for (const locale of ['en', 'nb'] as const) {
        const { answers } = guide.writeStep(id, locale).fields;
        const said = Object.values(answers as Record<string, string>);
        expect(new Set(said).size, `${guide.id}, ${id}`).toBe(said.length);
        most = Math.max(most, said.length);
      }
    }
  }
  expect(most).toBeGreaterThan(9);
});
