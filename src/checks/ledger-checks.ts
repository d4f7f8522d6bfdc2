import { findStep, type Flow } from '../flow/flow.ts';
import { askAgain } from '../flow/successors.ts';
import { listAsked } from '../ledger/guide-successors.ts';
import { guessRename, type Named } from '../ledger/guess-rename.ts';
import { describeId, isRecorded } from '../ledger/ledger.ts';
import type { RecordedSteps } from '../ledger/ledger-schema.ts';
import { findGuide, type Content, type Guide } from '../model/content.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { inGuides } from './walk-texts.ts';

/** Whether what was published is still there, or something stands for it: links and tickets in old cases name it. */
export const ledgerChecks: readonly Check[] = [
  {
    name: 'guide-removed',
    severity: 'error',
    isOfSite: true,
    description: 'A guide that was published and is gone has a successor.',
    find: (content, { unread }) => {
      const { guideSuccessors, guideSuccessorsSource, ledger } = content;
      if (unread.has(guideSuccessorsSource.file)) return [];
      return Object.entries(ledger.guides)
        .filter(([id]) => !findGuide(content, id) && !Object.hasOwn(guideSuccessors, id))
        .filter(([id]) => !unread.has(`content/guides/${id}`))
        .map(([id, steps]) => {
          const now = guessRename({ id, parts: Object.keys(steps) }, listFreshGuides(content));
          return {
            ...placeOf(guideSuccessorsSource),
            says: `${report({ guide: id })}${sayRenamed(now)}`,
            remedy: `Write what its addresses lead to into content/successors.yaml: "${id}: ${now ?? '<guide, or guide/step>'}". Or put the guide back.`,
          };
        });
    },
  },
  {
    name: 'id-removed',
    severity: 'error',
    description: 'A step or an answer that was published and is gone has a successor.',
    find: inGuides((guide, content, { unread }) =>
      // What could not be read is reported as that.
      unread.has(guide.flowSource.file) || unread.has(guide.successorsSource.file)
        ? []
        : Object.entries(listAsked(content, guide.id)).flatMap(([step, answers]) =>
            findStep(guide.flow, step)
              ? judgeAnswers(guide, step, answers)
              : judgeStep(guide, content, step, answers),
          ),
    ),
  },
];

/** The answers of a step that is gone need no successors of their own. */
function judgeStep(
  { id: guide, flow, flowSource, successors }: Guide,
  content: Content,
  step: string,
  answers: readonly string[],
): Breach[] {
  if (Object.hasOwn(successors.steps, step)) return [];
  const now = guessRename(
    { id: step, parts: answers },
    listFreshSteps(flow, listAsked(content, guide)),
  );
  return [
    {
      ...placeOf(flowSource, 'steps'),
      says: `${report({ guide, step })}${sayRenamed(now)}`,
      remedy: `Write what stands for it into ${nameSuccessors(guide)}: "steps: { ${step}: ${now ?? '<step>'} }". Or put it back.`,
    },
  ];
}

function judgeAnswers(
  { id: guide, flow, flowSource, successors }: Guide,
  step: string,
  answers: readonly string[],
): Breach[] {
  const now = Object.keys(findStep(flow, step)?.answers ?? {});
  const named = Object.hasOwn(successors.answers, step) ? successors.answers[step] : undefined;
  const gone = answers.filter((id) => !now.includes(id));
  const fresh = now.filter((id) => !answers.includes(id));
  return gone
    .filter((answer) => !named || !Object.hasOwn(named, answer))
    .map((answer) => {
      const only = gone.length === 1 && fresh.length === 1 ? fresh[0] : undefined;
      const renamed = only ?? guessRename({ id: answer, parts: [] }, fresh.map(asNamed));
      return {
        ...placeOf(flowSource, 'steps', step, 'answers'),
        says: `${report({ guide, step, answer })}${sayRenamed(renamed)}`,
        remedy: `Write what stands for it into ${nameSuccessors(guide)}: "answers: { ${step}: { ${answer}: ${renamed ?? `<answer, or ${askAgain}>`} } }". Or put it back.`,
      };
    });
}

function report(id: Parameters<typeof describeId>[0]): string {
  const what = describeId(id);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} was published and is gone; old links and tickets name it.`;
}

function sayRenamed(now: string | undefined): string {
  return now === undefined ? '' : ` It was probably renamed to "${now}".`;
}

function nameSuccessors(guide: string): string {
  return `content/guides/${guide}/successors.yaml`;
}

function listFreshGuides({ guides, plainGuides, ledger }: Content): Named[] {
  const flows = Object.values(guides).map(({ id, flow }) => ({
    id,
    parts: Object.keys(flow.steps),
  }));
  return [...flows, ...Object.keys(plainGuides).map(asNamed)].filter(
    ({ id }) => !isRecorded(ledger, { guide: id }),
  );
}

function listFreshSteps({ steps }: Flow, recorded: RecordedSteps): Named[] {
  return Object.entries(steps)
    .filter(([step]) => !Object.hasOwn(recorded, step))
    .map(([id, { answers }]) => ({ id, parts: Object.keys(answers) }));
}

function asNamed(id: string): Named {
  return { id, parts: [] };
}
