/** A Mermaid flowchart, as Mermaid itself reads it, with the lines of the file it stands in. */
export interface Chart {
  readonly file: string;
  /** Of its first line, counted from 1. */
  readonly line: number;
  /** What it calls itself, or else the heading above it. */
  readonly title: string | undefined;
  readonly nodes: readonly ChartNode[];
  readonly arrows: readonly Arrow[];
  readonly groups: readonly Group[];
  /** Whether this program wrote it: its names, shapes and answers are then those of a flow. */
  readonly isOurs: boolean;
}

export interface ChartNode {
  readonly id: string;
  /** As Mermaid calls it: `diamond`, `hexagon`, `square`, `stadium`, … */
  readonly shape: string;
  /** The lines of its label, without markup. */
  readonly text: string;
  /** Where its label stands, or else where it is named first. */
  readonly line: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly line: number;
  readonly points: 'forward' | 'both' | 'nowhere';
  /** In a chart of ours, the id of the answer. */
  readonly answer: string | undefined;
}

export interface Group {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly line: number;
}

/** How an arrow is shown to a person. */
export function describeArrow(chart: Chart, { from, to }: Pick<Arrow, 'from' | 'to'>): string {
  return `"${nameNode(chart, from)}" → "${nameNode(chart, to)}"`;
}

/** The first line of a node's label. */
export function nameNode({ nodes }: Pick<Chart, 'nodes'>, id: string): string {
  return nodes.find((node) => node.id === id)?.text.split('\n')[0] ?? id;
}

/** Whether a node asks: it has the shape of a question, or ends as one. */
export function asks({ shape, text }: ChartNode): boolean {
  return (
    /^(?:diamond|diam|decision|question|rhombus|hexagon|hex|prepare)$/.test(shape) ||
    /[?？]\s*$/u.test(text)
  );
}

/** Whether a chart lets anybody choose. One that does not shows parts, or steps in a row. */
export function isDecisionChart({ nodes, arrows, isOurs }: Chart): boolean {
  if (isOurs) return true;
  return nodes.some((node) => {
    const out = arrows.filter(({ from }) => from === node.id);
    return out.length > 1 && (asks(node) || out.every(({ text }) => text !== ''));
  });
}
