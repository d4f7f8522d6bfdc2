import type { Conflict, Form } from '../forms.ts';
import type { Fingerprints, StepKind, Subject } from '../order-schema.ts';

/** A form that is not saved yet. */
export interface Unsaved {
  /** What it was made from. */
  readonly base: Form;
  readonly files: Fingerprints;
  readonly form: Form;
  /** Where the disk has changed meanwhile, and the author has not chosen yet. */
  readonly conflicts: readonly Conflict[];
}

/** A step that is not made yet. */
export interface StepDraft {
  /** The key of the answer that is to lead to the step; without it, the step is opened. */
  readonly answer?: string;
  readonly kind: StepKind;
  readonly titles: Readonly<Record<string, string>>;
  /** What was written; otherwise the title gives it. */
  readonly id?: string;
}

/** What the desk keeps from one page to the next. */
export interface Memory {
  readonly open?: Subject | undefined;
  readonly isTall?: boolean;
  /** The id of what had the focus. */
  readonly focus?: string | undefined;
  /** By `nameSubject`. */
  readonly unsaved: Readonly<Record<string, Unsaved>>;
  /** By `nameSubject` of what was open when it was begun. */
  readonly newSteps: Readonly<Record<string, StepDraft>>;
}

const key = 'veiviser desk';
const nothing: Memory = { unsaved: {}, newSteps: {} };

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
