import type { PageMessage } from './scope.ts';
import { readLocale, words, worker } from './settings.ts';

/** Tells everybody who has a page open that there is a newer version, but the one who has just got it. */
export async function tellNewer(address: string, except = ''): Promise<void> {
  const message: PageMessage = { type: 'newer', words: words[readLocale(address)] };
  for (const page of await worker.clients.matchAll({ type: 'window' })) {
    if (page.id !== except && new URL(page.url).pathname === address) page.postMessage(message);
  }
}
