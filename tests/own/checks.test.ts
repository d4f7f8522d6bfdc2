import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readContent } from '../../src/read/read-content.ts';
import { formatFindings } from '../../src/model/finding.ts';

it('our own content breaks no rule', async () => {
  const { content, findings: found } = await readContent(join(import.meta.dirname, '..', '..'));
  // Warnings depend on the day. The newest day in the content keeps this test the same for ever.
  const days = Object.values(content.facts.links).map(({ checked }) => checked);
  const findings = runChecks(content, found, { today: days.sort().at(-1) ?? '' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(formatFindings(errors)).toBe('No findings.');
}, 60_000);
