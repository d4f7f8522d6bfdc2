import type { FlowchartStep, Point } from './flowchart.ts';
import { findMiddle, measureWidth, placeStep } from './place-step.ts';
import { sizes, type StepShape } from './shape-step.ts';

/** A step, and the trees that its arrows lead to. Its other answers end at signs. */
export interface Tree {
  readonly shape: StepShape;
  readonly branches: readonly Branch[];
}

/** A tree, and the neighbouring answers whose arrows lead to it. */
export interface Branch {
  readonly answers: readonly string[];
  readonly tree: Tree;
}

/** Trees drawn, around the point 0,0 where the arrow arrives at the first step of the first. All measures are whole px. */
export interface PlacedTrees {
  readonly steps: readonly FlowchartStep[];
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In px. Arrows that bend have lanes between two columns. */
const lanes = { before: 14, apart: 10, after: 18 } as const;

/** From where arrows arrive at the first step of a tree, what each of its columns takes. */
type Spans = readonly { readonly top: number; readonly bottom: number }[];

interface StackedTree {
  readonly shape: StepShape;
  readonly branches: readonly StackedBranch[];
  readonly spans: Spans;
}

interface StackedBranch {
  readonly y: number;
  /** Each answer with the height of its row. */
  readonly rows: readonly { readonly answer: string; readonly y: number }[];
  readonly stacked: StackedTree;
}

interface ColumnStep {
  readonly shape: StepShape;
  readonly y: number;
  readonly rows: readonly ColumnRow[];
}

/** An arrow from the height of its row to that of the step it leads to. */
interface ColumnRow {
  readonly answer: string;
  readonly from: number;
  readonly to: number;
}

/** Sets what comes below what is there, column by column, and not above where it would like to be. */
function createStack(apart: number) {
  const taken: { top: number; bottom: number }[] = [];
  const put = (spans: Spans, wanted: number): number => {
    const y = spans.reduce((lowest, { top }, column) => {
      const above = taken[column];
      return above ? Math.max(lowest, above.bottom + apart - top) : lowest;
    }, wanted);
    spans.forEach(({ top, bottom }, column) => {
      taken[column] = { top: taken[column]?.top ?? y + top, bottom: y + bottom };
    });
    return y;
  };
  return { taken, put };
}

function stackTree({ shape, branches }: Tree, apart: number): StackedTree {
  const { taken, put } = createStack(apart);
  const stacked = branches.map(({ answers, tree }): StackedBranch => {
    const rows = shape.rows
      .filter(({ answer }) => answers.includes(answer))
      .map(({ answer, label }) => ({ answer, y: findMiddle(label) - findMiddle(shape.head) }));
    const own = stackTree(tree, apart);
    // Its uppermost arrow runs straight if the branches above leave room for that.
    return { y: put(own.spans, rows[0]?.y ?? 0), rows, stacked: own };
  });
  const top = -findMiddle(shape.head);
  return { shape, branches: stacked, spans: [{ top, bottom: top + shape.height }, ...taken] };
}

/** The steps of each column from the uppermost down. */
function listColumns(roots: readonly { y: number; stacked: StackedTree }[]): ColumnStep[][] {
  const columns: ColumnStep[][] = [];
  const visit = (depth: number, y: number, { shape, branches }: StackedTree): void => {
    const rows = branches.flatMap((branch) =>
      branch.rows.map(({ answer, y: from }) => ({ answer, from: y + from, to: y + branch.y })),
    );
    (columns[depth] ??= []).push({ shape, y, rows });
    for (const branch of branches) visit(depth + 1, y + branch.y, branch.stacked);
  };
  for (const { y, stacked } of roots) visit(0, y, stacked);
  return columns;
}

/**
 * The lane of each arrow that bends, from the right. A lower one bends further to the left than those it passes, so that
 * none has to cross another.
 */
function chooseLanes(column: readonly ColumnStep[]): Map<ColumnRow, number> {
  const chosen = new Map<ColumnRow, number>();
  for (const row of column.flatMap(({ rows }) => rows)) {
    if (row.from === row.to) continue;
    const top = Math.min(row.from, row.to) - lanes.apart;
    const passed = [...chosen].filter(([{ from, to }]) => Math.max(from, to) > top);
    chosen.set(row, 1 + Math.max(-1, ...passed.map(([, lane]) => lane)));
  }
  return chosen;
}

/**
 * Draws trees from left to right, below each other, in columns that they share. Of the arrows of a step the uppermost
 * runs straight, and the others go down. The same trees are always drawn the same.
 * @param apart how far steps stand below each other at least, in px
 */
export function placeTrees(trees: readonly Tree[], apart: number): PlacedTrees {
  const { taken, put } = createStack(apart);
  const roots = trees.map((tree) => {
    const stacked = stackTree(tree, apart);
    return { y: put(stacked.spans, 0), stacked };
  });
  const steps: FlowchartStep[] = [];
  let [x, right] = [0, 0];
  listColumns(roots).forEach((column, depth) => {
    const chosen = chooseLanes(column);
    const widths = column.map(({ shape, rows }) => {
      const drawn = new Set(rows.map(({ answer }) => answer));
      return measureWidth(shape, (answer) => drawn.has(answer));
    });
    right = x + Math.max(...widths);
    const firstLane = right + lanes.before + lanes.apart * Math.max(0, ...chosen.values());
    const next = firstLane + lanes.after;
    for (const { shape, y, rows } of column) {
      const tracks = rows.map((row): [string, Point[]] => {
        const lane = firstLane - lanes.apart * (chosen.get(row) ?? 0);
        const bend = [
          { x: lane, y: row.from },
          { x: lane, y: row.to },
        ];
        return [row.answer, [...(chosen.has(row) ? bend : []), { x: next, y: row.to }]];
      });
      const corner = { x, y: y - findMiddle(shape.head) };
      steps.push(placeStep(shape, corner, new Map(tracks), depth === 0));
    }
    x = next;
  });
  return {
    steps,
    top: Math.min(...taken.map(({ top }) => top)),
    right,
    bottom: Math.max(...taken.map(({ bottom }) => bottom)),
  };
}

/** How much room trees take with the arrows from nowhere before them. */
export function measureTrees({ top, right, bottom }: PlacedTrees): {
  width: number;
  height: number;
} {
  return { width: sizes.arrow + right, height: bottom - top };
}
