import { join, relative, resolve } from 'node:path';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { openContent, type PackedContent } from '../../read/pack-content.ts';

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
/** What a site of others has said of its guides: see `veiviserGuides`. */
export interface HostSettings {
  /** The folder of the host's project. */
  readonly root: string;
  /** The folder that the guides lie in. */
  readonly folder: string;
  /** Where guides stand: an address, or one for each locale. */
  readonly pages: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
const hostKey = Symbol.for('veiviser: the settings of a host');
type Shared = { [key]?: JudgedContent; [hostKey]?: HostSettings };

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

export function passHostSettings(settings: HostSettings): void {
  (globalThis as Shared)[hostKey] = settings;
}

/** What a host has said; undefined on a site of ours. */
export function takeHostSettings(): HostSettings | undefined {
  return (globalThis as Shared)[hostKey];
}

/** A finding as an author of a host finds its file: where the guides lie there. */
export function nameInHost(finding: Finding): Finding {
  const { root, folder } = takeHostSettings() ?? {};
  if (root === undefined || folder === undefined) return finding;
  const place = relative(root, folder).replaceAll('\\', '/');
  return { ...finding, file: finding.file.replace(/^content(?=\/|$)/, () => place) };
}

/** The folder that guides, facts and words lie in. */
export function contentFolder(): string {
  return takeHostSettings()?.folder ?? join(process.cwd(), 'content');
}
