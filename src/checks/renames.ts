import { isRecorded } from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/ledger-schema.ts';
import type { FlowStep } from '../flow/flow-schema.ts';
import type { Content, Guide, StepText } from '../model/content.ts';
import type { FactFile } from '../model/facts-schema.ts';
import { listNamedFacts } from './fact-uses.ts';
import { suggest } from './suggest.ts';

/**
 * The texts that belong to no step, each with the step without texts that it is probably of. One of the two was renamed.
 * The key is the id that the files have, the value the id in the flow.
 */
export function guessRenamedSteps({ flow, steps }: Guide): ReadonlyMap<string, string> {
  const orphans = Object.entries(steps).filter(([id]) => !Object.hasOwn(flow.steps, id));
  if (orphans.length === 0) return new Map();
  const candidates = orphans.flatMap(([orphan, texts]) =>
    Object.entries(flow.steps)
      .filter(([id]) => Object.keys(texts).every((locale) => !steps[id]?.[locale]))
      .filter(([, step]) => Object.values(texts).every((text) => fits(text, step)))
      .map(([step]) => ({ orphan, step })),
  );
  const pairs = candidates.filter(({ orphan, step }) => {
    const rivals = candidates.filter((one) => (one.orphan === orphan) !== (one.step === step));
    return rivals.length === 0 || suggest(orphan, [step], '') !== '';
  });
  const isClear = (pair: (typeof pairs)[number]) =>
    pairs.every((one) => one === pair || (one.orphan !== pair.orphan && one.step !== pair.step));
  return new Map(pairs.filter(isClear).map(({ orphan, step }) => [orphan, step]));
}

/** How to mend an id that a guide's flow does not have: by what it was renamed to, or by one that is like it. */
export function suggestStep(guide: Guide, id: string, otherwise: string): string {
  const to = guessRenamedSteps(guide).get(id);
  return to === undefined
    ? suggest(id, Object.keys(guide.flow.steps), otherwise)
    : `"${id}" was probably renamed to "${to}": write that here too.`;
}

/** Whether a text can be that of a step: by the answers that it words, and by what only a fix has. */
function fits({ frontmatter: { answers, verify } }: StepText, step: FlowStep): boolean {
  const worded = Object.keys(answers);
  if (step.kind === 'question') {
    return worded.length > 0 && worded.every((answer) => Object.hasOwn(step.answers, answer));
  }
  return (step.kind === 'fix') === (verify !== undefined);
}

/** The ids that the files of a guide have, and the flow no longer has: what was renamed is the step, not the file. */
export function isRenamedInFlow(ledger: Ledger, guide: string, step: string): boolean {
  return isRecorded(ledger, { guide, step });
}

/** The one answer that a text words and its step does not have, with the one that it lacks. */
export function guessRenamedAnswer(
  { frontmatter: { answers } }: StepText,
  step: FlowStep | undefined,
): { readonly from: string; readonly to: string } | undefined {
  // The site itself words those of a fix.
  if (step?.kind !== 'question') return undefined;
  const [from, ...more] = Object.keys(answers).filter((id) => !Object.hasOwn(step.answers, id));
  const [to, ...others] = Object.keys(step.answers).filter((id) => !Object.hasOwn(answers, id));
  const isClear = from !== undefined && to !== undefined && more.length + others.length === 0;
  return isClear ? { from, to } : undefined;
}

const known = new WeakMap<Content, ReadonlyMap<string, string>>();

/** `kind id` of a fact that is named and not there → the id of the one fact of its kind that is there and never named. */
export function guessRenamedFacts(content: Content): ReadonlyMap<string, string> {
  const renames = known.get(content) ?? new Map(pairFacts(content));
  known.set(content, renames);
  return renames;
}

function pairFacts(content: Content): [string, string][] {
  const named = Map.groupBy(listNamedFacts(content), ({ kind }) => kind);
  return (Object.keys(content.facts) as FactFile[]).flatMap((kind): [string, string][] => {
    const ids = new Set(named.get(kind)?.map(({ id }) => id));
    const [from, ...more] = [...ids].filter((id) => !Object.hasOwn(content.facts[kind], id));
    const [to, ...others] = Object.keys(content.facts[kind]).filter((id) => !ids.has(id));
    const isClear = from !== undefined && to !== undefined && more.length + others.length === 0;
    return isClear ? [[`${kind} ${from}`, to]] : [];
  });
}
