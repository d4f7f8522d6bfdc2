import { minifySync } from 'vite';
import { ownCode } from './policy/own-code.ts';

const shrunken = new Map<string, string>();

/** A script as it stands in a page, where the policy allows it: as small as it gets. Throws if it is no script, or a module. */
export function minifyScript(code: string): string {
  const known = shrunken.get(code);
  if (known !== undefined) return known;
  const { code: written, errors } = minifySync('inline.cjs', code, { module: false });
  const [error] = errors;
  if (error) throw new Error(`A script of a page cannot be read: ${error.message}`);
  const shrunk = ownCode(written.trim());
  shrunken.set(code, shrunk);
  return shrunk;
}
