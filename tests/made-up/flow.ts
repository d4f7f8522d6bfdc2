import type { Flow, Step } from '../../src/flow/flow.ts';

/** Steps that are no outcomes stand in layers, and answers lead down: no path is longer than a guide's may be. */
const layers = 10;
/** Only the first ones ask, so that a fix comes in time. */
const askingLayers = 5;

/** Numbers from 0 to 1 that look random and are always the same for the same seed (Park and Miller). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Draft {
  readonly id: string;
  readonly kind: 'question' | 'fix';
  readonly layer: number;
  /** Where its answers lead. */
  readonly targets: string[];
}

/**
 * A flow of so many steps, two or more, that keeps all checks of flows: a tree in which many answers meet again.
 * @param seed a whole number above 0
 */
export function makeUpFlow(seed: number, size: number): Flow {
  const random = createRandom(seed);
  const roll = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const outcomeCount = Math.min(Math.max(2, Math.round(size / 10)), size - 1);
  const ids = Array.from({ length: size }, (_, at) => `step-${at}`);
  const [solved = '', ...ends] = ids.slice(size - outcomeCount);

  const drafts: Draft[] = [];
  for (const id of ids.slice(0, size - outcomeCount)) {
    const parent = roll(drafts.filter(canLeadOn));
    const layer = parent ? parent.layer + 1 : 0;
    const asks = layer === 0 || (layer < askingLayers && random() < 0.45);
    parent?.targets.push(id);
    drafts.push({ id, kind: asks ? 'question' : 'fix', layer, targets: [] });
  }

  const end = () => roll(ends) ?? solved;
  const later = ({ layer, targets }: Draft) =>
    roll(drafts.filter((other) => other.layer > layer && !targets.includes(other.id)))?.id;
  const leadOn = (draft: Draft) => (random() < 0.5 ? later(draft) : undefined) ?? end();
  const answer = (draft: Draft): Step => {
    const { kind, targets } = draft;
    if (kind === 'fix') {
      const [notHelped = leadOn(draft)] = targets;
      const asks = random() < 0.3 ? { 'no-role': end() } : {};
      return { kind, answers: { helped: solved, 'not-helped': notHelped, ...asks } };
    }
    const wanted = 2 + Math.floor(random() * 4);
    while (targets.length < wanted) targets.push(leadOn(draft));
    const numbered = targets.map((target, at) => [`answer-${at}`, target] as const);
    const doubts = random() < 0.3 ? { 'dont-know': leadOn(draft) } : {};
    return { kind, answers: { ...Object.fromEntries(numbered), ...doubts } };
  };

  // The start comes last: it leads to the outcomes that nothing else leads to.
  const steps = drafts.slice(1).map((draft) => [draft.id, answer(draft)] as const);
  const reached = new Set(steps.flatMap(([, { answers }]) => Object.values(answers)));
  const outcomes = [solved, ...ends];
  const [start] = drafts;
  start?.targets.push(...outcomes.filter((id) => !reached.has(id)));
  return {
    start: 'step-0',
    steps: Object.fromEntries([
      ...drafts.slice(0, 1).map((draft) => [draft.id, answer(draft)] as const),
      ...steps,
      ...outcomes.map((id) => [id, { kind: 'outcome', answers: {} }] as const),
    ]),
  };
}

/** A question leads to any number of steps, a fix to one. */
function canLeadOn({ kind, layer, targets }: Draft): boolean {
  return layer < layers - 1 && (kind === 'question' || targets.length === 0);
}
