import type { Draft } from './draft.ts';
import { hasFormat0, leadToFormat1 } from './to-format-1.ts';

/** What leads from the format before to another one. */
interface Migration {
  readonly to: number;
  /** Whether files that name no format have something of the one before. */
  readonly isNeeded: (draft: Draft) => boolean;
  readonly migrate: (draft: Draft) => Promise<void>;
}

/** In order: each takes what the one before it leaves. */
export const migrations: readonly Migration[] = [
  { to: 1, isNeeded: hasFormat0, migrate: leadToFormat1 },
];
