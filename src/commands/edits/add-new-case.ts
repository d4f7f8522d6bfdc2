import { EditFault } from '../../edit/edit-fault.ts';
import { addCase } from '../../edit/entry-edits.ts';
import { demandTarget, readFlow, type LooseFlow } from '../../edit/site.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { fixAnswers, type Flow } from '../../flow/flow.ts';
import { findOnlyWay } from '../../flow/graph.ts';
import { demandWords, type Edited } from '../run-edit.ts';
import type { Given } from './add-new.ts';
import { parseTwo } from './parse-id.ts';

/** Adds a case. Where one way alone leads to the step that is right, its answers need not be named. */
export async function addNewCase(files: SiteFiles, given: Given): Promise<Edited> {
  const { locales, person, today, read, list, word } = given;
  const [guide, name] = parseTwo(given.id, 'case <guide>/<case> --right <step>');
  const flow = readFlow(files, guide);
  const right = read('right');
  if (right === undefined) throw new EditFault('Say which step is right: --right <step>.');
  demandTarget(files, guide, right);
  const named = Object.fromEntries(list('answer'));
  const answers = Object.keys(named).length > 0 ? named : findAnswers(flow, right);
  if (!answers)
    throw new EditFault(
      `Several ways lead to "${right}". Say what the person would answer, from the start on: --answer <step>=<answer>.`,
    );
  const situation = await word('The situation, in the words of the person');
  const source = await demandWords(read('source'), {
    person,
    question: 'Where it is known from, a public page or its title and date',
    option: '--source',
  });
  const stated = {
    situation,
    'written-in': locales.find((locale) => read(locale) !== undefined) ?? locales[0] ?? '',
    ...(read('pasted') !== undefined && { pasted: read('pasted') }),
    answers,
    right,
    source,
    seen: read('seen') ?? today,
  };
  return { files: addCase(files, guide, name, stated) };
}

function findAnswers(flow: LooseFlow, right: string): Record<string, string> | undefined {
  if (flow.start === right) return {};
  const edges = findOnlyWay(flow as Flow, flow.start, right);
  // That a fix did not help need not be said: it is not the right one.
  const said = edges?.filter(({ answer }) => answer !== fixAnswers.notHelped);
  return said && Object.fromEntries(said.map(({ from, answer }) => [from, answer]));
}
