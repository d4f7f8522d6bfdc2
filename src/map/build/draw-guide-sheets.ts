import { fillText } from '../../site/words.ts';
import { drawSheet, sheetSize } from './draw-sheet.ts';
import { readFlowWords } from './flow-words.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import { listRanges } from './list-ranges.ts';
import type { MapContext } from './draw-guide-map.ts';
import { viewSteps } from '../../site/build/page-context.ts';

export interface DrawnSheet {
  /** Which sheet it is, and the numbers of the steps on it. */
  readonly name: string;
  /** An SVG element: see `drawSheet`. */
  readonly svg: string;
}

/**
 * The map of the guide that a context is about, on sheets of paper.
 * @throws if the context is about no guide
 */
export function drawGuideSheets(context: MapContext): DrawnSheet[] {
  const { guide, ui } = context;
  if (!guide) throw new Error('There is no map where there is no guide.');
  const steps = viewSteps(guide, context);
  const numbers = new Map(steps.map(({ id, number }) => [id, number]));
  const sheets = layOutSheets(guide.flow, readFlowWords(steps, context), sheetSize);
  return sheets.map((sheet, at) => ({
    name: fillText(ui.paper.sheet, {
      n: at + 1,
      total: sheets.length,
      steps: listRanges(sheet.steps.map(({ id }) => numbers.get(id) ?? 0)).join(', '),
    }),
    svg: drawSheet(sheet, numbers),
  }));
}
