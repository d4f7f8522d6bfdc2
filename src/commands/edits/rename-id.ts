import { renameAnswer } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { renameGuide } from '../../edit/guide-edits.ts';
import { keepRecords } from '../../edit/keep-records.ts';
import { renameCase, renameFact } from '../../edit/rename-entries.ts';
import { folderOf } from '../../edit/site.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { renameStep } from '../../edit/step-edits.ts';
import type { Edited } from '../run-edit.ts';
import { parseId, parseTwo } from './parse-id.ts';

/** Renames a guide, a step, an answer, a case or a fact. What was signed stays so: nothing that it says has changed. */
export async function renameId(files: SiteFiles, names: readonly string[]): Promise<Edited> {
  const isEntry = names[0] === 'case' || names[0] === 'fact';
  const [written = '', to, ...more] = isEntry ? names.slice(1) : names;
  if (to === undefined || more.length > 0)
    throw new EditFault(
      'Say what to rename, and its new id: npm run rename -- <guide>/<step> <new id>.',
    );
  if (isEntry) {
    const isCase = names[0] === 'case';
    const [first, id] = parseTwo(written, isCase ? 'case <guide>/<case>' : 'fact <kind>/<id>');
    const renamed = isCase ? renameCase(files, first, id, to) : renameFact(files, first, id, to);
    return keep(files, renamed, (file) => file);
  }
  const { guide, step, answer } = parseId(written);
  if (step === undefined) {
    const [now, then] = [folderOf(to), folderOf(guide)];
    return keep(files, renameGuide(files, guide, to), (file) =>
      file.startsWith(now) ? then + file.slice(now.length) : file,
    );
  }
  if (answer !== undefined)
    return keep(files, renameAnswer(files, { guide, step, answer }, to), (file) => file);
  const [now, then] = [to, step].map((id) => `${folderOf(guide)}steps/${id}.`);
  return keep(files, renameStep(files, { guide, step }, to), (file) =>
    file.startsWith(now ?? '') ? `${then}${file.slice(now?.length)}` : file,
  );
}

async function keep(
  before: SiteFiles,
  after: SiteFiles,
  nameBefore: (file: string) => string,
): Promise<Edited> {
  return { files: await keepRecords(before, after, nameBefore) };
}
