import { expect, it } from 'vitest';
import type { Guide } from '../../src/model/content.ts';
import { keepWithSteps } from '../../src/site/build/keep-with-steps.ts';

const makeGuide = (id: string) => ({ id, steps: {} }) as Guide;

it('what was made of a guide is made again for another guide, other steps or another value alone', () => {
  let made = 0;
  const name = keepWithSteps((guide, locale: string) => `${guide.id} ${locale} ${++made}`);
  const guide = makeGuide('mfa');
  expect(name(guide, 'nb')).toBe('mfa nb 1');
  expect(name(guide, 'en')).toBe('mfa en 2');
  expect(name(guide, 'nb')).toBe('mfa nb 1');
  expect(name({ ...guide, id: 'lamp' }, 'nb')).toBe('lamp nb 3');
  expect(name(makeGuide('mfa'), 'nb')).toBe('mfa nb 4');
  // As a guide whose steps were unpacked anew.
  Object.assign(guide, { steps: {} });
  expect(name(guide, 'nb')).toBe('mfa nb 5');
});

it('nothing is kept of what failed', () => {
  let tries = 0;
  const tryTwice = keepWithSteps(() => {
    if (++tries === 1) throw new Error('made up');
    return tries;
  });
  const guide = makeGuide('mfa');
  expect(() => tryTwice(guide)).toThrow('made up');
  expect(tryTwice(guide)).toBe(2);
});
