import type { Edge, Flow, Step } from './flow.ts';
import type { Trail } from './trail.ts';

/** A step of another guide. */
export interface Crossing {
  readonly guide: string;
  readonly step: string;
}

/** A step of another guide as answers and trails name it: no id has a slash. */
export function nameCrossing({ guide, step }: Crossing): string {
  return `${guide}/${step}`;
}

/** Whether the name of a step is that of another guide's. */
export function isCrossing(name: string): boolean {
  return name.includes('/');
}

/** What `nameCrossing` wrote; undefined for the id of a step of this guide. */
export function readCrossing(name: string): Crossing | undefined {
  const [guide = '', step] = name.split('/');
  return step === undefined ? undefined : { guide, step };
}

/** The answers of a flow that lead into other guides, in the order of the flow. */
export function listCrossings(flow: Flow): (Edge & Crossing)[] {
  return Object.entries(flow.steps).flatMap(([from, { answers }]) =>
    Object.entries(answers).flatMap(([answer, to]) => {
      const crossing = readCrossing(to);
      return crossing ? [{ from, answer, to, ...crossing }] : [];
    }),
  );
}

/**
 * A guide's flow with those of all guides that its answers lead into. Steps of its own keep their ids; those of others
 * are named as in `nameCrossing`. What leads into a guide that `find` does not know leads to no step.
 * @param before guides that lead into this one, to be joined too
 */
export function joinFlows<Kind extends Step>(
  guide: string,
  find: (guide: string) => { start: string; steps: Readonly<Record<string, Kind>> } | undefined,
  before: readonly string[] = [],
): { start: string; steps: Readonly<Record<string, Kind>> } {
  const name = (crossing: Crossing) =>
    crossing.guide === guide ? crossing.step : nameCrossing(crossing);
  const waiting = new Set([guide, ...before]);
  const steps: Record<string, Kind> = {};
  // The set grows while it is walked.
  for (const id of waiting) {
    for (const [step, found] of Object.entries(find(id)?.steps ?? {})) {
      const answers = Object.entries(found.answers).map(([answer, to]) => {
        const crossing = readCrossing(to) ?? { guide: id, step: to };
        waiting.add(crossing.guide);
        return [answer, name(crossing)];
      });
      steps[name({ guide: id, step })] = {
        ...found,
        answers: Object.fromEntries(answers) as Step['answers'],
      };
    }
  }
  return { start: find(guide)?.start ?? '', steps };
}

/** A trail as it goes along into another guide: the answers given in this one are named after it. */
export function carryTrail(trail: Trail, guide: string): Trail {
  return trail.map(({ step, answer }) => ({
    step: isCrossing(step) ? step : nameCrossing({ guide, step }),
    answer,
  }));
}

/** A carried trail as the guide has it in which its last answers were given. */
export function takeBack(trail: Trail, guide: string): Trail {
  const earlier = trail.findLastIndex(({ step }) => readCrossing(step)?.guide !== guide);
  return trail.map(({ step, answer }, at) => ({
    step: at > earlier ? (readCrossing(step)?.step ?? step) : step,
    answer,
  }));
}
