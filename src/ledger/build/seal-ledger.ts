import { createHash } from 'node:crypto';
import { joinLedgers } from '../ledger.ts';
import { ledgerSchema, type Ledger } from '../ledger-schema.ts';

const about =
  'What was ever published: guides, their steps, and their answers. Old links and tickets name them. Do not edit: npm run ledger writes this file.';

/** A ledger as the text of its file, one step a line. */
export function writeLedger(ledger: Ledger): string {
  const sorted = joinLedgers([ledger]);
  const text = JSON.stringify({ about, ...sorted, checksum: sum(sorted) }, undefined, 2);
  // No id holds a bracket.
  const lists = text.replace(/\[[^[\]]*\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  return `${lists}\n`;
}

export interface OpenedLedger {
  /** What can be read of it; undefined where nothing can. */
  readonly ledger: Ledger | undefined;
  /** Whether it is as it was written. */
  readonly isWhole: boolean;
}

/** Reads the text of a ledger. Never throws. */
export function openLedger(text: string): OpenedLedger {
  const { data } = ledgerSchema.safeParse(parseJson(text));
  if (!data) return { ledger: undefined, isWhole: false };
  const { guides, 'old-frames': oldFrames, checksum } = data;
  const ledger = joinLedgers([{ guides, 'old-frames': oldFrames }]);
  return { ledger, isWhole: checksum === sum(ledger) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sum(ledger: Ledger): string {
  return createHash('sha256').update(JSON.stringify(ledger)).digest('hex').slice(0, 16);
}
