import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readContent } from '../read/read-content.ts';
import { isRecorded, listIds, type PublishedId } from '../flow/ledger.ts';
import type { CommandResult } from './record-translations.ts';

const head = `# Every id that a step or an answer of this guide ever had: links and tickets in old cases use them.
# "npm run ledger" adds to the list. Take nothing out: docs/authoring.md says how an id is retired.
`;

/** Adds to the ledger of every guide the ids of its flow that it lacks. Writes nothing if one ledger cannot be read. */
export async function recordLedgers(root: string): Promise<CommandResult> {
  const { content, findings } = await readContent(root);
  const guides = Object.values(content.guides);
  const unread = new Set(findings.map(({ file }) => file));
  const faults = guides
    .flatMap(({ flowSource, ledgerSource }) => [flowSource.file, ledgerSource.file])
    .filter((file) => unread.has(file))
    .map((file) => `${file} cannot be read. Mend it first: npm run check`);
  if (faults.length > 0) return { says: faults.join('\n'), done: false };
  const lines: string[] = [];
  for (const { flow, ledger, ledgerSource } of guides) {
    const lacking = listIds(flow).filter((id) => !isRecorded(ledger, id));
    if (lacking.length === 0) continue;
    const path = join(root, ledgerSource.file);
    const before = await readFile(path, 'utf8').catch(() => head);
    await writeFile(path, addIds(before, lacking));
    lines.push(`${ledgerSource.file}: ${lacking.length} recorded.`);
  }
  const before = guides.length - lines.length;
  return { says: [...lines, `Ledgers that lacked nothing: ${before}.`].join('\n'), done: true };
}

/** A ledger with more ids, one a line, and what its author wrote as it was. */
function addIds(ledger: string, ids: readonly PublishedId[]): string {
  const document = parseDocument(ledger);
  for (const { step, answer } of ids) {
    if (!document.hasIn(['steps', step])) document.setIn(['steps', step], document.createNode([]));
    if (answer !== undefined) document.addIn(['steps', step], answer);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
