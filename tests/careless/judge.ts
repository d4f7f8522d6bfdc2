import { runChecks } from '../../src/checks/run-checks.ts';
import { isRecorded, listIds } from '../../src/flow/ledger.ts';
import type { Content, Guide } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readContent, readFiles, type ReadContent } from '../../src/read/read-content.ts';
import { baseFiles, today } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';
import { reviewContent } from '../support/review-content.ts';
import { apply } from './changes.ts';
import type { CarelessInput } from './input.ts';

/** Every finding of the sound content with a careless change, after all that the findings recommend has been run. */
export async function judge([, , changes, , unreviewed]: CarelessInput): Promise<Finding[]> {
  return judgeRead(await readFiles(openMemory(apply(baseFiles, changes))), unreviewed);
}

export async function judgeOnDisk(root: string): Promise<Finding[]> {
  return judgeRead(await readContent(root));
}

function judgeRead({ content, findings }: ReadContent, unreviewed?: readonly string[]): Finding[] {
  return runChecks(reviewContent(record(content), unreviewed), findings, { today });
}

/** As after `npm run ledger`: ids are added, and none is taken out. A ledger that is gone stays so. */
function record(content: Content): Content {
  const guides = Object.entries(content.guides).map(([id, guide]): [string, Guide] => {
    if (guide.ledgerSource.lines[''] === undefined) return [id, guide];
    const steps = Object.fromEntries(
      Object.entries(guide.ledger.steps).map(([step, answers]) => [step, [...answers]]),
    );
    for (const { step, answer } of listIds(guide.flow)) {
      if (isRecorded(guide.ledger, { step, ...(answer !== undefined && { answer }) })) continue;
      const answers = (steps[step] ??= []);
      if (answer !== undefined) answers.push(answer);
    }
    return [id, { ...guide, ledger: { ...guide.ledger, steps } }];
  });
  return { ...content, guides: Object.fromEntries(guides) };
}

/** Findings as the list of inputs has them: at most six, and how many more there are. */
export function describeFindings(findings: readonly Finding[]): string {
  const shown = findings
    .slice(0, findings.length > most ? 3 : most)
    .map(
      ({ file, line, name }) =>
        `${name} ${file.replace(/^content\/(?:guides\/lamp\/)?/, '')}:${line}`,
    );
  const more = findings.length - shown.length;
  return [...new Set(shown), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

const most = 6;
