import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../src/map/build/measure-text.ts';
import { joinLines, wrapText } from '../../src/map/build/wrap-text.ts';

const measure = createMeasure(400);
const texts = [
  '',
  'Yes',
  'Is the user blocked?',
  'Forespørselen eller koden kommer ikke, eller blir avvist (eller jeg vet ikke)',
  'Microsoft Entra-administrasjonssenteret og/eller OAuth2ClientProfileEnabled - nå',
  'flerfaktorautentiseringspåloggingsforespørselsregistreringen',
  'https://a-b/c--d//e',
  '50057 50053 𝔸𝔹ℂ',
];
const widths = [40, 90, 170, 230];
const cases = texts.flatMap((text) => widths.map((width) => ({ text, width })));

describe('wrapped text', () => {
  it.each(cases)('fits $width px, line by line: "$text"', ({ text, width }) => {
    const widest = wrapText(text, width, measure, 'nb').map((line) => measure(line.trimEnd()));
    expect(Math.max(0, ...widest)).toBeLessThanOrEqual(width);
  });

  it.each(cases)(
    'can be put together again from lines of $width px: "$text"',
    ({ text, width }) => {
      expect(joinLines(wrapText(text, width, measure, 'nb'))).toBe(text);
    },
  );

  it('breaks a long compound at its joint, with a hyphen', () => {
    expect(wrapText('flerfaktorautentiseringspåloggingen', 200, measure, 'nb')).toEqual([
      'flerfaktorautentiserings\u2010',
      'påloggingen',
    ]);
  });

  it("breaks a word after the author's own hyphen before anywhere else", () => {
    const [first] = wrapText('Entra-administrasjonssenteret', 170, measure, 'nb');
    expect(first).toBe('Entra-');
  });

  it('does not break a short word such as sign-in at its hyphen', () => {
    expect(wrapText('the sign-in', 60, measure, 'nb')).toEqual(['the ', 'sign-in']);
  });

  it('does not break a word that fits on a line of its own', () => {
    const lines = wrapText('velg administrasjonssenteret nå', 170, measure, 'nb');
    expect(lines).toEqual(['velg ', 'administrasjonssenteret ', 'nå']);
  });
});

describe('measured text', () => {
  it('has room for other fonts, and more if it is bold', () => {
    // 14 px Arial: H is 1479 units of 2048.
    expect(measure('HHHHHHHHHH')).toBeCloseTo((14 * 10 * 1479 * 1.06) / 2048 + 2);
    expect(createMeasure(700)('brukeren')).toBeGreaterThan(measure('brukeren'));
  });

  it('measures letters that are in other files of the font', () => {
    expect(measure('čšžđłőğŋ')).toBeLessThan(measure('漢'.repeat(8)) * 0.7);
    expect(measure('č')).toBeCloseTo(measure('c'));
    expect(measure('Ж')).toBeGreaterThan(measure('И'));
  });

  it('counts a hyphen and a space that break no line as those of the keyboard', () => {
    expect(measure('e\u2011post\u202F1')).toBe(measure('e-post 1'));
  });

  it('counts a character that the font lacks as a full square', () => {
    expect(measure('漢')).toBeCloseTo(14 * 1.06 + 2);
  });
});
