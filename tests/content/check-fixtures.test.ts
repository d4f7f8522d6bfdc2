import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { findInChanged, listFixtures, readExpected } from '../support/fixture-content.ts';

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
    const here = found.map(({ file, line, name }) => ({ file, line, name }));
    expect(here).toEqual(expected);
    expect(expected.map(({ name }) => name)).toContain(nameCheck(fixture));
    for (const { says, remedy } of found) {
      expect(`${says} ${remedy}`).not.toMatch(/undefined|\[object/);
    }
  });
});

/** The check that a fixture is named after: `link-locale-locked.norwegian` is one of `link-locale-locked`. */
function nameCheck(fixture: string): string {
  return fixture.split('.')[0] ?? fixture;
}
