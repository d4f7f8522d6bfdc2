import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A save may touch several files; so long, in milliseconds, after the first of them the work begins. */
const rest = 20;

/**
 * Does some work at once, and again after each change below a folder. Ends only if the folder can no longer be watched.
 * @param work must not fail
 */
export async function followFolder(
  folder: string,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const state = { hasChanged: true, isOver: false, wake: () => {} };
  const watcher = watch(folder, { recursive: true, ...(signal && { signal }) }, () => {
    state.hasChanged = true;
    state.wake();
  });
  const end = () => {
    state.isOver = true;
    state.wake();
  };
  watcher.on('close', end).on('error', end);
  while (!state.isOver) {
    if (state.hasChanged) {
      await setTimeout(rest);
      state.hasChanged = false;
      await work();
    } else await new Promise<void>((resolve) => (state.wake = resolve));
  }
}
