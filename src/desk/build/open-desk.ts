import { findConcerned } from '../../checks/find-concerned.ts';
import { renameId } from '../../commands/edits/rename-id.ts';
import { writeGuide } from '../../commands/edits/write-guide.ts';
import type { Draft } from '../../dev/load-draft.ts';
import { listAnswerUses } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { removeCase } from '../../edit/entry-edits.ts';
import { addGuide } from '../../edit/guide-edits.ts';
import {
  listChanges,
  revertChanges,
  type Change,
  type SiteFile,
  type SiteFiles,
} from '../../edit/site-files.ts';
import { readEdited } from '../../edit/keep-records.ts';
import { recordTranslation, signPair } from '../../edit/write-record.ts';
import { wasPublished } from '../../edit/site.ts';
import { addStep, listStepUses, removeStep, type NewStep } from '../../edit/step-edits.ts';
import { findField, findGuide } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { sourceOf, type Locale } from '../../site/locales.ts';
import type { Fingerprints, Named, Order, StepForm, Subject } from '../order-schema.ts';
import type { Opened, Outcome, Uses } from '../protocol.ts';
import { createShown, describeRecords, findPairs } from './describe-records.ts';
import { describeSurroundings } from './describe-surroundings.ts';
import { hashFile, type KeptFiles } from './keep-files.ts';
import { listFormFiles, readForm, type GuideShape } from './read-form.ts';
import { touchesAnswers, writeAnswers, writeForm } from './write-form.ts';

/** What answers a page that wants to show or to change content. */
export interface Desk {
  /** A subject as it stands on the disk, and what a page in this locale shows around it. */
  readonly open: (subject: Subject, locale: Locale) => Promise<Opened | undefined>;
  /** Where a step, or an answer of it, is named. */
  readonly listUses: (named: Named) => Promise<Uses>;
  /** Changes files. One order after the other. */
  readonly obey: (order: Order) => Promise<Outcome>;
}

interface DeskParts {
  readonly files: KeptFiles;
  /** Every file of the content. */
  readonly readSite: () => Promise<SiteFiles>;
  /** What the pages show. */
  readonly loadDraft: () => Promise<Draft>;
  /** The day, as in `2026-11-30`. */
  readonly today: () => string;
  /** Called after each change. */
  readonly onWritten: () => void;
}

/** A desk with nothing done at it yet. What is done can be undone as long as the desk is there. */
export function openDesk({ files, readSite, loadDraft, today, onWritten }: DeskParts): Desk {
  const done: (readonly Change[])[] = [];
  const undone: (readonly Change[])[] = [];
  let working: Promise<unknown> = Promise.resolve();

  const readAll = async (paths: readonly string[]) => {
    const read = await Promise.all(
      paths.map(async (path) => [path, await files.read(path)] as const),
    );
    return new Map(read.filter((entry): entry is [string, SiteFile] => entry[1] !== undefined));
  };
  const write = async (changes: readonly Change[]): Promise<Outcome> => {
    if (changes.length === 0) return { is: 'done', changed: [] };
    const stale = await files.write(changes);
    if (stale.length > 0) return { is: 'conflict', changed: stale };
    onWritten();
    return { is: 'done', changed: changes.map(({ file }) => file) };
  };
  const change = async (before: SiteFiles, after: SiteFiles): Promise<Outcome> => {
    const changes = listChanges(before, after);
    const outcome = await write(changes);
    if (outcome.is === 'done' && changes.length > 0) {
      done.push(changes);
      undone.length = 0;
    }
    return outcome;
  };
  /** Takes the last of one list back, and puts it on the other. */
  const turn = async (from: (readonly Change[])[], to: (readonly Change[])[]): Promise<Outcome> => {
    const last = from.at(-1);
    if (!last) return { is: 'done', changed: [] };
    const back = revertChanges(last);
    const outcome = await write(back);
    if (outcome.is !== 'done') return outcome;
    from.pop();
    to.push(back);
    return outcome;
  };
  const shapeOf = async (guide: string): Promise<GuideShape | undefined> => {
    const { content } = await loadDraft();
    const found = findGuide(content, guide);
    if (!found) return undefined;
    const { locales } = content;
    return { locales, source: sourceOf(content, found), isPlain: !('flow' in found) };
  };

  const carryOut = async (order: Order): Promise<Outcome> => {
    if (order.do === 'undo') return turn(done, undone);
    if (order.do === 'redo') return turn(undone, done);
    if (order.do === 'rename-step') {
      const before = await readSite();
      const { files: after } = await renameId(before, [`${order.guide}/${order.id}`, order.to]);
      return change(before, after);
    }
    if (order.do === 'remove-step') {
      const { guide, id: step, instead } = order;
      const before = await readSite();
      const { places, isPublished } = findUses(before, { guide, id: step });
      if (instead === '' && (isPublished || places.length > 0))
        throw new EditFault('Say what stands for it now.');
      return change(before, removeStep(before, { guide, step }, instead || undefined));
    }
    if (order.do === 'add-guide') {
      const { content } = await loadDraft();
      const before = await readSite();
      const made = writeGuide(order.guide, content.locales, order.plain ? 'plain' : 'flow');
      return change(before, addGuide(before, order.guide, made));
    }
    if (order.do === 'record') {
      const before = await readSite();
      const { content } = await readEdited(before);
      const pair = findPairs(content, order.subject).find(({ locale }) => locale === order.locale);
      if (!pair) throw new EditFault(`There is no translation in "${order.locale}".`);
      if (createShown(pair) !== order.shown)
        return { is: 'conflict', changed: [pair.translation.source.file] };
      const after =
        order.by.trim() === ''
          ? recordTranslation(before, pair)
          : signPair(before, pair, { by: order.by, on: today() });
      return change(before, after);
    }
    const subject = subjectOf(order);
    const shape = await shapeOf(subject.guide);
    if (!shape) throw new EditFault(`There is no guide "${subject.guide}".`);
    if (order.do === 'add-step') {
      const { guide, id, kind, titles } = order;
      refuseLocales(titles, shape);
      const before = await readSite();
      const texts = Object.entries(titles).map(([locale, title]) => [locale, { title, body: '' }]);
      const step: NewStep = {
        guide,
        step: id,
        kind,
        texts: Object.fromEntries(texts) as NewStep['texts'],
      };
      return change(before, addStep(before, step));
    }
    const paths = listFormFiles(subject, shape);
    const read = await readAll(paths);
    const save = async (before: SiteFiles, after: SiteFiles): Promise<Outcome> => {
      const outcome = await change(before, after);
      if (outcome.is !== 'done' || !('form' in order)) return outcome;
      // A case may be called something else now.
      const id = order.do === 'save-case' ? { id: order.form.id } : {};
      const form = readForm(after, { ...subject, ...id }, shape);
      return { ...outcome, saved: { form, files: listFingerprints(paths, after) } };
    };
    const stale = paths.filter((path) => order.files[path] !== hashFile(read.get(path)));
    if (stale.length > 0) return { is: 'conflict', changed: stale };
    if (order.do === 'remove-case') {
      const all = await readSite();
      return change(all, removeCase(all, order.guide, order.id));
    }
    refuseLocales('texts' in order.form ? order.form.texts : order.form.situation, shape);
    if (subject.kind === 'step' && order.do === 'save-step') {
      const before = readForm(read, subject, shape) as StepForm;
      if (touchesAnswers(before, order.form)) {
        const all = await readSite();
        const { files: named, form } = await writeAnswers(all, subject, {
          before,
          after: order.form,
        });
        return save(all, writeForm(named, subject, form, shape));
      }
    }
    return save(read, writeForm(read, subject, order.form, shape));
  };

  return {
    open: async (subject, locale) => {
      await working;
      const { content, written, findings } = await loadDraft();
      const shape = await shapeOf(subject.guide);
      if (!shape) return undefined;
      const paths = listFormFiles(subject, shape);
      const read = await readAll(paths);
      const form = tryTo(() => readForm(read, subject, shape));
      const around = describeSurroundings({ draft: content, written }, subject.guide, locale);
      const isOwn = (finding: Finding) => concerns(finding, subject, paths, content);
      return {
        form,
        files: listFingerprints(paths, read),
        findings: findings.filter(isOwn),
        around,
        records: describeRecords(written, subject),
        canUndo: done.length > 0,
        canRedo: undone.length > 0,
      };
    },
    listUses: async (named) => findUses(await readSite(), named),
    obey: (order) => {
      const outcome = working
        .then(() => carryOut(order))
        .catch((error: unknown): Outcome => {
          // What the disk says of itself names a path of this machine, and helps whoever has it.
          return { is: 'refused', says: error instanceof Error ? error.message : String(error) };
        });
      working = outcome;
      return outcome;
    },
  };
}

function listFingerprints(paths: readonly string[], files: SiteFiles): Fingerprints {
  return Object.fromEntries(paths.map((path) => [path, hashFile(files.get(path))]));
}

function findUses(files: SiteFiles, { guide, id: step, answer }: Named): Uses {
  const id = answer === undefined ? { guide, step } : { guide, step, answer };
  const places =
    answer === undefined
      ? listStepUses(files, { guide, step })
      : listAnswerUses(files, { guide, step, answer });
  return { places, isPublished: wasPublished(files, id) };
}

type AboutGuide = Exclude<
  Order,
  { do: 'undo' | 'redo' | 'add-guide' | 'record' | 'rename-step' | 'remove-step' }
>;

function subjectOf(order: AboutGuide): Subject {
  const { guide } = order;
  if (order.do === 'save-guide') return { kind: 'guide', guide };
  const isAboutStep = order.do === 'add-step' || order.do === 'save-step';
  return { kind: isAboutStep ? 'step' : 'case', guide, id: order.id };
}

/** Whoever asks for a language that the site does not have would get a file that nothing reads. */
function refuseLocales(texts: Readonly<Record<Locale, unknown>>, { locales }: GuideShape): void {
  const other = Object.keys(texts).find((locale) => !locales.includes(locale));
  if (other !== undefined) throw new EditFault(`This site has no texts in "${other}".`);
}

/** What cannot be read is said by the findings. */
function tryTo<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof EditFault) return undefined;
    throw error;
  }
}

/** Whether a finding is about what a form shows. */
function concerns(
  finding: Finding,
  subject: Subject,
  paths: readonly string[],
  content: Draft['content'],
): boolean {
  if (subject.kind === 'guide') return paths.includes(finding.file);
  if (subject.kind === 'case') {
    const source = content.guides[subject.guide]?.casesSource;
    return finding.file === source?.file && findField(source, finding.line)[0] === subject.id;
  }
  const isTextOf = paths.slice(1).includes(finding.file);
  return (
    isTextOf ||
    findConcerned(finding, content).some(
      ({ guide, step }) => guide === subject.guide && step === subject.id,
    )
  );
}
