import { parsePlace } from '../../flow/trail.ts';
import type { StoredName } from '../../site/stored-names.ts';
import { readStored, writeStored } from '../../site/browser/browser-storage.ts';

/** A diagnosis of a guide that was left before it came to an outcome. */
export interface HalfDone {
  /** The tab that it is or was open in, and the step that it began with: tabs keep theirs apart. */
  readonly tab: string;
  /** The place, as `formatPlace` writes it. */
  readonly fragment: string;
  /** When its last answer was given, in milliseconds since 1970. */
  readonly at: number;
}

/** How many are kept, and for how long. */
const most = 5;
export const daysKept = 30;
const longest = daysKept * 24 * 60 * 60 * 1000;

/** The name under which they are kept. */
export function nameHalfDone(guide: string): StoredName {
  return `half-done ${guide}`;
}

/**
 * The latest first. What is too old, and whatever else stands in the storage, is deleted there. What a wrong clock has
 * dated later than now counts from now.
 */
export function listHalfDone(guide: string): HalfDone[] {
  const stored = readStored(nameHalfDone(guide), 'localStorage');
  const now = Date.now();
  const list = parse(stored)
    .filter(isHalfDone)
    .map((entry) => ({ ...entry, at: Math.min(entry.at, now) }))
    .filter(({ at }) => at > now - longest)
    .sort((one, other) => other.at - one.at)
    .slice(0, most);
  if (stored !== null && stored !== JSON.stringify(list)) write(guide, list);
  return list;
}

/** Keeps the place of a tab in the stead of the one that it had before. */
export function keepHalfDone(guide: string, tab: string, fragment: string): void {
  const others = listHalfDone(guide).filter((other) => other.tab !== tab);
  write(guide, [{ tab, fragment, at: Date.now() }, ...others].slice(0, most));
}

/** Forgets the place of a tab. */
export function dropHalfDone(guide: string, tab: string): void {
  write(
    guide,
    listHalfDone(guide).filter((other) => other.tab !== tab),
  );
}

function write(guide: string, list: readonly HalfDone[]): void {
  const text = list.length === 0 ? undefined : JSON.stringify(list);
  writeStored(nameHalfDone(guide), text, 'localStorage');
}

function isHalfDone(value: unknown): value is HalfDone {
  const { tab, fragment, at } = (value ?? {}) as Partial<Record<keyof HalfDone, unknown>>;
  const isComplete = typeof tab === 'string' && typeof at === 'number';
  return isComplete && typeof fragment === 'string' && parsePlace(fragment).trail.length > 0;
}

function parse(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (Array.isArray(value)) return value;
  } catch {
    // As good as nothing.
  }
  return [];
}
