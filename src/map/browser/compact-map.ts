/** From one place along an axis to another, with `to` not before `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How far each place along an axis moves towards its beginning when all room between the spans that is wider than
 * `gap` is made as narrow as that. What lies within a span moves with it; order is kept, and nothing meets that did
 * not meet before. In, out and `gap` are px.
 */
export function compactMap(spans: readonly Span[], gap: number): (place: number) => number {
  const cuts: { from: number; to: number; taken: number }[] = [];
  let end = 0;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from - end > gap) cuts.push({ from: end, to: from, taken: from - end - gap });
    end = Math.max(end, to);
  }
  return (place) =>
    cuts.reduce((moved, { from, to, taken }) => {
      const share = Math.min(1, Math.max(0, (place - from) / (to - from)));
      return moved - Math.round(taken * share);
    }, place);
}
