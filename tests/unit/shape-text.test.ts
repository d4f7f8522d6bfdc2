import { describe, expect, it } from 'vitest';
import { drawText, keepDrawable, measureShapes } from '../../src/exports/shape-text.ts';

/** The shapes that have something to see. */
const countShapes = (text: string) =>
  drawText(text, 700, 48, 0, 0).match(/ d="[^"]+"/g)?.length ?? 0;

describe('text drawn as shapes', () => {
  it.each([
    'Čeština: ž, š a đ',
    'Język polski: ł',
    'Türkçe: ğ, ő, ŋ',
    'Πρόβλημα με τη σύνδεση',
    'Проблема со входом',
    'Đăng nhập, người',
    'Sámegiella: čŋšŧž',
  ])('has every letter: %s', (text) => {
    expect(keepDrawable(text)).toBe(text);
    expect(countShapes(text)).toBe(text.replaceAll(' ', '').length);
  });

  it('is as wide as its parts, whichever files of the font they are in', () => {
    const parts = ['Kč', ' na ', 'жук'].map((part) => measureShapes(part, 400, 20));
    const sum = parts.reduce((all, part) => all + part, 0);
    expect(measureShapes('Kč na жук', 400, 20)).toBeCloseTo(sum, 0);
  });

  it('has accents that were written apart from their letters', () => {
    expect(keepDrawable('C\u030C')).toBe('Č');
  });

  it('has stand-ins for signs that would be missed, and nothing for others', () => {
    expect(keepDrawable('Module ≥ 3.2 → sign in')).toBe('Module >= 3.2 > sign in');
    expect(keepDrawable('MFA 多要素認証 🔑 on')).toBe('MFA on');
    expect(keepDrawable('👩‍💻')).toBe('');
  });
});
