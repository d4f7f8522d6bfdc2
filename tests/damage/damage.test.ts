import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { commands, conditions, words } from '../support/damages.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import { writeBody, type Bodies } from '../support/one-body.ts';
import { changeAfterReview, reviewContent } from '../support/review-content.ts';

const base = await readChanged({});

describe.each([
  ['a damaged command', commands],
  ['a damaged condition', conditions],
  ['damaged wording', words],
])('%s is caught', (_, damages) => {
  it.each(damages)('$what', ({ en, sound, damaged, caught }) => {
    expect(findNames({ en, nb: sound })).toEqual([]);
    expect(findNames({ en, nb: damaged }, { en, nb: sound })).toEqual(caught);
  });
});

describe('a command among the facts, where both languages get it from,', () => {
  it.each([
    ['glued to its parameter', 'Restart-Lamp-Name <lamp>'],
    ['with a translated verb', 'Omstart-Lamp -Name <lamp>'],
    ['with a space inside a parameter', '"Restart-Lamp -Name: $True <lamp>"'],
  ])('is caught when it is %s', async (_, code) => {
    const edit = { file: 'facts/commands.yaml', find: 'Restart-Lamp -Name <lamp>', write: code };
    const { content, findings } = await readChanged({ edits: [edit] });
    const found = runChecks(reviewContent(content), findings, { today });
    expect([...new Set(found.map(({ name }) => name))]).toEqual(['command-malformed']);
  });
});

it('what no check sees: a line that sets no condition can change its meaning', () => {
  const sound = { en: 'Sign out.', nb: 'Logg av.' };
  expect(findNames({ en: 'Sign out.', nb: 'Logg på.' }, sound)).toEqual([]);
});

/** The names of the findings of a step with this body; of one that was reviewed with another body and then changed. */
function findNames(wording: Bodies, reviewed: Bodies = wording): string[] {
  const content = changeAfterReview(writeBody(base, reviewed), writeBody(base, wording));
  const found = runChecks(content, base.findings, { today });
  return [...new Set(found.map(({ name }) => name))].sort();
}
