import { EditFault } from './edit-fault.ts';
import {
  describeReference,
  listReferences,
  rewriteReferences,
  type Reference,
} from './references.ts';
import { demandGuide, demandId, demandStep, folderOf, listGuides } from './site.ts';
import { addFile, editFile, moveFiles, type SiteFiles } from './site-files.ts';
import { addSuccessor, dropSuccessor } from './successor-edits.ts';

/**
 * Adds the files of a new guide.
 * @param texts path from the guide's folder on → text
 */
export function addGuide(
  files: SiteFiles,
  guide: string,
  texts: ReadonlyMap<string, string>,
): SiteFiles {
  demandId(guide);
  if (listGuides(files).includes(guide))
    throw new EditFault(`There is a guide "${guide}" already.`);
  const added = [...texts].reduce(
    (edited, [path, text]) => addFile(edited, folderOf(guide) + path, text),
    files,
  );
  return dropSuccessor(added, { guide });
}

/** Gives a guide another id, which is its address, wherever it is named. What it says stays. */
export function renameGuide(files: SiteFiles, guide: string, to: string): SiteFiles {
  demandGuide(files, guide);
  demandId(to);
  if (listGuides(files).includes(to)) throw new EditFault(`There is a guide "${to}" already.`);
  const named = rewriteReferences(files, (reference) =>
    namesGuide(reference, guide) ? { ...reference.id, guide: to } : undefined,
  );
  const linked = relinkTexts(named, guide, to);
  const [from, into] = [folderOf(guide), folderOf(to)];
  const moved = moveFiles(linked, (file) =>
    file.startsWith(from) ? into + file.slice(from.length) : file,
  );
  return addSuccessor(dropSuccessor(moved, { guide: to }), { guide }, to);
}

/** Where a guide is named outside its folder: answers that lead into it, links in texts, cases, codes, messages, successors. */
export function listGuideUses(files: SiteFiles, guide: string): string[] {
  const named = listReferences(files)
    .filter(({ file }) => !file.startsWith(folderOf(guide)))
    .filter((reference) => namesGuide(reference, guide))
    .map((reference) => describeReference(files, reference));
  return [...named, ...listLinks(files, guide)];
}

/**
 * Removes a guide.
 * @param instead the guide that its addresses lead to now, or `<guide>/<step>`: links in texts lead to that guide, and
 * answers that led into the one that is gone to that step. Without it, nothing may name the guide
 * @throws EditFault if something would name a step that is gone, such as an error code
 */
export function removeGuide(files: SiteFiles, guide: string, instead?: string): SiteFiles {
  demandGuide(files, guide);
  const [into = '', step] = instead?.split('/') ?? [];
  if (into === guide) throw new EditFault('A guide cannot stand for itself.');
  if (instead !== undefined) {
    demandGuide(files, into);
    if (step !== undefined) demandStep(files, into, step);
  }
  const folder = folderOf(guide);
  const rest = moveFiles(files, (file) => (file.startsWith(folder) ? undefined : file));
  const isInFacts = ({ file }: Reference) => file.startsWith('content/facts/');
  const named = rewriteReferences(rest, (reference) => {
    const { id, part, within } = reference;
    if (instead === undefined || isInFacts(reference) || !namesGuide(reference, guide))
      return undefined;
    // A guide that stood for another one.
    if (within === undefined && id.step === undefined)
      return step === undefined ? { guide: into } : { guide: into, step };
    if (part === 'key') return 'remove';
    return step === undefined ? undefined : { guide: into, step };
  });
  const linked = instead === undefined ? named : relinkTexts(named, guide, into);
  const left = listGuideUses(linked, guide);
  if (left.length > 0)
    throw new EditFault(
      ['These name the guide, or a step of it. Change them first:', ...left].join('\n'),
    );
  return instead === undefined ? linked : addSuccessor(linked, { guide }, instead);
}

/** Whether what is written there names the guide itself, and not only a step within it. */
function namesGuide({ id, within }: Reference, guide: string): boolean {
  return (
    id.guide === guide && within !== guide && (within === undefined || id.answer === undefined)
  );
}

/** `<Guide id="…" />` in MDX, `{guide:…}` in Markdown. */
function linkTo(guide: string): RegExp {
  return new RegExp(`(<Guide\\s+id=["'])${guide}(?=["'])|(\\{guide:)${guide}(?=\\})`, 'g');
}

function relinkTexts(files: SiteFiles, guide: string, to: string): SiteFiles {
  const names = [...files.keys()].filter((file) => listLinksIn(files, file, guide).length > 0);
  return names.reduce(
    (edited, file) =>
      editFile(edited, file, (text) =>
        text.replaceAll(
          linkTo(guide),
          (_, mdx?: string, markdown?: string) => `${mdx ?? markdown ?? ''}${to}`,
        ),
      ),
    files,
  );
}

function listLinks(files: SiteFiles, guide: string): string[] {
  return [...files.keys()]
    .filter((file) => !file.startsWith(folderOf(guide)))
    .flatMap((file) => listLinksIn(files, file, guide));
}

function listLinksIn(files: SiteFiles, file: string, guide: string): string[] {
  const text = files.get(file);
  if (!/\.mdx?$/.test(file) || typeof text !== 'string') return [];
  return [...text.matchAll(linkTo(guide))].map(
    ({ index }) => `${file}:${text.slice(0, index).split('\n').length}  a link to it`,
  );
}
