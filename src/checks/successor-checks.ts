import { findStep, findTarget, type Flow } from '../flow/flow.ts';
import { askAgain, followAnswer, followStep } from '../flow/successors.ts';
import type { TrailEntry } from '../flow/trail.ts';
import { followGuide } from '../ledger/guide-successors.ts';
import { describeId, isRecorded, type PublishedId } from '../ledger/ledger.ts';
import { findGuide, type Content, type Guide } from '../model/content.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { listGuideIds } from './narrow-content.ts';
import { suggest } from './suggest.ts';
import { inGuides } from './walk-texts.ts';

/** Whether what stands for something that is gone is itself there. */
export const successorChecks: readonly Check[] = [
  {
    name: 'bad-successor',
    severity: 'error',
    description:
      'A successor stands for an id that was published and is gone, and is an id in use.',
    find: (content, context) => [
      ...judgeGuideSuccessors(content),
      ...inGuides((guide, _content, { unread }) =>
        unread.has(guide.flowSource.file)
          ? []
          : [...judgeStepSuccessors(guide, content), ...judgeAnswerSuccessors(guide, content)],
      )(content, context),
    ],
  },
];

function judgeGuideSuccessors(content: Content): Breach[] {
  const { guides, guideSuccessors, guideSuccessorsSource: source, ledger } = content;
  return Object.keys(guideSuccessors).flatMap((from) => {
    const place = placeOf(source, from);
    if (findGuide(content, from)) return [{ ...place, ...reportInUse({ guide: from }) }];
    if (!isRecorded(ledger, { guide: from }))
      return [{ ...place, ...reportNeverThere({ guide: from }) }];
    const { guide: id, step } = followGuide(from, guideSuccessors);
    if (!findGuide(content, id)) {
      const says = `The successor of ${describeId({ guide: from })} is "${id}", which is not a guide.`;
      const remedy = suggest(id, listGuideIds(content), 'Name a guide that there is.');
      return [{ ...place, says, remedy }];
    }
    const guide = Object.hasOwn(guides, id) ? guides[id] : undefined;
    if (step === undefined || (guide && findStep(guide.flow, followStep(step, guide.successors))))
      return [];
    const says = `The successor of ${describeId({ guide: from })} is "${id}/${step}", and "${id}" has no such step.`;
    const known = Object.keys(guide?.flow.steps ?? {});
    return [
      { ...place, says, remedy: suggest(step, known, `Write "${id}", or name a step of it.`) },
    ];
  });
}

function judgeStepSuccessors(guide: Guide, content: Content): Breach[] {
  const { flow, successors, successorsSource: source } = guide;
  const known = Object.keys(flow.steps);
  return Object.entries(successors.steps).flatMap(([step, successor]) => {
    const id = { guide: guide.id, step };
    const place = placeOf(source, 'steps', step);
    if (findStep(flow, step)) return [{ ...place, ...reportInUse(id) }];
    if (!wasPublished(content, id)) return [{ ...place, ...reportNeverThere(id) }];
    if (findStep(flow, followStep(step, successors))) return [];
    const says = `The successor of ${describeId(id)} is "${successor}", which does not lead to a step of this flow.`;
    return [{ ...place, says, remedy: suggest(successor, known, 'Name a step of the flow.') }];
  });
}

function judgeAnswerSuccessors(guide: Guide, content: Content): Breach[] {
  const { flow, successors, successorsSource: source } = guide;
  const gone = Object.entries(successors.answers).flatMap(([step, answers]) =>
    Object.keys(answers).map((answer) => ({ step, answer })),
  );
  return gone.flatMap(({ step, answer }) => {
    const id = { guide: guide.id, step, answer };
    const place = placeOf(source, 'answers', step, answer);
    if (findTarget(flow, step, answer) !== undefined) return [{ ...place, ...reportInUse(id) }];
    if (!wasPublished(content, id)) return [{ ...place, ...reportNeverThere(id) }];
    const wrong = findWrong(
      flow,
      followStep(step, successors),
      followAnswer({ step, answer }, successors),
    );
    if (!wrong) return [];
    const { asked, entry } = wrong;
    const isElsewhere = entry.step !== asked;
    const says = isElsewhere
      ? `Of the successors of ${describeId(id)}, "${entry.step}/${entry.answer}" is not an answer of "${asked}", to which the one before leads.`
      : `A successor of ${describeId(id)} is "${entry.answer}", which is not an answer of "${asked}".`;
    const offered = Object.keys(findStep(flow, asked)?.answers ?? {});
    const otherwise = `Name one of its answers${isElsewhere ? ` as ${asked}/<answer>` : `, or ${askAgain}`}.`;
    return [
      {
        ...place,
        says,
        remedy: isElsewhere ? otherwise : suggest(entry.answer, offered, otherwise),
      },
    ];
  });
}

/** The first of the answers that cannot be given where the others have led to. The last one may be to ask again. */
function findWrong(
  flow: Flow,
  from: string,
  entries: readonly TrailEntry[],
): { readonly asked: string; readonly entry: TrailEntry } | undefined {
  let asked = from;
  for (const [at, entry] of entries.entries()) {
    const isLast = at === entries.length - 1;
    if (isLast && entry.answer === askAgain && entry.step === asked) return undefined;
    const target = entry.step === asked ? findTarget(flow, asked, entry.answer) : undefined;
    if (target === undefined) return { asked, entry };
    asked = target;
  }
  return undefined;
}

/** Whether an id was published in a guide, or in one whose addresses lead there now. */
function wasPublished({ ledger, guideSuccessors }: Content, id: PublishedId): boolean {
  return Object.keys(ledger.guides).some(
    (guide) =>
      followGuide(guide, guideSuccessors).guide === id.guide &&
      isRecorded(ledger, { ...id, guide }),
  );
}

function reportInUse(id: PublishedId): Pick<Breach, 'says' | 'remedy'> {
  const says = `There is a successor for ${describeId(id)}, which is in use.`;
  return { says, remedy: 'Remove the successor, or what it stands for.' };
}

function reportNeverThere(id: PublishedId): Pick<Breach, 'says' | 'remedy'> {
  const says = `There is a successor for ${describeId(id)}, which was never published.`;
  return { says, remedy: 'Write the id as it was published, or remove the successor.' };
}
