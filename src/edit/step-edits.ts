import type { PublishedId } from '../ledger/ledger.ts';
import type { Locale } from '../site/locales.ts';
import { EditFault } from './edit-fault.ts';
import { writeText } from './frontmatter-text.ts';
import { describeReference, listReferences, rewriteReferences } from './references.ts';
import {
  demandId,
  demandStep,
  demandTarget,
  flowOf,
  folderOf,
  listTexts,
  readFlow,
  textOf,
} from './site.ts';
import { addFile, editFile, moveFiles, type SiteFiles } from './site-files.ts';
import { addSuccessor, dropSuccessor } from './successor-edits.ts';
import { addEntry, removeEntry, renameKey } from './yaml-text.ts';

/** A step of a guide. */
export type StepId = Required<Omit<PublishedId, 'answer'>>;

/** What a step says in one language. */
export interface NewStepText {
  readonly title: string;
  readonly short?: string | undefined;
  /** Of a question: answer id → wording. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Of a fix: how to see that it worked. */
  readonly verify?: string | undefined;
  readonly body: string;
}

export interface NewStep extends StepId {
  readonly kind: 'question' | 'fix' | 'outcome';
  /** Answer id → the step that it leads to. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<Locale, NewStepText>>;
  /** The step that it stands below in flow.yaml; without it, it is the last. */
  readonly after?: string | undefined;
}

/** Adds a step that no answer leads to yet. */
export function addStep(files: SiteFiles, wanted: NewStep): SiteFiles {
  const { guide, step, kind, answers = {}, texts, after } = wanted;
  const { steps } = readFlow(files, guide);
  demandId(step);
  if (Object.hasOwn(steps, step)) throw new EditFault(`"${guide}" has a step "${step}" already.`);
  for (const [answer, to] of Object.entries(answers)) {
    demandId(answer);
    if (to !== step) demandTarget(files, guide, to);
  }
  if (after !== undefined) demandStep(files, guide, after);
  const entry = { kind, ...(Object.keys(answers).length > 0 && { answers }) };
  const at = after === undefined ? undefined : Object.keys(steps).indexOf(after) + 1;
  const inFlow = editFile(files, flowOf(guide), (text) =>
    addEntry(text, ['steps', step], entry, at),
  );
  const withTexts = Object.entries(texts).reduce((edited, [locale, { body, ...fields }]) => {
    const file = textOf(files, { guide, step }, locale);
    return addFile(edited, file, writeText(fields, body));
  }, inFlow);
  return dropSuccessor(withTexts, { guide, step });
}

/** Gives a step another id, wherever it is named. What it says stays. */
export function renameStep(files: SiteFiles, id: StepId, to: string): SiteFiles {
  const { guide, step } = id;
  demandStep(files, guide, step);
  demandId(to);
  if (Object.hasOwn(readFlow(files, guide).steps, to))
    throw new EditFault(`"${guide}" has a step "${to}" already.`);
  const named = rewriteReferences(files, ({ id: other, isWhole }) => {
    if (!isStep(other, id) || (other.answer !== undefined && !isWhole)) return undefined;
    return { ...other, step: to };
  });
  const inFlow = editFile(named, flowOf(guide), (text) => renameKey(text, ['steps', step], to));
  const start = `${folderOf(guide)}steps/`;
  const texts = listTexts(files, id);
  const moved = moveFiles(inFlow, (file) =>
    texts.includes(file) ? `${start}${to}${file.slice(`${start}${step}`.length)}` : file,
  );
  return addSuccessor(dropSuccessor(moved, { guide, step: to }), id, to);
}

/** Where a step is named besides its own entry: the answers that lead to it, cases, facts, successors. */
export function listStepUses(files: SiteFiles, id: StepId): string[] {
  return listReferences(files)
    .filter((reference) => isStep(reference.id, id) && !isOwn(reference, id))
    .filter(({ id: { answer }, isWhole }) => answer === undefined || isWhole)
    .map((reference) => describeReference(files, reference));
}

/**
 * Removes a step and its texts.
 * @param instead the step that stands for it now: answers, cases, codes and old links lead there then. Without it, nothing
 * may lead to the step, and it must never have been published
 */
export function removeStep(files: SiteFiles, id: StepId, instead?: string): SiteFiles {
  const { guide, step } = id;
  demandStep(files, guide, step);
  if (instead !== undefined) demandStep(files, guide, instead);
  if (instead === step) throw new EditFault('A step cannot stand for itself.');
  const named = rewriteReferences(files, (reference) => {
    const { id: other, part, isWhole } = reference;
    if (instead === undefined || !isStep(other, id) || isOwn(reference, id)) return undefined;
    // Nobody gives an answer there any more.
    if (part === 'key' || isWhole) return 'remove';
    return other.answer === undefined ? { guide, step: instead } : undefined;
  });
  const inFlow = editFile(named, flowOf(guide), (text) => removeEntry(text, ['steps', step]));
  const texts = listTexts(files, id);
  const gone = moveFiles(inFlow, (file) => (texts.includes(file) ? undefined : file));
  return instead === undefined ? gone : addSuccessor(gone, id, instead);
}

function isStep(other: PublishedId, { guide, step }: StepId): boolean {
  return other.guide === guide && other.step === step;
}

/** Whether a reference stands in the entry of the step itself. */
function isOwn({ file, path }: { file: string; path: readonly string[] }, id: StepId): boolean {
  return file === flowOf(id.guide) && path[0] === 'steps' && path[1] === id.step;
}
