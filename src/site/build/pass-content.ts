import { resolve } from 'node:path';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { openContent, packContent, type PackedContent } from './pack-content.ts';

/** What the gate has read and found. */
export interface JudgedContent {
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** The same content, for threads. */
  readonly packed: PackedContent;
}

/** The pages of a build run in the same process as the gate, as other copies of the same modules. */
const key = Symbol.for('veiviser: the content of this build');
type Shared = { [key]?: JudgedContent & { readonly root: string } };

/** Keeps what the gate has read for the pages: reading thousands of guides takes as long as drawing them. */
export function passContent(
  root: string,
  { content, findings }: Pick<JudgedContent, 'content' | 'findings'>,
): void {
  const packed = packContent(content);
  (globalThis as Shared)[key] = {
    ...{ content: openContent(packed), findings, packed },
    root: resolve(root),
  };
}

/** What the gate has read below this root, if it has. */
export function takeContent(root: string): JudgedContent | undefined {
  const passed = (globalThis as Shared)[key];
  return passed?.root === resolve(root) ? passed : undefined;
}
