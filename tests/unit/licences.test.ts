import { describe, expect, it } from 'vitest';
import { findPackage } from '../../src/publish/licences/licences.ts';
import { judgeLicences } from '../../src/publish/licences/list-licences.ts';
import type { Notice } from '../../src/publish/licences/read-notice.ts';
import { writeNotices } from '../../src/publish/licences/write-notices.ts';

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

describe('the package of a module', () => {
  it.each([
    ['/a/node_modules/react-dom/client.js', 'react-dom'],
    ['/a/node_modules/@xstate/react/dist/index.js?used', '@xstate/react'],
    ['C:\\a\\node_modules\\one\\node_modules\\two\\index.js', 'two'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/a/src/flow/trail.ts', undefined],
    ['\0virtual:own', undefined],
  ])('of %j is %j', (id, name) => {
    expect(findPackage(id)).toBe(name);
  });
});

describe('the notices', () => {
  const grant = 'Permission is granted to all who want to have some.';
  const makeNotice = (name: string, owner: string, text = grant): Notice => {
    const line = `Copyright (c) ${owner}`;
    const licence = `MIT License\n\n${line}\n\n${text}\n`;
    return { name, version, licence: 'MIT', copyright: [line], text: licence };
  };

  it('have the names of all owners, and the text of a licence that they share once', () => {
    const broken = grant.replace(' to all', '\nto all');
    const text = writeNotices([], [makeNotice('one', 'Kari'), makeNotice('two', 'Ola', broken)]);
    expect(text).toContain('Kari');
    expect(text).toContain('Ola');
    expect(text.split('Permission').length - 1).toBe(1);
  });

  it('have every licence that differs', () => {
    const other = 'Permission is granted to nobody else.';
    const text = writeNotices(
      ['Own'],
      [makeNotice('one', 'Kari'), makeNotice('two', 'Ola', other)],
    );
    expect(text.split('Permission').length - 1).toBe(2);
    expect(text.startsWith('Own\n')).toBe(true);
  });
});
