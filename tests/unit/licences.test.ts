import { describe, expect, it } from 'vitest';
import { judgeLicences } from '../../src/publish/licences/list-licences.ts';
import { writeNotices, type Notice } from '../../src/publish/licences/licences.ts';

const version = '1.0.0';

describe('the licence of a package', () => {
  it('is in order when it asks for a notice only', () => {
    expect(judgeLicences([{ name: 'lamp', version, licence: 'MIT' }])).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'LGPL-3.0-or-later', ''])(
    'is not when it is "%s" and nothing explains it',
    (licence) => {
      expect(judgeLicences([{ name: 'lamp', version, licence }])).toHaveLength(1);
    },
  );

  it('is explained for the packages that the exception names, and for no other licence of theirs', () => {
    const name = '@img/sharp-wasm32';
    const faults = (licence: string) => judgeLicences([{ name, version, licence }]).length;
    expect(faults('Apache-2.0 AND LGPL-3.0-or-later AND MIT')).toBe(0);
    expect(faults('Apache-2.0 AND GPL-3.0-only')).toBe(1);
  });

  it('cannot be explained away for what readers are sent', () => {
    expect(judgeLicences([{ name: 'react', version, licence: 'MPL-2.0' }])).toHaveLength(1);
  });
});

describe('the notices', () => {
  const makeNotice = (name: string, text?: string): Notice => ({
    name,
    version,
    ...(text !== undefined && { text }),
  });

  it('have the names of all packages, and a text that they share once', () => {
    const text = writeNotices([], [makeNotice('one', 'Grant'), makeNotice('two', 'Grant\n')]);
    expect(text).toContain('one 1.0.0');
    expect(text).toContain('two 1.0.0');
    expect(text.split('Grant').length - 1).toBe(1);
  });

  it('have every licence that differs, the own ones first', () => {
    const text = writeNotices(['Own'], [makeNotice('one', 'Grant'), makeNotice('two', 'Other')]);
    expect(text).toMatch(/^Own\n[^]*Grant[^]*Other/);
  });

  it('are not written without the licence of a package', () => {
    expect(() => writeNotices(['Own'], [makeNotice('one')])).toThrow('"one"');
  });
});
