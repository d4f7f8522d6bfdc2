import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  findLowContrast,
  measureContrast,
  pickColors,
  schemes,
  suggestColor,
  usualColors,
} from '../../src/site/colors.ts';

const sheet = readFileSync(
  join(import.meta.dirname, '..', '..', 'src', 'styles', 'tokens.css'),
  'utf8',
);

/** What a browser makes of a token in a scheme. */
function readToken(name: string, at: number): string {
  const value = new RegExp(`${name}: ([^;]+);`).exec(sheet)?.[1] ?? '';
  const chosen = /^light-dark\((.+), (.+)\)$/.exec(value)?.[at + 1] ?? value;
  const other = /^var\((.+)\)$/.exec(chosen)?.[1];
  return other === undefined ? chosen : readToken(other, at);
}

it('the usual colours are those of the style sheet, and can be told apart', () => {
  for (const [role, colors] of Object.entries(usualColors))
    for (const [at, scheme] of schemes.entries())
      expect(readToken(`--color-${role}`, at), `${role}, ${scheme}`).toBe(colors[scheme]);
  expect(findLowContrast(usualColors)).toEqual([]);
});

it('contrast is that of WCAG 2', () => {
  expect(measureContrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(measureContrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
  expect(measureContrast('#123456', '#123456')).toBe(1);
});

it('letters on a sign are whichever can be read, and the focus has the colour of links', () => {
  const colors = pickColors({
    colors: { sign: { light: '#005a58', dark: '#9fe8e6' }, link: '#00605f' },
  });
  expect(colors['on-sign']).toEqual({ light: '#fff', dark: '#16130b' });
  expect(colors.focus).toEqual({ light: '#00605f', dark: '#00605f' });
  expect(colors.text).toEqual(usualColors.text);
});

it('two colours that are too near each other are found, in each scheme', () => {
  const low = findLowContrast(pickColors({ colors: { link: '#00605f' } }));
  expect(low.map(({ of, on, scheme }) => [of, on, scheme])).toEqual([
    ['link', 'page', 'dark'],
    ['link', 'surface', 'dark'],
    ['focus', 'page', 'dark'],
    ['focus', 'surface', 'dark'],
  ]);
  // A sign of the colour of the page is seen by its edge; one with an edge of that colour, too, by nothing.
  const sign = { sign: '#fcfaf5', 'on-sign': '#16130b' };
  expect(findLowContrast(pickColors({ colors: sign }))).toEqual([]);
  const pale = findLowContrast(pickColors({ colors: { sign: '#fcfaf5', 'on-sign': '#fff' } }));
  expect(pale.map(({ of, on, scheme }) => [of, on, scheme])).toContainEqual([
    'sign',
    'page',
    'light',
  ]);
});

it.each([
  ['#00605f', '#14120d'],
  ['#ffd100', '#fcfaf5'],
  ['#777', '#808080'],
])('what is suggested for %s on %s stands out', (color, ground) => {
  expect(measureContrast(suggestColor(color, ground, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
});
