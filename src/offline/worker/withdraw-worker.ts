import type { WorkerScope } from './scope.ts';

// Served in the place of the service worker when OFFLINE=off: takes it back from every browser that has it.

declare const self: WorkerScope;
declare const settings: { readonly names: string };

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(settings.names)) await caches.delete(name);
  }
  await self.registration.unregister();
}
