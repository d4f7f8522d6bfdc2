import { fixAnswers } from '../flow/flow.ts';
import { askAgain } from '../flow/successors.ts';
import type { PublishedId } from '../ledger/ledger.ts';
import type { Localized } from '../site/locales.ts';
import { EditFault } from './edit-fault.ts';
import { editFields, readFields } from './frontmatter-text.ts';
import { describeReference, listReferences, rewriteReferences } from './references.ts';
import { demandAnswer, demandId, demandStep, demandTarget, flowOf, listTexts } from './site.ts';
import { editFile, readText, type SiteFiles } from './site-files.ts';
import { addSuccessor, dropSuccessor } from './successor-edits.ts';
import { addEntry, removeEntry, renameKey, setValue } from './yaml-text.ts';

/** An answer of a step. */
export type AnswerId = Required<PublishedId>;

/** A new answer, and where it is to stand. */
export interface NewAnswer extends AnswerId {
  /** The step that it leads to, or `<guide>/<step>`. */
  readonly to: string;
  /** Its wording in each language; the site itself words the answers of a fix. */
  readonly texts?: Localized;
  /** The answer that it stands above; without it, it is the last. */
  readonly before?: string | undefined;
}

/** @throws EditFault if there is such an answer, or no such step */
export function addAnswer(files: SiteFiles, wanted: NewAnswer): SiteFiles {
  const { guide, step, answer, to, texts = {}, before } = wanted;
  const { kind, answers } = demandStep(files, guide, step);
  demandTarget(files, guide, to);
  demandAnswerId(kind, answer);
  if (Object.hasOwn(answers, answer))
    throw new EditFault(`"${step}" has an answer "${answer}" already.`);
  if (kind === 'outcome') throw new EditFault(`"${step}" is an outcome: nothing is asked there.`);
  const at = before === undefined ? undefined : Object.keys(answers).indexOf(before);
  if (at === -1) demandAnswer(files, guide, step, before ?? '');
  const inFlow = editFile(files, flowOf(guide), (text) =>
    addEntry(text, ['steps', step, 'answers', answer], to, at),
  );
  const worded = kind === 'question' ? listTexts(files, wanted) : [];
  const inTexts = worded.reduce((edited, file) => {
    const wording = texts[file.split('.').at(-2) ?? ''];
    if (wording === undefined) return edited;
    return editFile(edited, file, (text) =>
      editFields(text, (fields) => {
        const own = Object.keys(answersOf(text));
        const place = before === undefined ? -1 : own.indexOf(before);
        return addEntry(fields, ['answers', answer], wording, place < 0 ? undefined : place);
      }),
    );
  }, inFlow);
  return dropSuccessor(inTexts, { guide, step, answer });
}

/** Leads an answer to another step. */
export function leadAnswer(
  files: SiteFiles,
  { guide, step, answer }: AnswerId,
  to: string,
): SiteFiles {
  demandAnswer(files, guide, step, answer);
  demandTarget(files, guide, to);
  return editFile(files, flowOf(guide), (text) =>
    setValue(text, ['steps', step, 'answers', answer], to),
  );
}

/** Gives an answer another id, wherever it is named. What it says stays. */
export function renameAnswer(files: SiteFiles, id: AnswerId, to: string): SiteFiles {
  const { guide, step, answer } = id;
  demandAnswer(files, guide, step, answer);
  const { kind, answers } = demandStep(files, guide, step);
  if (kind === 'fix') throw new EditFault('The site itself words the answers of a fix.');
  demandAnswerId(kind, to);
  if (Object.hasOwn(answers, to)) throw new EditFault(`"${step}" has an answer "${to}" already.`);
  const named = rewriteReferences(files, ({ id: other }) =>
    isAnswer(other, id) ? { ...id, answer: to } : undefined,
  );
  const inFlow = editFile(named, flowOf(guide), (text) =>
    renameKey(text, ['steps', step, 'answers', answer], to),
  );
  const inTexts = listTexts(files, id).reduce(
    (edited, file) =>
      Object.hasOwn(answersOf(readText(edited, file)), answer)
        ? editFile(edited, file, (text) =>
            editFields(text, (fields) => renameKey(fields, ['answers', answer], to)),
          )
        : edited,
    inFlow,
  );
  return addSuccessor(dropSuccessor(inTexts, { guide, step, answer: to }), id, to);
}

/** Where an answer is named besides its step: what has to be looked at when it goes. */
export function listAnswerUses(files: SiteFiles, id: AnswerId): string[] {
  return listReferences(files)
    .filter((reference) => isAnswer(reference.id, id))
    .map((reference) => describeReference(files, reference));
}

/**
 * Removes an answer.
 * @param instead the answer that stands for it now, or `ask-again`. Where the answer is named, that is named then; what
 * named an answer that nothing stands for is left as it is, for a person
 */
export function removeAnswer(files: SiteFiles, id: AnswerId, instead: string): SiteFiles {
  const { guide, step, answer } = id;
  demandAnswer(files, guide, step, answer);
  if (instead === answer) throw new EditFault('An answer cannot stand for itself.');
  if (instead !== askAgain) demandAnswer(files, guide, step, instead);
  const named =
    instead === askAgain
      ? files
      : rewriteReferences(files, ({ id: other }) =>
          isAnswer(other, id) ? { ...id, answer: instead } : undefined,
        );
  const inFlow = editFile(named, flowOf(guide), (text) =>
    removeEntry(text, ['steps', step, 'answers', answer]),
  );
  const inTexts = listTexts(files, id).reduce(
    (edited, file) =>
      Object.hasOwn(answersOf(readText(edited, file)), answer)
        ? editFile(edited, file, (text) =>
            editFields(text, (fields) => removeEntry(fields, ['answers', answer])),
          )
        : edited,
    inFlow,
  );
  return addSuccessor(inTexts, id, instead);
}

function isAnswer(other: PublishedId, { guide, step, answer }: AnswerId): boolean {
  return other.guide === guide && other.step === step && other.answer === answer;
}

function answersOf(text: string): Readonly<Record<string, unknown>> {
  const fields = readFields(text);
  const answers =
    typeof fields === 'object' && fields !== null && 'answers' in fields ? fields.answers : {};
  return typeof answers === 'object' && answers !== null
    ? (answers as Readonly<Record<string, unknown>>)
    : {};
}

function demandAnswerId(kind: string, answer: string): void {
  demandId(answer);
  const own: readonly string[] = Object.values(fixAnswers);
  if (kind === 'fix' && !own.includes(answer))
    throw new EditFault(`A fix has no other answers than ${own.join(', ')}: the site words them.`);
  if (answer === askAgain)
    throw new EditFault(`"${askAgain}" is no answer: it says that none stands for one.`);
}
