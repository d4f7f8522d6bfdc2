import type { TextPair } from '../../checks/text-pairs.ts';
import { applyChanges, readSiteFiles } from '../../edit/disk.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { listChanges, type SiteFiles } from '../../edit/site-files.ts';
import { recordTranslation, signPair } from '../../edit/write-record.ts';
import {
  isToBeTranslated,
  readSignatureState,
  readTranslationState,
} from '../../model/translation.ts';
import { readContent } from '../../read/read-content.ts';
import { nameLanguage } from '../../site/locales.ts';
import { recordLedger, listUnrecorded } from '../record-ledger.ts';
import type { Person } from '../terminal.ts';
import { choosePairs } from './choose-pairs.ts';
import { findEarlier } from './earlier-texts.ts';
import { showPair } from './show-pair.ts';

interface Wanted {
  /** The project's root. */
  readonly root: string;
  /** Guides, steps, files or folders as they were typed; without any, all. */
  readonly names: readonly string[];
  /** Who compares; asked for if it is not known. */
  readonly by: string | undefined;
  /** As in `2026-11-30`. */
  readonly today: string;
}

/**
 * Shows a person what has changed in the languages of a site since it was recorded, text by text, and records what they
 * say: that a translation is up to date, that they have compared it, that ids are about to be published. Each answer is
 * written at once. Without a person, it shows what would be asked, and writes nothing.
 * @returns whether nothing is left that somebody must look at
 */
export async function recordChanges(wanted: Wanted, person: Person): Promise<boolean> {
  const { root, names } = wanted;
  const { content } = await readContent(root);
  const { pairs, stopped, unknown } = choosePairs(content, root, names);
  if (unknown.length > 0) {
    person.tell(unknown.join('\n'));
    return false;
  }
  let by = wanted.by ?? '';
  const counts = { signed: 0, translated: 0, left: 0 };
  for (const [at, pair] of pairs.entries()) {
    const { file } = pair.translation.source;
    person.tell(`\n${file} (${at + 1} of ${pairs.length})\n${describeState(pair)}\n`);
    person.tell(showPair(pair, content, await findEarlier(root, pair)));
    const answer = await askAbout(pair, person);
    if (answer === undefined && person.isThere) {
      counts.left += pairs.length - at;
      break;
    }
    if (answer === undefined || answer === 'no') {
      counts.left += 1;
      continue;
    }
    if (answer === 'signed') by ||= (await person.ask('Your name, for the record: ')) ?? '';
    if (answer === 'signed' && by === '') {
      person.tell('Nobody signs without a name. Give it: --by "<name>".');
      counts.left += pairs.length - at;
      break;
    }
    await write(root, pair, (files) =>
      answer === 'signed'
        ? signPair(files, pair, { by, on: wanted.today })
        : recordTranslation(files, pair),
    );
    counts[answer] += 1;
  }
  const told = [
    ...stopped,
    `Signed: ${counts.signed}. Recorded as translated, not signed: ${counts.translated}. Left: ${counts.left + stopped.length}.`,
  ];
  person.tell(`\n${told.join('\n')}`);
  if (!person.isThere && pairs.length > 0)
    person.tell('Nobody is here to be asked, so nothing is recorded. Run this in a terminal.');
  await askAboutLedger(root, person);
  return counts.left + stopped.length === 0;
}

function describeState({ source, translation }: TextPair): string {
  const from = nameLanguage(source.locale);
  const state = readTranslationState(source, translation);
  if (isToBeTranslated(translation)) return `It has not been translated from the ${from} yet.`;
  if (state === 'unrecorded') return `It is a new translation from the ${from}.`;
  const signature = readSignatureState(source, translation);
  const says = {
    signed: `The ${from} has changed since it was translated, but nothing that decides.`,
    unsigned: 'Nobody has compared the two.',
    'source-changed': `The ${from} has changed since somebody compared the two, or where its answers lead.`,
    'translation-changed': `The translation has changed since somebody compared the two, or where its answers lead.`,
    'both-changed':
      'Both have changed since somebody compared the two, or where their answers lead.',
  };
  return says[signature];
}

/** What a person says of a translation; undefined if nobody answers, or they want to stop. */
async function askAbout(
  { source, translation }: TextPair,
  person: Person,
): Promise<'signed' | 'translated' | 'no' | undefined> {
  const isBehind = readTranslationState(source, translation) !== 'current';
  const choices = isBehind
    ? '[y]es: sign it; [t]ranslated, but somebody else compares; [n]o; [q]uit'
    : '[y]es: sign it; [n]o; [q]uit';
  const question = `\nDo both say the same, and does each answer lead where it should? ${choices}: `;
  if (!person.isThere) {
    person.tell(question);
    return undefined;
  }
  for (;;) {
    const answer = (await person.ask(question))?.toLowerCase();
    if (answer === undefined || answer === 'q' || answer === 'quit') return undefined;
    if (answer === 'y' || answer === 'yes') return 'signed';
    if (isBehind && (answer === 't' || answer === 'translated')) return 'translated';
    if (answer === 'n' || answer === 'no') return 'no';
  }
}

/** Writes a record, if both texts still are as they were shown. */
async function write(
  root: string,
  shown: TextPair,
  record: (files: SiteFiles) => SiteFiles,
): Promise<void> {
  const files = await readSiteFiles(root);
  const { content } = await readContent(root);
  const { file } = shown.translation.source;
  const now = choosePairs(content, root, [file]).pairs.find(
    ({ translation }) => translation.source.file === file,
  );
  const isSame =
    now?.source.hash === shown.source.hash &&
    now.translation.hash === shown.translation.hash &&
    now.source.conditions === shown.source.conditions &&
    now.translation.conditions === shown.translation.conditions;
  if (!isSame)
    throw new EditFault(
      `${file}, or what it is compared with, has changed while you read it, so this is not recorded. Run the command again.`,
    );
  await applyChanges(root, listChanges(files, record(files)));
}

/** Asks whether what the ledger lacks is about to be published; in a draft, ids may still change. */
async function askAboutLedger(root: string, person: Person): Promise<void> {
  const lacking = await listUnrecorded(root);
  if (lacking.length === 0) return;
  const list = lacking.map((line) => `  ${line}`).join('\n');
  person.tell(`\nNot in the ledger of what was published:\n${list}`);
  const question =
    'Will this be published now, so that links to it must lead somewhere for ever? [y]es; [n]o, not yet: ';
  const answer = await person.ask(question);
  if (answer?.toLowerCase().startsWith('y')) person.tell((await recordLedger({ root })).says);
  else person.tell('When it is, run: npm run ledger.');
}
