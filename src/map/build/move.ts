import type { FlowchartStep, Point, TextBox } from './flowchart.ts';

function movePoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

export function moveTextBox(box: TextBox, by: Point): TextBox {
  return { ...box, ...movePoint(box, by), textX: box.textX + by.x };
}

/** A step with everything that belongs to it. */
export function moveStep(step: FlowchartStep, by: Point): FlowchartStep {
  return {
    ...step,
    ...movePoint(step, by),
    head: moveTextBox(step.head, by),
    edges: step.edges.map(({ sign, ...edge }) => ({
      ...edge,
      label: moveTextBox(edge.label, by),
      points: edge.points.map((point) => movePoint(point, by)),
      ...(sign ? { sign: moveTextBox(sign, by) } : {}),
    })),
    ...(step.entry ? { entry: step.entry.map((point) => movePoint(point, by)) } : {}),
  };
}

/** A step with its corner at 0,0: the markup of equal steps is then equal, and compresses well. */
export function moveHome(step: FlowchartStep): FlowchartStep {
  return moveStep(step, { x: -step.x, y: -step.y });
}
