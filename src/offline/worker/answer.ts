import { isSamePicture } from '../../pictures/picture-widths.ts';
import { isSound } from './judge.ts';
import { find, isGone, keep, keepHeaders, openNeeds } from './keep.ts';
import type { AskingEvent } from './scope.ts';
import { base, ignore, locales, readLocale } from './settings.ts';
import { tellNewer } from './tell.ts';

/** How long a fresh answer may keep a reader waiting who has a kept one, in milliseconds. */
const patience = 2000;

/** A script's address changes with its content, so a kept one is never old. */
export async function answerScript(request: Request): Promise<Response> {
  return (await find(request.url)) ?? fetch(request);
}

/** A picture in the width that is asked for; where it cannot be had, in the one that was kept with its page. */
export async function answerPicture(request: Request): Promise<Response> {
  const kept = await find(request.url);
  if (kept) return kept;
  const fetched = await fetch(request).catch(ignore);
  if (fetched?.ok) return fetched;
  return (await findOtherWidth(request.url).catch(ignore)) ?? fetched ?? Response.error();
}

async function findOtherWidth(address: string): Promise<Response | undefined> {
  const cache = await openNeeds();
  const other = (await cache.keys()).find(({ url }) => isSamePicture(url, address));
  return other && cache.match(other);
}

/**
 * The answer to a request: what the network says, or what is kept where the network is late, fails or errs. A page that
 * is visited is kept; other files are kept anew only if they were kept before.
 */
export async function answer(event: AskingEvent, address: string): Promise<Response> {
  const kept = await find(address);
  const coming = ask(event);
  if (kept) return answerFreshOrKept(event, address, coming, kept);
  const isPage = event.request.mode === 'navigate' && address.endsWith('/');
  try {
    const response = await coming;
    // A copy, so that the page's first words are shown before its last have come.
    if (isPage) event.waitUntil(keep(address, response.clone()).catch(ignore));
    return response;
  } catch (error) {
    const page = isPage ? await findOfflinePage(address) : undefined;
    if (page) return page;
    throw error;
  }
}

/** The fresh answer if it comes whole and in time, else the kept one; the fresh one is then kept for the next time. */
async function answerFreshOrKept(
  event: AskingEvent,
  address: string,
  coming: Promise<Response>,
  kept: Response,
): Promise<Response> {
  let isLate = false;
  const fresh = coming.then(readWhole);
  const keeping = fresh.then(async (response) => {
    const isNewer = await keep(address, response.clone());
    if (isNewer) await tellNewer(address, isLate ? '' : event.resultingClientId);
  });
  event.waitUntil(keeping.catch(ignore));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const answered = fresh.then(async (response) =>
    (await isAnswered(response, address)) ? response : undefined,
  );
  const first = await Promise.race([answered.catch(ignore), late]);
  isLate = first === undefined;
  return first ?? kept;
}

async function ask({ request, preloadResponse }: AskingEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/** An answer whose body has all come. A redirection goes on as it is, for the browser to follow. */
async function readWhole(response: Response): Promise<Response> {
  if (response.type !== 'basic' || response.redirected) return response;
  const { status } = response;
  const body = await response.arrayBuffer();
  return new Response(body, { status, headers: keepHeaders(response) });
}

/** Whether the site has said what is at an address, and not the network that it errs or that somebody must sign in. */
async function isAnswered(response: Response, address: string): Promise<boolean> {
  // Where a redirection leads is not told. One of our own can be followed; that of another origin may not be.
  if (response.type === 'opaqueredirect') return fetch(address).then(Boolean, () => false);
  if (!response.ok) return isGone(response);
  const body = await response.clone().arrayBuffer();
  return isSound(address, response.headers.get('content-type'), body);
}

async function findOfflinePage(address: string): Promise<Response | undefined> {
  for (const locale of [readLocale(address), ...locales]) {
    const page = await find(`${base}${locale}/offline/`);
    if (page) return page;
  }
  return undefined;
}
