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

/** What the desk keeps while its page is loaded anew, as it is after each change. */
export interface Memory {
  readonly open?: Subject | undefined;
  readonly isTall?: boolean;
  /** The id of what had the focus. */
  readonly focus?: string | undefined;
  /** What was said last, and the path of the page that it was said on. */
  readonly said?: { readonly text: string; readonly on: string };
  /** The address of a guide that was made just now: its page is gone to as soon as it is there. */
  readonly goTo?: string | undefined;
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
