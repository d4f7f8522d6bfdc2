import { describe, expect, it } from 'vitest';
import { readLeftOut } from '../../src/publish/optional-parts.ts';

describe('what a build leaves out', () => {
  it.each([undefined, '', '  '])('is nothing where nothing is said: %j', (setting) => {
    expect(readLeftOut(setting)).toEqual(new Set());
  });

  it('is named with commas or spaces', () => {
    expect(readLeftOut(' frames, single-files pictures')).toEqual(
      new Set(['frames', 'single-files', 'pictures']),
    );
  });

  it('is only what can be left out', () => {
    expect(() => readLeftOut('frames,maps')).toThrow(/"maps".*frames, single-files, pictures/);
  });
});
