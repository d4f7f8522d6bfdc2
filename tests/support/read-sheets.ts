import { sizes } from '../../src/map/build/shape-step.ts';
import { joinLines } from '../../src/map/build/wrap-text.ts';

/** A step as it stands on a drawn sheet of the map. */
export interface SheetStep {
  readonly number: string;
  readonly title: string;
  readonly answers: readonly SheetAnswer[];
}

interface SheetAnswer {
  readonly text: string;
  /** The number of the step that the arrow or the sign leads to. */
  readonly to: string | undefined;
  /** What the sign says, if the arrow ends at a sign. */
  readonly sign: string | undefined;
}

const whole = /-?\d+/g;
const arrow = /M(-?\d+) (-?\d+)((?:[hv]-?\d+)+)m-7-5 7 5-7 5/g;

const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? '';
const read = (text: Element | undefined) => joinLines([text?.textContent ?? '']);
const placeOf = (step: Element) => attribute(step, 'transform').match(whole)?.map(Number) ?? [];

/** The tips of all arrows that begin at the end of a row, from the top, as `x y` on the sheet. */
function readTips(step: Element): string[] {
  const [left = 0, top = 0] = placeOf(step);
  const lines = attribute([...step.querySelectorAll('path')][1], 'd');
  return [...lines.matchAll(arrow)]
    .filter(([, x]) => Number(x) === sizes.boxWidth)
    .map(([, x, y, pieces = '']) => {
      const sum = (letter: string) =>
        [...pieces.matchAll(/([hv])(-?\d+)/g)]
          .filter(([, own]) => own === letter)
          .reduce((total, [, , by]) => total + Number(by), 0);
      return `${left + Number(x) + sum('h')} ${top + Number(y) + sum('v')}`;
    });
}

/** Where arrows to a step end: at the left of its head, level with its number. */
function readEntrance(step: Element): string {
  const [left = 0, top = 0] = placeOf(step);
  const baseline = 5;
  return `${left} ${top + Number(attribute(step.querySelector('text') ?? undefined, 'y')) - baseline}`;
}

/** The steps of a drawn sheet, read from nothing but its text and its lines. */
export function readSheet(sheet: Element): SheetStep[] {
  const groups = [...sheet.querySelectorAll('g')];
  const numbers = new Map(
    groups.map((step) => [readEntrance(step), read(step.querySelector('text') ?? undefined)]),
  );
  return groups.map((step) => {
    const [number, title, ...rest] = [...step.querySelectorAll('text')];
    const tips = readTips(step);
    const labels = rest.filter((text) => attribute(text, 'x') === String(sizes.padding));
    const answers = labels.map((label, row): SheetAnswer => {
      const after = rest.slice(rest.indexOf(label) + 1);
      const next = after.findIndex((text) => labels.includes(text));
      const [signNumber, sign] = next < 0 ? after : after.slice(0, next);
      return {
        text: read(label),
        to: signNumber ? read(signNumber) : numbers.get(tips[row] ?? ''),
        sign: sign && read(sign),
      };
    });
    return { number: read(number), title: read(title), answers };
  });
}
