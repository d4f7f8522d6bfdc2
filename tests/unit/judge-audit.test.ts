import { describe, expect, it } from 'vitest';
import { judgeAudit, readExceptions } from '../../scripts/judge-audit.mjs';

const id = 'GHSA-aaaa-bbbb-cccc';

/** What npm says when a package has an advisory, and another one has it because of that package. */
function makeReport(severity: string) {
  const url = `https://github.com/advisories/${id}`;
  const advisory = { url, title: 'A fault', severity, name: 'lamp' };
  return { vulnerabilities: { lamp: { via: [advisory] }, desk: { via: ['lamp'] } } };
}
const none = { vulnerabilities: {} };

describe('an advisory', () => {
  it('is a fault once, however many packages have it', () => {
    expect(judgeAudit(makeReport('moderate'), [], '2026-11-22').faults).toHaveLength(1);
  });

  it('is only told when it is of low severity', () => {
    const { faults, notes } = judgeAudit(makeReport('low'), [], '2026-11-22');
    expect([faults.length, notes.length]).toEqual([0, 1]);
  });

  it('is no fault while an exception holds, and one from the day after', () => {
    const exceptions = [{ id, until: '2026-11-22' }];
    expect(judgeAudit(makeReport('high'), exceptions, '2026-11-22').faults).toEqual([]);
    expect(judgeAudit(makeReport('high'), exceptions, '2026-11-23').faults).toHaveLength(1);
  });
});

describe('an exception', () => {
  it('is a fault when no package has the advisory any more', () => {
    expect(judgeAudit(none, [{ id, until: '2027-01-01' }], '2026-11-22').faults).toHaveLength(1);
    expect(judgeAudit(none, [], '2026-11-22').faults).toEqual([]);
  });

  it('is read from a row of a table', () => {
    const page = [
      '| advisory            | package | why        | until      |',
      '| ------------------- | ------- | ---------- | ---------- |',
      `| ${id} | lamp    | never used | 2027-01-31 |`,
      `Not in a table: ${id}.`,
    ].join('\n');
    expect(readExceptions(page)).toEqual([{ id, until: '2027-01-31' }]);
  });
});
