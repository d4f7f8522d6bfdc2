import { describe, expect, it } from 'vitest';
import { formatSize, putSize } from '../../src/publish/file-sizes.ts';

describe('the size of a file', () => {
  it('is said in whole units that people know, in their language', () => {
    expect(formatSize(687_637, 'en')).toMatch(/^688\skB$/);
    expect(formatSize(2_412_000, 'nb-NO')).toMatch(/^2,4\sMB$/);
    expect(formatSize(999_999, 'en')).toMatch(/^1\sMB$/);
  });

  it('is written where a page names the file, and nowhere else', () => {
    const page = '<html lang="en"><a href="/a.html">a</a><span data-size-of="/a.html"></span>';
    expect(putSize(page, '/a.html', 2000)).toMatch(/<span data-size-of="\/a\.html">2\skB<\/span>/);
    expect(putSize(page, '/b.html', 2000)).toBe(page);
  });
});
