import { openLedger } from '../ledger/build/seal-ledger.ts';
import { emptyLedger } from '../ledger/ledger.ts';
import { guideSuccessorsSchema } from '../ledger/ledger-schema.ts';
import type { Content } from '../model/content.ts';
import type { ContentFolder, Listing } from './folder.ts';
import { parseEntries } from './read-facts.ts';

const successors = 'successors.yaml';
const ledgerFile = 'ledger.json';

/** Reads what was published, and what took the place of guides that are gone. A site that has published nothing has neither. */
export async function readLedger(
  folder: ContentFolder,
  { files }: Listing,
): Promise<Pick<Content, 'ledger' | 'guideSuccessors' | 'guideSuccessorsSource'>> {
  const { value, source } = files.includes(successors)
    ? await parseEntries(folder, guideSuccessorsSchema, successors)
    : { value: {}, source: { file: `content/${successors}`, lines: {} } };
  return {
    ledger: await readPublished(folder, files),
    guideSuccessors: value,
    guideSuccessorsSource: source,
  };
}

async function readPublished(folder: ContentFolder, files: readonly string[]) {
  const found = files.includes(ledgerFile) ? await folder.read(ledgerFile) : undefined;
  if (!found) return emptyLedger;
  const { ledger, isWhole } = openLedger(found.text);
  if (!isWhole) {
    folder.findings.push({
      file: found.file,
      ...{ line: 1, severity: 'error', name: 'ledger-damaged' },
      says: 'This file is not as "npm run ledger" wrote it.',
      remedy:
        'Run "npm run ledger": it writes the file again from its versions in git, and from what there is now.',
    });
  }
  return ledger ?? emptyLedger;
}
