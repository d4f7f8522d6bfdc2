import { answer, answerPicture, answerScript } from './answer.ts';
import { find, look, pictures, scripts } from './keep.ts';
import { dropNeeds, dropVisited, keepNext } from './keep-all.ts';
import { letGoOfWithdrawn } from './let-go.ts';
import type { TellingEvent } from './scope.ts';
import { always, base, ignore, isOfSite, listOf, locales, readLocale, worker } from './settings.ts';

// A worker of any version can serve pages of any version, since what is kept is named by its content: a new one need
// not wait for the old one to end.
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(follow(event).catch(ignore)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === worker.location.origin && isOfSite(pathname);
  if (!isOurs || request.method !== 'GET' || request.headers.has('range')) return;
  if (pathname.startsWith(scripts)) event.respondWith(answerScript(request));
  else if (pathname.startsWith(pictures)) event.respondWith(answerPicture(request));
  else if (!isFramed(request)) event.respondWith(answer(event, pathname));
});

async function activate(): Promise<void> {
  // Old browsers have no preload.
  const preload = worker.registration.navigationPreload as NavigationPreloadManager | undefined;
  await preload?.enable();
  await letGoOfWithdrawn().catch(ignore);
  await dropVisited().then(dropNeeds).catch(ignore);
  await worker.clients.claim();
}

/** A page in a frame belongs to the page around it, which has a network. */
function isFramed({ mode, destination }: Request): boolean {
  return mode === 'navigate' && destination !== 'document';
}

/** Does what a page asks: keeps it, with what its locale always needs and the guides that were asked for. */
async function follow({ data, source }: TellingEvent): Promise<void> {
  if (data.keepAll !== undefined) await keepNext(data.keepAll, source, data.goOn);
  if (data.keep === undefined) return;
  const { pathname } = new URL(data.keep);
  const locale = readLocale(pathname);
  if (!isOfSite(pathname)) return;
  await look(pathname);
  await letGoOfWithdrawn().catch(ignore);
  await dropVisited();
  if (!locales.includes(locale) || worker.navigator.connection?.saveData) return;
  for (const name of always) await look(`${base}${locale}/${name}`);
  if (await find(listOf(locale))) await keepNext(locale);
}
