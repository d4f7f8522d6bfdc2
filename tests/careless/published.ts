import { recordContent, joinLedgers } from '../../src/ledger/ledger.ts';
import type { RecordedSteps } from '../../src/ledger/ledger-schema.ts';
import { writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { baseFiles } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';
import { ledger } from './changes.ts';

const { content } = await readFiles(openMemory(baseFiles));

/** The ledger of the sound content, published as it is, with steps of the guide that were published before. */
export function publishedWith(lamp: RecordedSteps): string {
  return writeLedger(joinLedgers([recordContent(content), { guides: { lamp }, 'old-frames': [] }]));
}

/** The sound content once it has been published. */
export const publishedFiles = new Map([...baseFiles, [ledger, publishedWith({})]]);
