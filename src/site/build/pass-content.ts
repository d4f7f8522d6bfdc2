import { resolve } from 'node:path';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { openContent, type PackedContent } from './pack-content.ts';

/** What the gate has read and found, fit to be sent to a thread. */
export interface PassedContent {
  /** The folder of the project. */
  readonly root: string;
  readonly packed: PackedContent;
  readonly findings: readonly Finding[];
}

interface JudgedContent extends PassedContent {
  readonly content: Content;
}

/** The pages of a build run in the same process as the gate, as other copies of the same modules. */
const key = Symbol.for('veiviser: the content of this build');
type Shared = { [key]?: JudgedContent };

/** Keeps what the gate has read for the pages: reading thousands of guides takes as long as drawing them. */
export function passContent(passed: PassedContent): void {
  (globalThis as Shared)[key] = {
    ...passed,
    root: resolve(passed.root),
    content: openContent(passed.packed),
  };
}

/** What the gate has read below this root, if it has. */
export function takeContent(root: string): JudgedContent | undefined {
  const passed = (globalThis as Shared)[key];
  return passed?.root === resolve(root) ? passed : undefined;
}
