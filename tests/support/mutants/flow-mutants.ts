import type { Fix, FlowStep } from '../../../src/flow/flow-schema.ts';
import type { Content, Guide } from '../../../src/model/content.ts';
import { changeGuide, listPairs, type Mutant } from './mutant.ts';

/** Every fault that is made in the flow of a guide. */
export function* mutateFlow(content: Content, guide: Guide): Generator<Mutant> {
  const make = (kind: string, what: string, id: string, step: FlowStep): Mutant => ({
    kind,
    what: `${guide.id}: ${what}`,
    content: changeGuide(content, {
      ...guide,
      flow: { ...guide.flow, steps: { ...guide.flow.steps, [id]: step } },
    }),
  });
  for (const [id, step] of Object.entries(guide.flow.steps)) {
    const answers = Object.entries(step.answers);
    for (const [answer, to] of answers) {
      const others = answers.filter(([other]) => other !== answer);
      yield make('answer deleted', `${id}.${answer}`, id, {
        ...step,
        answers: Object.fromEntries(others),
      });
      for (const target of chooseTargets(guide, id, to)) {
        const changed = { ...step, answers: { ...step.answers, [answer]: target } };
        yield make('answer led to another step', `${id}.${answer} > ${target}`, id, changed);
      }
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

/** The targets of up to three answers beside it, the start, and a step that has nothing to do with it. */
function chooseTargets({ flow }: Guide, id: string, target: string): string[] {
  const all = Object.keys(flow.steps);
  const far = all[(all.indexOf(target) + Math.floor(all.length / 2)) % all.length] ?? flow.start;
  const beside = new Set(Object.values(flow.steps[id]?.answers ?? {}));
  beside.delete(target);
  return [...new Set([...[...beside].slice(0, 3), flow.start, far])].filter((to) => to !== target);
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
