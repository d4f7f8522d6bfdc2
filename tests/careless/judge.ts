import { runChecks } from '../../src/checks/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readContent, readFiles, type ReadContent } from '../../src/read/read-content.ts';
import { describeFinding, today } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';
import { reviewContent } from '../support/review-content.ts';
import { apply } from './changes.ts';
import type { CarelessInput } from './input.ts';
import { publishedFiles } from './published.ts';

/** Every finding of the sound content with a careless change. */
export async function judge(input: CarelessInput): Promise<Finding[]> {
  return judgeRead(await readInput(input));
}

export async function judgeOnDisk(root: string): Promise<Finding[]> {
  return judgeRead(review(await readContent(root)));
}

/** The sound content with a careless change. */
export async function readInput(input: CarelessInput): Promise<ReadContent> {
  const [, , changes, , unreviewed] = input;
  return review(await readFiles(openMemory(apply(publishedFiles, changes))), unreviewed);
}

function review({ content, findings }: ReadContent, unreviewed?: readonly string[]): ReadContent {
  return { content: reviewContent(content, unreviewed), findings };
}

function judgeRead({ content, findings }: ReadContent): Finding[] {
  return runChecks(content, findings, { today });
}

/** Findings as the list of inputs has them: at most six, and how many more there are. */
export function describeFindings(findings: readonly Finding[]): string {
  const shown = findings
    .slice(0, findings.length > most ? 3 : most)
    .map((finding) => describeFinding(finding).replace(' guides/lamp/', ' '));
  const more = findings.length - shown.length;
  return [...new Set(shown), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

const most = 6;
