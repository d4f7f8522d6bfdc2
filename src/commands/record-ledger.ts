import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerChecks } from '../checks/ledger-checks.ts';
import { writeLedger } from '../ledger/build/seal-ledger.ts';
import {
  describeId,
  emptyLedger,
  isRecorded,
  joinLedgers,
  listRecorded,
  recordContent,
  type PublishedId,
} from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/ledger-schema.ts';
import type { Content } from '../model/content.ts';
import { formatFindings, type Finding } from '../model/finding.ts';
import { readContent } from '../read/read-content.ts';
import { fetchLedger, ledgerPath, readGitLedgers, readLastLedger } from './earlier-ledgers.ts';

/** What a command says, and whether it did all that it was asked for. */
interface CommandResult {
  readonly says: string;
  readonly done: boolean;
}

interface Wanted {
  /** The project's root. */
  readonly root: string;
  /** The address of the published site, to be asked as well. */
  readonly from?: string | undefined;
}

/** What is known of what was published. */
interface Known {
  readonly content: Content;
  /** The ledger as it was. */
  readonly last: Ledger | undefined;
  /** All that was published so far. */
  readonly published: Ledger;
  /** That, and this content. */
  readonly joined: Ledger;
  /** Files that could not be read as they should. */
  readonly unread: ReadonlySet<string>;
  /** What stands in the way of knowing. */
  readonly faults: readonly string[];
  readonly isCut: boolean;
}

/** Writes the ledger: all that was published before, and what is published with this content. Writes nothing if a flow cannot be read. */
export async function recordLedger(wanted: Wanted): Promise<CommandResult> {
  const known = await gather(wanted);
  if (known.faults.length > 0) return { says: known.faults.join('\n'), done: false };
  const { last = emptyLedger, joined } = known;
  const path = join(wanted.root, ledgerPath);
  const text = writeLedger(joined);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (text !== before) await writeFile(path, text);
  const added = listRecorded(joined).filter((id) => !isRecorded(last, id));
  const says = [
    ...listByGuide(added).map((line) => `${ledgerPath}: ${line} recorded.`),
    added.length > 0 || text !== before
      ? `Recorded: ${added.length}.`
      : `${ledgerPath} lacked nothing.`,
    ...reportGone(known),
  ];
  return { says: says.join('\n'), done: true };
}

/** Whether the ledger holds all that is about to be published, and all that was published is there or has a successor. */
export async function checkLedger(wanted: Wanted): Promise<CommandResult> {
  const known = await gather(wanted);
  const { content, joined, isCut } = known;
  const lacking = listRecorded(joined).filter((id) => !isRecorded(content.ledger, id));
  const faults = [
    ...known.faults,
    ...(known.unread.has(ledgerPath) ? [`${ledgerPath} is damaged. Run "npm run ledger".`] : []),
    ...(isCut && wanted.from === undefined
      ? [
          'The history of this clone is cut off, so that nobody can say what was published before. Fetch all of it: git fetch --unshallow, or "fetch-depth: 0" of actions/checkout.',
        ]
      : []),
    ...listByGuide(lacking).map((line) => `${ledgerPath} lacks ${line}.`),
    ...(lacking.length > 0
      ? ['Run "npm run ledger" when this is to be published, and commit the file.']
      : []),
    ...reportGone(known),
  ];
  const count = listRecorded(joined).length;
  return faults.length > 0
    ? { says: faults.join('\n'), done: false }
    : { says: `${ledgerPath} holds all ${count} that is published.`, done: true };
}

/** What the ledger lacks of this content, a line for each guide. */
export async function listUnrecorded(root: string): Promise<string[]> {
  const { content, joined } = await gather({ root });
  return listByGuide(listRecorded(joined).filter((id) => !isRecorded(content.ledger, id)));
}

async function gather({ root, from }: Wanted): Promise<Known> {
  const { content, findings } = await readContent(root);
  const unread = new Set(findings.map(({ file }) => file));
  const flows = Object.values(content.guides).map(({ flowSource }) => flowSource.file);
  const faults = flows
    .filter((file) => unread.has(file))
    .map((file) => `${file} cannot be read. Correct it first: npm run check`);
  const { ledgers, isCut } = await readGitLedgers(root);
  const last = await readLastLedger(root);
  if (!last && unread.has(ledgerPath) && ledgers.length === 0)
    faults.push(`${ledgerPath} is damaged, and git has no version of it. Put it back from a copy.`);
  const site = from === undefined ? undefined : await fetchLedger(from).catch(asSentence);
  if (typeof site === 'string') faults.push(site);
  const earlier = [...ledgers, last, site].filter((ledger) => typeof ledger === 'object');
  const published = joinLedgers(earlier);
  const joined = joinLedgers([published, recordContent(content)]);
  return { content, last, published, joined, unread, faults, isCut };
}

function asSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What was published and is gone. What is not recorded yet may be what it was renamed to. */
function reportGone({ content, published, unread }: Known): string[] {
  const findings = ledgerChecks.flatMap(({ name, severity, find }): Finding[] =>
    find({ ...content, ledger: published }, { today: '', unread }).map((breach) => ({
      ...breach,
      name,
      severity,
    })),
  );
  return findings.length > 0 ? [formatFindings(findings)] : [];
}

/** A line for each guide: what it is, if it is new, or what of it. */
function listByGuide(ids: readonly PublishedId[]): string[] {
  return [...Map.groupBy(ids, ({ guide }) => guide)].map(([guide, all]) => {
    const [first] = all;
    const told = first?.step === undefined ? [{ guide }] : all;
    const names = told.map(describeId).join(', ');
    return first?.step === undefined ? names : `${names} of guide "${guide}"`;
  });
}
