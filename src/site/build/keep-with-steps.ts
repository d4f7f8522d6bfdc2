import type { Guide } from '../../model/content.ts';

interface Kept<Others, Made> {
  readonly guide: Guide;
  readonly others: Others;
  readonly made: Made;
}

/**
 * A function that gives what it gave before when it is asked for the same guide with the same other values. Pages,
 * booklet, frame and files of a guide share so what is made of it, which is forgotten when its steps are: see
 * `openContent`.
 */
export function keepWithSteps<Others extends readonly unknown[], Made>(
  make: (guide: Guide, ...others: Others) => Made,
): (guide: Guide, ...others: Others) => Made {
  const keptOf = new WeakMap<Guide['steps'], Kept<Others, Made>[]>();
  return (guide, ...others) => {
    const { steps } = guide;
    const kept = keptOf.get(steps) ?? [];
    keptOf.set(steps, kept);
    const known = kept.find(
      (one) => one.guide === guide && one.others.every((value, at) => value === others[at]),
    );
    if (known) return known.made;
    const made = make(guide, ...others);
    kept.push({ guide, others, made });
    return made;
  };
}
