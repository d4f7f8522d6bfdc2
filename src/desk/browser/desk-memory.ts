import type { Conflict, Form } from '../forms.ts';
import type { Fingerprints, Subject } from '../order-schema.ts';

/** A form that is not saved yet. */
export interface Unsaved {
  /** What it was made from. */
  readonly base: Form;
  readonly files: Fingerprints;
  readonly form: Form;
  /** Where the disk has changed meanwhile, and the author has not chosen yet. */
  readonly conflicts: readonly Conflict[];
}

/** What the desk keeps from one page to the next. */
export interface Memory {
  readonly open?: Subject | undefined;
  readonly isTall?: boolean;
  /** The id of what had the focus. */
  readonly focus?: string | undefined;
  /** By `nameSubject`. */
  readonly unsaved: Readonly<Record<string, Unsaved>>;
}

const key = 'veiviser desk';
const nothing: Memory = { unsaved: {} };

export function readMemory(): Memory {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Memory>) };
  } catch {
    return nothing;
  }
}

export function keepMemory(memory: Memory): void {
  // A page of its own that is closed loses it: what is not saved belongs to this tab.
  sessionStorage.setItem(key, JSON.stringify(memory));
}
