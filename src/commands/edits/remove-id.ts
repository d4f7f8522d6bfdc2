import { listNamedFacts } from '../../checks/fact-uses.ts';
import { listAnswerUses, removeAnswer } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { demandFact, removeCase, removeFact } from '../../edit/entry-edits.ts';
import { listGuideUses, removeGuide } from '../../edit/guide-edits.ts';
import { readEdited } from '../../edit/keep-records.ts';
import { demandAnswer, demandGuide, demandStep, wasPublished } from '../../edit/site.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { listStepUses, removeStep } from '../../edit/step-edits.ts';
import { askAgain } from '../../flow/successors.ts';
import { describeId, type PublishedId } from '../../ledger/ledger.ts';
import type { Edited } from '../run-edit.ts';
import type { Person } from '../terminal.ts';
import { parseId, parseTwo } from './parse-id.ts';

interface Wanted {
  /** What to remove as it was typed: an id, or `case` or `fact` and one. */
  readonly names: readonly string[];
  /** What stands for it now. */
  readonly instead?: string | undefined;
  /** Whether it is not to be asked for. */
  readonly yes: boolean;
}

/** Removes something, once the person has been told what depends on it. */
export async function removeId(
  files: SiteFiles,
  { names, instead, yes }: Wanted,
  person: Person,
): Promise<Edited | undefined> {
  const [kind, written = kind] = names;
  if (written === undefined || names.length > 2)
    throw new EditFault('Say what to remove: npm run remove -- <guide>/<step>.');
  const planned =
    kind === 'case' || kind === 'fact'
      ? await planEntry(files, kind, written)
      : planId(files, parseId(written), instead);
  person.tell(planned.tells.join('\n'));
  if (!yes) {
    if (!person.isThere)
      throw new EditFault('Nobody is here to be asked, so nothing is removed. Say so: --yes.');
    const answer = await person.ask('Remove it? [y]es; [n]o: ');
    if (!answer?.toLowerCase().startsWith('y')) return undefined;
  }
  return { files: planned.remove(), says: ['See what is left to do: npm run check.'] };
}

interface Planned {
  readonly tells: readonly string[];
  readonly remove: () => SiteFiles;
}

function planId(files: SiteFiles, id: PublishedId, instead: string | undefined): Planned {
  const { guide, step, answer } = id;
  const { uses, remove, form } = lookUp(files, id, instead);
  const isPublished = wasPublished(files, id);
  const what = describeId(id) + (step === undefined ? '' : ` of guide "${guide}"`);
  const tells = [
    `To remove: ${what}.`,
    ...(isPublished ? ['It was published: old links and tickets name it.'] : []),
    ...(uses.length > 0 ? ['It is named here:', ...uses.map((use) => `  ${use}`)] : []),
  ];
  const isDependedOn = isPublished || uses.length > 0;
  if (isDependedOn && instead === undefined)
    throw new EditFault([...tells, `Say what stands for it now: --instead ${form}.`].join('\n'));
  if (isDependedOn)
    tells.push(`"${instead}" will stand for it${answer === undefined ? '' : ' there'}.`);
  return { tells, remove };
}

function lookUp(files: SiteFiles, { guide, step, answer }: PublishedId, instead?: string) {
  if (step === undefined) {
    demandGuide(files, guide);
    return {
      uses: listGuideUses(files, guide),
      form: '<guide>, or <guide>/<step>',
      remove: () => removeGuide(files, guide, instead),
    };
  }
  if (answer === undefined) {
    demandStep(files, guide, step);
    return {
      uses: listStepUses(files, { guide, step }),
      form: '<step>',
      remove: () => removeStep(files, { guide, step }, instead),
    };
  }
  demandAnswer(files, guide, step, answer);
  return {
    uses: listAnswerUses(files, { guide, step, answer }),
    form: `<answer>, or ${askAgain}`,
    remove: () => removeAnswer(files, { guide, step, answer }, instead ?? askAgain),
  };
}

async function planEntry(
  files: SiteFiles,
  kind: 'case' | 'fact',
  written: string,
): Promise<Planned> {
  const form = kind === 'case' ? '<guide>/<case>' : '<kind>/<id>';
  const [first, id] = parseTwo(written, form);
  const tells = [`To remove: ${kind} "${written}".`];
  if (kind === 'case') return { tells, remove: () => removeCase(files, first, id) };
  const fact = demandFact(files, first, id);
  const { content } = await readEdited(files);
  const uses = listNamedFacts(content).filter((named) => named.kind === fact && named.id === id);
  if (uses.length > 0) {
    const places = uses.map(({ place, written: how }) => `  ${place.file}:${place.line}  ${how}`);
    throw new EditFault(
      [...tells, 'It is named here:', ...places, 'Name another fact there first.'].join('\n'),
    );
  }
  return { tells, remove: () => removeFact(files, fact, id) };
}
