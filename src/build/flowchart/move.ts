import type { Point, TextBox } from './flowchart.ts';

export function movePoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

export function moveTextBox(box: TextBox, by: Point): TextBox {
  return { ...box, ...movePoint(box, by), textX: box.textX + by.x };
}
