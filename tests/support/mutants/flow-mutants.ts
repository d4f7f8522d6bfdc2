import type { Fix, FlowStep } from '../../../src/flow/flow-schema.ts';
import { listCrossings, nameCrossing, readCrossing } from '../../../src/flow/crossing.ts';
import type { Content, Guide } from '../../../src/model/content.ts';
import { changeGuide, listPairs, type Mutant } from './mutant.ts';
import { resealStep } from './reseal.ts';

/** A guide with one step of its flow changed, and what a person signs of it. */
function replaceStep({ guides }: Content, guide: Guide, id: string, step: FlowStep): Guide {
  const flow = { ...guide.flow, steps: { ...guide.flow.steps, [id]: step } };
  return resealStep({ ...guide, flow }, id, guides);
}

/**
 * Every answer of a guide led to every other step, and to where other answers lead into other guides; one of these also
 * to every step of the guide that it leads into. `mutateFlow` makes all other faults.
 */
export function* bendArrows(content: Content, guide: Guide): Generator<Mutant> {
  const { steps } = guide.flow;
  for (const [id, step] of Object.entries(steps)) {
    for (const [answer, to] of Object.entries(step.answers)) {
      for (const target of listTargets(content, guide, to)) {
        if (target === to) continue;
        const bent = { ...step, answers: { ...step.answers, [answer]: target } };
        yield {
          kind: step.kind,
          what: `${guide.id}: ${id}.${answer} > ${target}`,
          content: changeGuide(content, replaceStep(content, guide, id, bent)),
        };
      }
    }
  }
}

function listTargets({ guides }: Content, { flow }: Guide, to: string): string[] {
  const beyond = readCrossing(to)?.guide;
  const others = Object.keys((beyond && guides[beyond]?.flow.steps) || {}).map((step) =>
    nameCrossing({ guide: beyond ?? '', step }),
  );
  const crossings = listCrossings(flow).map((crossing) => crossing.to);
  return [...new Set([...Object.keys(flow.steps), ...crossings, ...others])];
}

/** Every fault that is made in the flow of a guide, but for arrows that lead elsewhere. */
export function* mutateFlow(content: Content, guide: Guide): Generator<Mutant> {
  const make = (kind: string, what: string, id: string, step: FlowStep): Mutant => ({
    kind,
    what: `${guide.id}: ${what}`,
    content: changeGuide(content, replaceStep(content, guide, id, step)),
  });
  for (const [id, step] of Object.entries(guide.flow.steps)) {
    const answers = Object.entries(step.answers);
    for (const [answer] of answers) {
      const others = answers.filter(([other]) => other !== answer);
      yield make('answer deleted', `${id}.${answer}`, id, {
        ...step,
        answers: Object.fromEntries(others),
      });
    }
    for (const [[a, toA], [b, toB]] of listPairs(answers)) {
      if (toA === toB) continue;
      const changed = { ...step, answers: { ...step.answers, [a]: toB, [b]: toA } };
      yield make('targets of two answers exchanged', `${id}: ${a}, ${b}`, id, changed);
    }
    if (step.kind !== 'fix') continue;
    for (const { field, change } of listCardChanges(content, step)) {
      const what = `${id}.${field} = ${JSON.stringify(change[field])}`;
      const kind =
        change[field] === undefined ? `${field} of a fix dropped` : `${field} of a fix changed`;
      yield make(kind, what, id, { ...step, ...change } as Fix);
    }
  }
}

type CardField =
  'role' | 'role-for-administrators' | 'licence' | 'effect' | 'undo' | 'links' | 'unconfirmed';

interface CardChange {
  readonly field: CardField;
  readonly change: { readonly [Field in CardField]?: Fix[Field] | undefined };
}

/** Every field of a fix's card dropped, and changed; every link dropped, and replaced by another one. */
function listCardChanges({ facts }: Content, fix: Fix): CardChange[] {
  const changes = (field: CardField, values: readonly unknown[]) =>
    fix[field] === undefined
      ? []
      : [undefined, values.find((value) => value !== fix[field])].map((value) => ({
          field,
          change: { [field]: value },
        }));
  const another = Object.keys(facts.links).find((id) => !fix.links.includes(id)) ?? '';
  return [
    ...changes('role', Object.keys(facts.roles)),
    ...changes('role-for-administrators', Object.keys(facts.roles)),
    ...changes('licence', ['none', ...Object.keys(facts.licences)]),
    ...changes('effect', ['at-once', 'within-a-day']),
    ...changes('undo', ['can-be-undone', 'cannot-be-undone']),
    ...fix.links.flatMap((link): CardChange[] => [
      { field: 'links', change: { links: fix.links.filter((id) => id !== link) } },
      { field: 'links', change: { links: fix.links.map((id) => (id === link ? another : id)) } },
    ]),
    ...fix.unconfirmed.map((mark): CardChange => ({
      field: 'unconfirmed',
      change: { unconfirmed: fix.unconfirmed.filter((other) => other !== mark) },
    })),
  ];
}
