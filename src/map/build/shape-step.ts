import { findStep, type Flow, type StepKind } from '../../flow/flow.ts';
import type { Locale } from '../../site/locales.ts';
import type { FlowWords, TextBox } from './flowchart.ts';
import { createMeasure, type Measure } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

/** In px. */
export const sizes = {
  lineHeight: 18,
  boxWidth: 248,
  /** Left and right of the text in a box. */
  padding: 12,
  /** Above and below the text. */
  headPadding: 8,
  rowPadding: 4,
  signPadding: 3,
  widestSign: 208,
  /** How far the point of a sign, or of a question's head, stands out. */
  point: 10,
  /** The radius of an outcome's corners, at most. */
  roundest: 20,
  /** Length of an arrow to a sign, and of one from nowhere. */
  arrow: 26,
  /** Between the signs of neighbouring rows. */
  signGap: 4,
  /** Between a step's number and its title. */
  afterNumber: 8,
} as const;

/** A row of a step's box, relative to the box. It has room for its sign, whether an arrow takes its place or not. */
export interface RowShape {
  readonly answer: string;
  readonly to: string;
  readonly label: TextBox;
  readonly sign: TextBox;
}

/** A step's box, with its rows and signs, at 0,0. The same on the screen and on paper. */
export interface StepShape {
  readonly id: string;
  readonly kind: StepKind;
  /** Of the box, without signs. */
  readonly height: number;
  readonly head: TextBox;
  readonly rows: readonly RowShape[];
}

const measureBold = createMeasure(700);
const measureRegular = createMeasure(400);

/** Where text begins that has the number of a step before it. */
function placeAfterNumber(flow: Flow, measure: Measure, before: number): number {
  const widest = '0'.repeat(String(Object.keys(flow.steps).length).length);
  return before + Math.ceil(measure(widest)) + sizes.afterNumber;
}

function shapeHead(flow: Flow, title: string, locale: Locale): TextBox {
  const width = sizes.boxWidth;
  const textX = placeAfterNumber(flow, measureBold, sizes.padding);
  const lines = wrapText(title, width - textX - sizes.padding, measureBold, locale);
  const height = Math.max(1, lines.length) * sizes.lineHeight + 2 * sizes.headPadding;
  return { x: 0, y: 0, width, height, lines, textX };
}

function shapeLabel(text: string, y: number, locale: Locale): TextBox {
  const width = sizes.boxWidth;
  const lines = wrapText(text, width - 2 * sizes.padding, measureRegular, locale);
  const height = Math.max(1, lines.length) * sizes.lineHeight + 2 * sizes.rowPadding;
  return { x: 0, y, width, height, lines, textX: sizes.padding };
}

function shapeSign(flow: Flow, text: string, locale: Locale): TextBox {
  const x = sizes.boxWidth + sizes.arrow;
  const before = placeAfterNumber(flow, measureRegular, sizes.afterNumber);
  const lines = wrapText(text, sizes.widestSign - before - sizes.point, measureRegular, locale);
  const widest = Math.max(0, ...lines.map((line) => Math.ceil(measureRegular(line.trimEnd()))));
  const height = Math.max(1, lines.length) * sizes.lineHeight + 2 * sizes.signPadding;
  return { x, y: 0, width: before + widest + sizes.point, height, lines, textX: x + before };
}

/** A row, made as high as its sign needs, and the sign in the middle of it. */
function addSign(label: TextBox, sign: TextBox): { label: TextBox; sign: TextBox } {
  const height = Math.max(label.height, sign.height + sizes.signGap);
  return {
    label: { ...label, height },
    sign: { ...sign, y: label.y + Math.floor((height - sign.height) / 2) },
  };
}

/** The box of one step. Wording that is missing is left empty: the checks say so. */
export function shapeStep(flow: Flow, words: FlowWords, id: string): StepShape {
  const { locale } = words;
  const head = shapeHead(flow, words.steps[id]?.title ?? '', locale);
  const step = findStep(flow, id);
  let height = head.height;
  const rows = Object.entries(step?.answers ?? {}).map(([answer, to]): RowShape => {
    const target = words.steps[to];
    const shape = addSign(
      shapeLabel(words.steps[id]?.answers[answer] ?? '', height, locale),
      shapeSign(flow, target?.short ?? target?.title ?? '', locale),
    );
    height += shape.label.height;
    return { answer, to, ...shape };
  });
  return { id, kind: step?.kind ?? 'outcome', height, head, rows };
}
