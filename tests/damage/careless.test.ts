import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskInputs } from '../careless/disk-inputs.ts';
import { describeFindings, judge, judgeOnDisk } from '../careless/judge.ts';
import { carelessInputs } from '../careless/read-inputs.ts';
import type { Finding } from '../../src/model/finding.ts';

// What a careless author does, as a review of 2026-11-30 did it. Each input gives the findings beside it, or is no
// fault and has the reason beside it. None stops the reading.

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const root = mkdtempSync(join(tmpdir(), 'careless-'));

afterAll(() => rmSync(root, { recursive: true }));

/** What the libraries say, and no author needs to know. */
const jargon =
  /undefined|\[object|implicit key|discriminator|map key|parseAllDocuments|expected (?:string|array|object|record)|acorn|invalid input|in record/i;

function expectAnswer(findings: readonly Finding[], says: string): void {
  for (const { file, line, says: what, remedy } of findings) {
    expect(file).toMatch(/^content\//);
    expect(line).toBeGreaterThan(0);
    expect(what).toMatch(/\S.*\.$/s);
    expect(remedy).toMatch(/\S.*[.:}]$|npm run /s);
    expect(`${what} ${remedy}`).not.toMatch(jargon);
  }
  expect(describeFindings(findings)).toBe(says.startsWith('fine: ') ? '' : says);
}

describe('a careless input', () => {
  it.each(carelessInputs.map((input) => ({ input, name: `${input[0]}: ${input[1]}` })))(
    '$name',
    async ({ input }) => {
      expectAnswer(await judge(input), input[3]);
    },
  );

  it.skipIf(process.platform === 'win32').each(diskInputs)(
    '%s: %s',
    async (id, _, change, says) => {
      const project = join(root, id);
      cpSync(join(fixtures, 'base'), project, { recursive: true });
      change(join(project, 'content'));
      expectAnswer(await judgeOnDisk(project), says);
    },
  );
});

describe('the list of inputs', () => {
  const all = [...carelessInputs, ...diskInputs];

  it('has those of the review, and a reason for each that no finding is about', () => {
    const ofReview = all.filter(([id]) => /^[A-D]\d\d$/.test(id));
    expect(ofReview.length).toBeGreaterThanOrEqual(285);
    for (const [, , , says] of all) expect(says).toMatch(/^fine: .{10,}$|^[a-z\d-]+ .+:\d+/);
  });
});
