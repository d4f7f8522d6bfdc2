import { applyChanges, readSiteFiles } from '../edit/disk.ts';
import { EditFault } from '../edit/edit-fault.ts';
import { listChanges, type Change, type SiteFiles } from '../edit/site-files.ts';
import { talk, type Person } from './terminal.ts';

/** What a command makes of the files of a site. */
export interface Edited {
  readonly files: SiteFiles;
  /** What is to be said besides the files that have changed, such as what is left to do. */
  readonly says?: readonly string[];
}

/**
 * Runs a command that edits the content of the project in the working folder, and says which files it has changed. Exit
 * code 2 if it cannot be done; then nothing is written.
 * @param edit undefined if the person does not want it after all
 */
export async function runEdit(
  edit: (files: SiteFiles, person: Person) => Promise<Edited | undefined>,
): Promise<void> {
  const root = process.cwd();
  try {
    const files = await readSiteFiles(root);
    const edited = await talk((person) => edit(files, person));
    if (!edited) {
      console.log('Nothing is changed.');
      return;
    }
    const changes = listChanges(files, edited.files);
    await applyChanges(root, changes);
    console.log([...changes.map(describeChange), ...(edited.says ?? [])].join('\n'));
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** Whether an error says what the author has to do, and not that this program is wrong. */
export function isForPeople(error: unknown): error is Error {
  return (
    error instanceof EditFault ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

function describeChange({ file, before, after }: Change): string {
  if (before === undefined) return `new      ${file}`;
  return after === undefined ? `removed  ${file}` : `changed  ${file}`;
}

/** What somebody writes when asked, or has written as an option. */
export async function demandWords(
  given: string | undefined,
  { person, question, option }: { person: Person; question: string; option: string },
): Promise<string> {
  const words = given ?? (await person.ask(`${question}: `)) ?? '';
  if (words === '') throw new EditFault(`${question} is missing: ${option} "…".`);
  return words;
}
