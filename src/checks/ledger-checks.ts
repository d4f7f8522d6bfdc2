import { findStep, findTarget } from '../flow/flow.ts';
import {
  askAgain,
  followStep,
  isInFlow,
  isRecorded,
  listIds,
  listRecorded,
  type PublishedId,
} from '../flow/ledger.ts';
import type { Guide } from '../model/content.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { suggest } from './suggest.ts';
import { inGuides } from './walk-texts.ts';

/** Whether links and tickets in old cases still lead somewhere right. */
export const ledgerChecks: readonly Check[] = [
  {
    name: 'ledger-incomplete',
    severity: 'error',
    description: 'The ledger of a guide holds every id of its steps and answers.',
    find: inGuides(({ flow, ledger, ledgerSource }, _content, { unread }) => {
      const lacking = listIds(flow).filter((id) => !isRecorded(ledger, id));
      if (lacking.length === 0 || unread.has(ledgerSource.file)) return [];
      const says = `The ledger lacks ${lacking.map(describeId).join(', ')}.`;
      return [{ ...placeOf(ledgerSource, 'steps'), says, mend: 'Run "npm run ledger".' }];
    }),
  },
  {
    name: 'id-removed',
    severity: 'error',
    description: 'An id that is gone from a flow has a successor in the ledger of its guide.',
    find: inGuides((guide) => {
      const { flow, ledger, ledgerSource: source } = guide;
      // A flow that could not be read is reported as that.
      if (Object.keys(flow.steps).length === 0) return [];
      return listRecorded(ledger)
        .filter((id) => !isInFlow(flow, id) && !hasSuccessor(guide, id))
        .map((id) => ({
          ...placeOf(source, 'steps', id.step, ...listPosition(guide, id)),
          says: `${describeId(id)} is gone from the flow, and old links and tickets name it.`,
          mend:
            id.answer === undefined
              ? `Put it back, or name the step to open instead: step-successors: { ${id.step}: <step> }`
              : `Put it back, or name the answer that stands for it: answer-successors: { ${id.step}: { ${id.answer}: <answer or ${askAgain}> } }`,
        }));
    }),
  },
  {
    name: 'bad-successor',
    severity: 'error',
    description: 'A successor stands for an id that is gone, and is an id in use.',
    find: inGuides((guide) =>
      Object.keys(guide.flow.steps).length === 0
        ? []
        : [...judgeStepSuccessors(guide), ...judgeAnswerSuccessors(guide)],
    ),
  },
];

/** An answer that went with its step needs no successor of its own. */
function hasSuccessor({ flow, ledger }: Guide, { step, answer }: PublishedId): boolean {
  if (answer === undefined) return Object.hasOwn(ledger['step-successors'], step);
  const answers = ledger['answer-successors'];
  return (
    !findStep(flow, step) ||
    (Object.hasOwn(answers, step) && Object.hasOwn(answers[step] ?? {}, answer))
  );
}

function judgeStepSuccessors({ flow, ledger, ledgerSource: source }: Guide): Breach[] {
  const known = Object.keys(flow.steps);
  return Object.entries(ledger['step-successors']).flatMap(([step, successor]) => {
    const place = placeOf(source, 'step-successors', step);
    if (findStep(flow, step)) return [{ ...place, ...reportInUse({ step }) }];
    if (!isRecorded(ledger, { step })) return [{ ...place, ...reportNeverThere({ step }) }];
    if (findStep(flow, followStep(step, ledger))) return [];
    const says = `The successor of ${describeId({ step })} is "${successor}", which does not lead to a step of this flow.`;
    return [{ ...place, says, mend: suggest(successor, known, 'Name a step of the flow.') }];
  });
}

function judgeAnswerSuccessors({ flow, ledger, ledgerSource: source }: Guide): Breach[] {
  const entries = Object.entries(ledger['answer-successors']).flatMap(([step, answers]) =>
    Object.entries(answers).map(([answer, successor]) => ({ step, answer, successor })),
  );
  return entries.flatMap(({ step, answer, successor }) => {
    const place = placeOf(source, 'answer-successors', step, answer);
    if (isInFlow(flow, { step, answer })) return [{ ...place, ...reportInUse({ step, answer }) }];
    if (!isRecorded(ledger, { step, answer }))
      return [{ ...place, ...reportNeverThere({ step, answer }) }];
    const now = followStep(step, ledger);
    if (successor === askAgain || findTarget(flow, now, successor) !== undefined) return [];
    const says = `The successor of ${describeId({ step, answer })} is "${successor}", which is not an answer of "${now}".`;
    const offered = Object.keys(findStep(flow, now)?.answers ?? {});
    const otherwise = `Name one of its answers, or ${askAgain}.`;
    return [{ ...place, says, mend: suggest(successor, offered, otherwise) }];
  });
}

function reportInUse(id: PublishedId): Pick<Breach, 'says' | 'mend'> {
  const says = `${describeId(id)} has a successor and is in the flow.`;
  return { says, mend: 'Remove the successor, or the id from the flow.' };
}

function reportNeverThere(id: PublishedId): Pick<Breach, 'says' | 'mend'> {
  const says = `${describeId(id)} has a successor and is not in the list of this ledger.`;
  return { says, mend: 'Write the id as it was published, or remove the successor.' };
}

function describeId({ step, answer }: PublishedId): string {
  return answer === undefined ? `step "${step}"` : `answer "${answer}" of "${step}"`;
}

/** Where an answer stands in the ledger's list: lists count from 0. */
function listPosition({ ledger }: Guide, { step, answer }: PublishedId): string[] {
  return answer === undefined ? [] : [String(ledger.steps[step]?.indexOf(answer) ?? 0)];
}
