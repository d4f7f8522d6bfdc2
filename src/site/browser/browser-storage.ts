import { prefixStored, type StoredName } from '../stored-names.ts';

/** A name of ours as it stands in the storage, and in what a browser says of it. */
export const nameStored = (name: StoredName) => prefixStored(import.meta.env.BASE_URL) + name;

/** What this browser keeps under a name of ours; null if there is nothing, or storage is denied. */
export function readStored(
  name: StoredName,
  storage: 'localStorage' | 'sessionStorage',
): string | null {
  try {
    return window[storage].getItem(nameStored(name));
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or nothing any more. Where storage is denied or full, nothing happens. */
export function writeStored(
  name: StoredName,
  text: string | undefined,
  storage: 'localStorage' | 'sessionStorage',
): void {
  try {
    if (text === undefined) window[storage].removeItem(nameStored(name));
    else window[storage].setItem(nameStored(name), text);
  } catch {
    // The reader goes on without.
  }
}
