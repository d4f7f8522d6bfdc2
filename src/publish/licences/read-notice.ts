import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package says of its licence. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression, such as `MIT`. */
  readonly licence: string;
  /** The lines that say whose it is, without doubles. */
  readonly copyright: readonly string[];
  /** The licence as it must be passed on. */
  readonly text: string;
}

/**
 * Reads the licence of an installed package.
 * @param modules the folder `node_modules`
 * @throws if the package has no file with its licence
 */
export async function readNotice(modules: string, name: string): Promise<Notice> {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`The package "${name}" has no file with its licence.`);
  const text = dropForeignParts((await readFile(join(folder, file), 'utf8')).replaceAll('\r', ''));
  const lines = text.split('\n').map((line) => line.trim());
  const copyright = [...new Set(lines.filter((line) => /^Copyright \(c\)/i.test(line)))];
  return { name, version, licence: license, copyright, text };
}

/** A bundler's file also has the licences of what the bundler itself is made of, which no reader is sent. */
function dropForeignParts(text: string): string {
  return text.replace(/^(?:# Licenses of bundled|end of terms and conditions)[\s\S]*/m, '').trim();
}
