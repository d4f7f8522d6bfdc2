import type { Content } from '../model/content.ts';
import type { Ledger, RecordedSteps } from './ledger-schema.ts';

/** A ledger of a site that has published nothing. */
export const emptyLedger: Ledger = { guides: {}, 'old-frames': [] };

/** What is published when this content is. */
export function recordContent({
  guides,
  plainGuides,
}: Pick<Content, 'guides' | 'plainGuides'>): Ledger {
  const flows = Object.values(guides).map(({ id, flow }) => {
    const steps = Object.entries(flow.steps).map(
      ([step, { answers }]) => [step, Object.keys(answers)] as const,
    );
    return [id, Object.fromEntries(steps)] as const;
  });
  const plain = Object.keys(plainGuides).map((id) => [id, {}] as const);
  return { guides: Object.fromEntries([...flows, ...plain]), 'old-frames': [] };
}

/** One ledger of all that stands in any of them, sorted, so that the same ids make the same file. */
export function joinLedgers(ledgers: readonly Ledger[]): Ledger {
  return {
    guides: joinRecords(
      ledgers.map(({ guides }) => guides),
      joinSteps,
    ),
    'old-frames': joinIds(ledgers.map((ledger) => ledger['old-frames'])),
  };
}

/** One list of all steps and answers that stand in any of them, sorted. */
export function joinSteps(lists: readonly RecordedSteps[]): RecordedSteps {
  return joinRecords(lists, joinIds);
}

function joinIds(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function joinRecords<Value>(
  records: readonly Readonly<Record<string, Value>>[],
  join: (values: readonly Value[]) => Value,
): Record<string, Value> {
  const values = Map.groupBy(
    records.flatMap((record) => Object.entries(record)),
    ([id]) => id,
  );
  return Object.fromEntries(
    joinIds([[...values.keys()]]).map((id) => [
      id,
      join((values.get(id) ?? []).map(([, value]) => value)),
    ]),
  );
}

/** A guide, a step of it, or an answer of that step. */
export interface PublishedId {
  readonly guide: string;
  readonly step?: string;
  readonly answer?: string;
}

/** Every id in a ledger: each guide before its steps, each step before its answers. */
export function listRecorded({ guides }: Ledger): PublishedId[] {
  return Object.entries(guides).flatMap(([guide, steps]) => [
    { guide },
    ...Object.entries(steps).flatMap(([step, answers]) => [
      { guide, step },
      ...answers.map((answer) => ({ guide, step, answer })),
    ]),
  ]);
}

export function isRecorded({ guides }: Ledger, { guide, step, answer }: PublishedId): boolean {
  const steps = Object.hasOwn(guides, guide) ? guides[guide] : undefined;
  if (steps === undefined || step === undefined) return steps !== undefined;
  const answers = Object.hasOwn(steps, step) ? steps[step] : undefined;
  return answers !== undefined && (answer === undefined || answers.includes(answer));
}

/** `guide "mfa-sign-in"`, `step "symptom"` or `answer "blocked" of "symptom"`. */
export function describeId({ guide, step, answer }: PublishedId): string {
  if (step === undefined) return `guide "${guide}"`;
  return answer === undefined ? `step "${step}"` : `answer "${answer}" of "${step}"`;
}
