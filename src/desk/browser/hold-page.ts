/** Resolves when nothing is written in this page any more. */
let held: Promise<unknown> | undefined;
let isDue = false;

/** What is being written would be lost on the way: Vite loads the page anew once all who listen are done. */
const untilWritten = (): unknown => {
  isDue = held !== undefined;
  return held;
};
import.meta.hot?.on('vite:beforeFullReload', untilWritten);

/**
 * Keeps this page from being loaded anew, whatever changes on the disk.
 * @returns what gives it free; whether it is loaded anew now, since something has changed meanwhile
 */
export function holdPage(): () => boolean {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  held = promise;
  return () => {
    if (held === promise) held = undefined;
    resolve(undefined);
    return isDue;
  };
}
