import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { tokenHeader } from '../protocol.ts';

/** What decides whether a request comes from a page of this server, opened on this machine. */
export interface AskedRequest {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The address of the machine that asks. */
  readonly from: string | undefined;
  readonly isEncrypted: boolean;
}

interface Refusal {
  readonly status: 403 | 405 | 415;
  readonly says: string;
}

/**
 * Why a request to the desk is not answered; undefined if it may be. The desk writes files, so each of these alone has to
 * hold: the machine, the name that the browser knows it by, the page that asks, and what only such a page knows.
 */
export function refuseRequest(request: AskedRequest, token: string): Refusal | undefined {
  const { method, headers, from, isEncrypted } = request;
  const forbid = (says: string): Refusal => ({ status: 403, says });
  if (!isThisMachine(from)) return forbid('The desk answers this machine alone.');
  // Another name for this machine may be one that somebody else's page has given it (DNS rebinding).
  if (!isLocalHost(headers.host)) return forbid('The desk is called localhost or 127.0.0.1.');
  const own = `${isEncrypted ? 'https' : 'http'}://${headers.host ?? ''}`;
  // Browsers send it with every request that is not a GET, and with those of other origins.
  if (headers.origin === undefined ? method !== 'GET' : headers.origin !== own)
    return forbid('The desk answers its own pages alone.');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    return forbid('The desk answers its own pages alone.');
  if (!isSame(headers[tokenHeader], token)) {
    return forbid('This page is of a server that has ended. Load it again.');
  }
  if (method !== 'GET' && method !== 'POST')
    return { status: 405, says: 'The desk knows GET and POST.' };
  // A form of another page can send neither this type nor a header of its own without asking first.
  if (method === 'POST' && !/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? ''))
    return { status: 415, says: 'The desk reads JSON.' };
  return undefined;
}

/** Whether an address of a socket is that of this machine. */
export function isThisMachine(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address ?? '');
}

/** Whether a `Host` names this machine in a way that no other machine can be named. */
export function isLocalHost(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? '');
}

function isSame(given: string | string[] | undefined, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => Buffer.from(String(text)));
  return one !== undefined && other?.length === one.length && timingSafeEqual(one, other);
}
