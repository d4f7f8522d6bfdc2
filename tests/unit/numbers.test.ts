import { describe, expect, it } from 'vitest';
import { findNumbers, saysInWords, subtract } from '../../src/checks/numbers.ts';

describe('the numbers of a text', () => {
  it.each([
    ['Wait 5 minutes, at most 5 times.', 'Vent i 5 minutter, høyst 5 ganger.'],
    ['It has 12,000 files.', 'Den har 12\u00a0000 filer.'],
    ['It has 1,200,000 files.', 'Den har 1 200 000 filer.'],
    ['It costs 2.5.', 'Den koster 2,5.'],
    ['At 10:30.', 'Klokken 10.30.'],
    ['From version 1.2.2216.1.', 'Fra versjon 1.2.2216.1.'],
    ['On 30 October 2026.', '30. oktober 2026.'],
  ])('are the same in "%s" and "%s"', (en, nb) => {
    expect(findNumbers(en, 'en')).toEqual(findNumbers(nb, 'nb'));
    expect(findNumbers(en, 'en')).not.toEqual([]);
  });

  it.each([
    ['It has 1,200,000 files.', 'Es hat 1.200.000 Dateien.'],
    ['It has 12,000 files.', 'Es hat 12 000 Dateien.'],
    ['It costs 2.5.', 'Es kostet 2,5.'],
    ['On 3 March 2027.', 'Am 3. März 2027.'],
  ])('are the same in "%s" and "%s"', (en, de) => {
    expect(findNumbers(de, 'de')).toEqual(findNumbers(en, 'en'));
  });

  it('are several where the groups are no thousands', () => {
    expect(findNumbers('Ring 22 33 44 55.', 'nb')).toEqual(['22', '33', '44', '55']);
    expect(findNumbers('Versjon 5 100, eller 16 53003.', 'nb')).toEqual(['5100', '16', '53003']);
  });

  it('tell one month from another', () => {
    expect(findNumbers('On 1 March.', 'en')).not.toEqual(findNumbers('1. mai.', 'nb'));
  });

  it('take no word for a month that stands beside no number', () => {
    expect(findNumbers('You may wait 5 minutes.', 'en')).toEqual(['5']);
  });
});

it('a number from one to ten can stand in words', () => {
  expect(saysInWords('Vent to timer.', '2', 'nb')).toBe(true);
  expect(saysInWords('Vent en stund.', '2', 'nb')).toBe(false);
  expect(saysInWords('Warten Sie zwei Stunden.', '2', 'de')).toBe(true);
  expect(saysInWords('Wait eleven hours.', '11', 'en')).toBe(false);
});

it('what is too many is named as often as it is', () => {
  expect(subtract(['5', '5', '7'], ['5'])).toEqual(['5', '7']);
  expect(subtract(['5'], ['5', '5'])).toEqual([]);
});
