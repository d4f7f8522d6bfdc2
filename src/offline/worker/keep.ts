import { listShownPictures } from '../../pictures/picture-widths.ts';
import { isSound } from './judge.ts';
import { base, ignore, names, scriptHashes } from './settings.ts';
import { tellNewer } from './tell.ts';

// What is kept is named by its content: scripts and pictures by their hashed address, pages by a hash in a header.

export const scripts = `${base}_astro/`;
export const pictures = `${base}pictures/`;
export const openPages = () => caches.open(`${names}pages`);
/** For all that pages need. */
export const openNeeds = () => caches.open(`${names}scripts`);

/** What is kept for an address; undefined also where storage is denied. */
export async function find(address: string): Promise<Response | undefined> {
  try {
    const page = await (await openPages()).match(address);
    return page ?? (await (await openNeeds()).match(address));
  } catch {
    return undefined;
  }
}

/**
 * Keeps an answer of our own, after the scripts and pictures that it needs, so that what is kept works as a whole.
 * Nothing else is kept: no error, no redirection, nothing that is not what the site has there. What is gone from the site
 * is let go.
 * @returns whether it differs from what was kept before
 * @throws if storage is denied or full, or something that it needs cannot be had; what was kept before stays
 */
export async function keep(address: string, response: Response): Promise<boolean> {
  const cache = await openPages();
  if (isGone(response)) await cache.delete(address);
  if (!isOurs(response)) return false;
  const body = await response.arrayBuffer();
  if (!isSound(address, response.headers.get('content-type'), body)) return false;
  const isPage = address.endsWith('/');
  const text = isPage ? new TextDecoder().decode(body) : '';
  const hash = await hashContent(isPage ? new TextEncoder().encode(readMain(text)) : body);
  const before = (await cache.match(address))?.headers.get('veiviser-hash');
  const needs = await keepNeeds(text);
  const map = isPage && readMapAddress(text);
  // A reader opens it from the page. Without it the page is as good, but for the map.
  if (map && (before !== hash || !(await cache.match(map)))) await look(map).catch(ignore);
  await cache.put(address, copyWith(response, body, { address, hash, needs: needs.join(' ') }));
  return before !== undefined && before !== hash;
}

/** Fetches and keeps what is at an address, and tells those who have an older version of it open. */
export async function look(address: string): Promise<void> {
  const isNewer = await keep(address, await fetch(address, { cache: 'no-cache' }));
  if (isNewer) await tellNewer(address);
}

/** What the scripts name that this worker has seen: a script with a hash in its address never changes. */
const named = new Map<string, readonly string[]>();

/** Keeps the pictures and scripts that a text names, and the scripts that they name, and gives their addresses. */
async function keepNeeds(text: string): Promise<string[]> {
  const needed = new Set([...listShownPictures(text), ...listScripts(text)]);
  for (const address of needed) {
    const names = (await keepNeed(address)) ?? named.get(address) ?? [];
    named.set(address, names);
    // A set that grows while it is gone through is gone through to its new end.
    for (const name of names) needed.add(name);
  }
  return [...needed];
}

/** Keeps a script or a picture. Gives the scripts that it names, or undefined if it is kept and was read before. */
async function keepNeed(address: string): Promise<string[] | undefined> {
  const cache = await openNeeds();
  let response = await cache.match(address);
  if (response && named.has(address)) return undefined;
  if (!response) {
    const fetched = await fetch(address);
    const body = await fetched.arrayBuffer();
    if (!isOurs(fetched) || !(await isOurNeed(address, fetched, body))) throw new Error(address);
    response = copyWith(fetched, body, { since: String(Date.now()) });
    await cache.put(address, response.clone());
  }
  return address.startsWith(pictures) ? [] : listScripts(await response.text());
}

/** Whether this is what has this address. Of a picture, and of another version, only the kind of file is known. */
async function isOurNeed(address: string, { headers }: Response, body: ArrayBuffer) {
  if (!isSound(address, headers.get('content-type'), body)) return false;
  const known = scriptHashes[address.slice(scripts.length)];
  return known === undefined || known === (await hashContent(body));
}

/** A page names a script or a style by its address, and a script names another by its file name: all with a hash. */
function listScripts(text: string): string[] {
  const names = text.matchAll(/(?:_astro|\.)\/([\w.-]+\.[\w-]{8}\.(?:js|css))\b/g);
  return [...names].map(([, name]) => scripts + (name ?? ''));
}

/** Whether the site says that it no longer has what was asked for. */
export function isGone({ status }: Response): boolean {
  return status === 404 || status === 410;
}

function isOurs({ status, redirected, type }: Response): boolean {
  return status === 200 && !redirected && (type === 'basic' || type === 'default');
}

/** The headers that still hold when a body has been read: it is unpacked, and as long as it is. */
export function keepHeaders(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return headers;
}

/** A response with the same headers, and with notes of our own in them. */
function copyWith(
  response: Response,
  body: ArrayBuffer,
  notes: Readonly<Record<string, string>>,
): Response {
  const headers = keepHeaders(response);
  for (const [name, value] of Object.entries(notes)) headers.set(`veiviser-${name}`, value);
  return new Response(body, { headers });
}

/** Where a guide's page fetches its map. */
function readMapAddress(page: string): string | undefined {
  return /<a class="open-map" href="([^"]+)"/.exec(page)?.[1];
}

/** The part of a page that makes it another version: not its footer, which has the day of the build. */
function readMain(page: string): string {
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'));
}

async function hashContent(content: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
