/** What this browser keeps under a name of ours; null if there is nothing, or storage is denied. */
export function readStored(
  name: string,
  storage: 'localStorage' | 'sessionStorage',
): string | null {
  try {
    return window[storage].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or nothing any more. Where storage is denied or full, nothing happens. */
export function writeStored(
  name: string,
  text: string | undefined,
  storage: 'localStorage' | 'sessionStorage',
): void {
  try {
    if (text === undefined) window[storage].removeItem(name);
    else window[storage].setItem(name, text);
  } catch {
    // The reader goes on without.
  }
}
