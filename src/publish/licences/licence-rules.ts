/** Licences that ask for no more than that their notices are kept. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
];

/** Packages under another licence. None of them may be sent to readers. */
export interface LicenceException {
  readonly packages: RegExp;
  readonly licence: string;
  /** Why the licence asks nothing of those who build the site or run it. */
  readonly reason: string;
}

export const licenceExceptions: readonly LicenceException[] = [
  {
    packages: /^lightningcss(?:-|$)/,
    licence: 'MPL-2.0',
    reason:
      'makes the CSS smaller during the build; used unchanged, and what it writes is not its own code',
  },
  {
    packages: /^(?:axe-core|@axe-core\/playwright)$/,
    licence: 'MPL-2.0',
    reason: 'used unchanged, by the tests alone, and by `veiviser test`',
  },
  {
    packages: /^@img\/sharp-(?:libvips|wasm32|win32)/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'the library that draws the pictures during the build; used unchanged, and only pictures are published',
  },
  {
    packages: /^@fontsource\/arimo$/,
    licence: 'OFL-1.1',
    reason:
      'a font whose letters are measured and drawn during the build; the font itself is not published',
  },
  {
    packages: /^jszip$/,
    licence: '(MIT OR GPL-3.0-or-later)',
    reason: 'used unchanged under the MIT licence, by the tests alone',
  },
  {
    packages: /^pako$/,
    licence: '(MIT AND Zlib)',
    reason: 'used unchanged, by the tests alone; zlib asks for no notice beside a binary',
  },
];

/** The exception that covers a package, if there is one. One that names a single licence covers it in combinations too. */
export function findException(name: string, licence: string): LicenceException | undefined {
  return licenceExceptions.find(
    (exception) => exception.packages.test(name) && covers(exception.licence, licence),
  );
}

/** Whether every part of `A AND B` is allowed, or is the licence of the exception. */
function covers(exception: string, licence: string): boolean {
  return (
    licence === exception ||
    licence.split(' AND ').every((part) => part === exception || allowedLicences.includes(part))
  );
}
