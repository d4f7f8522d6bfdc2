import { readStored, writeStored } from '../../site/browser/browser-storage.ts';

const key = 'tab';

/**
 * The name of this tab, which it keeps from page to page. It is in the storage of the tab only between two pages: a tab
 * that is duplicated finds none there, and gets its own.
 */
export function takeTabName(): string {
  taken ??= takeName();
  return taken;
}

let taken: string | undefined;

function takeName(): string {
  const name = readStored(key, 'sessionStorage') || Math.random().toString(36).slice(2);
  const take = () => writeStored(key, undefined, 'sessionStorage');
  take();
  // A page that is left may come back as it was.
  addEventListener('pageshow', take);
  addEventListener('pagehide', () => writeStored(key, name, 'sessionStorage'));
  return name;
}
