import { hash } from 'node:crypto';

/** Pages are made in the same process as the policies, by other copies of the same modules. */
const key = Symbol.for('veiviser: the inline code of this build');
const shared = globalThis as unknown as { [key]: Set<string> | undefined };

/** The hashes of all scripts and styles that this build has written into pages, as a policy names them. */
export function listOwnCode(): Set<string> {
  return (shared[key] ??= new Set());
}

/** Says that a script or a style in a page is the build's own. Whoever writes one into a page calls this. */
export function ownCode(code: string): string {
  listOwnCode().add(hashCode(code));
  return code;
}

/** The hash of a script or a style, as a policy names it. */
export function hashCode(code: string): string {
  // A browser reads every line break as this one.
  return `'sha256-${hash('sha256', code.replace(/\r\n?/g, '\n'), 'base64')}'`;
}
