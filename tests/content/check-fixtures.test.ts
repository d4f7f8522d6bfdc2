import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { describeFinding, findInChanged, listFixtures, readExpected } from '../support/fixture-content.ts';

/** What the reading of the files finds, before there is anything for a check to judge. */
const readingFindings = [
  'bad-field',
  'ledger-damaged',
  'mdx-syntax',
  'missing-file',
  'mixed-guide',
  'stray-file',
  'unknown-field',
  'yaml-syntax',
];

const fixtures = await listFixtures();
const names = [...checks.map(({ name }) => name), ...readingFindings];

describe('the list of checks', () => {
  it('has no name twice', () => {
    expect(names.length).toBe(new Set(names).size);
  });

  it('has a fixture for every check', () => {
    const shown = fixtures.map(nameCheck);
    expect(names.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('has a check for every fixture', () => {
    expect(fixtures.filter((fixture) => !names.includes(nameCheck(fixture)))).toEqual([]);
  });
});

describe('the sound content that the fixtures change', () => {
  it('gives no finding', async () => {
    expect(await findInChanged({})).toEqual([]);
  });
});

describe('a fixture', () => {
  it.each(fixtures)('%s gives the findings beside it, and no others', async (fixture) => {
    const { findings: expected, ...change } = await readExpected(fixture);
    const found = await findInChanged(change, fixture);
    expect(found.map(describeFinding)).toEqual(expected);
    expect(found.map(({ name }) => name)).toContain(nameCheck(fixture));
    for (const { says, remedy } of found) {
      expect(`${says} ${remedy}`).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('a field of flow.yaml that there is not', () => {
  const ofFix =
    'kind, role, role-for-administrators, licence, effect, undo, unconfirmed, links, answers';
  it.each([
    ['    effect: at-once', '    effekt: at-once', 13, 'steps.plug-in.effekt', `Did you mean "effect"? Otherwise the fields here are: ${ofFix}.`],
    ['    effect: at-once', '    colour: red', 13, 'steps.plug-in.colour', `The fields here are: ${ofFix}.`],
    ['    kind: question', '    kind: question\n    link: []', 5, 'steps.plugged-in.link', 'The fields here are: kind, answers.'],
    ['start:', 'strat:', 1, 'strat', 'Did you mean "start"? Otherwise the fields here are: start, steps.'],
  ])('%s as %s is told with the nearest, and with all there are', async (find, write, line, field, remedy) => {
    const edits = [{ file: 'guides/lamp/flow.yaml', find, write }];
    const found = await findInChanged({ edits });
    expect(found.filter(({ name }) => name === 'unknown-field')).toMatchObject([
      { file: 'content/guides/lamp/flow.yaml', line, says: `"${field}" is not a field here.`, remedy },
    ]);
  });
});

/** The check that a fixture is named after: `link-locale-locked.norwegian` is one of `link-locale-locked`. */
function nameCheck(fixture: string): string {
  return fixture.split('.')[0] ?? fixture;
}
