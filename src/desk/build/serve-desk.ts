import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { nameSubject } from '../forms.ts';
import { namedSchema, orderSchema, subjectSchema } from '../order-schema.ts';
import { deskFolder } from '../protocol.ts';
import { refuseRequest } from './judge-request.ts';
import type { Desk } from './open-desk.ts';

/** No form that somebody fills in is as long, in bytes. */
const longest = 1_000_000;

/** As Vite's server hands it on: `originalUrl` is the address before a middleware took a part of it away. */
type DeskRequest = IncomingMessage & { readonly originalUrl?: string | undefined };

interface DeskOptions {
  /** The address of the site's root, with a slash at its end. */
  readonly root: string;
  /** What every request of our own pages has. */
  readonly token: string;
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
}

/**
 * Answers the pages of this server that ask for the desk: `GET <root>@desk/?kind=…` with what a form shows, `GET <root>@desk/?guide=…&id=…` with where a
 * step or an answer is named, `POST <root>@desk/` with
 * what has come of an order. What others ask is refused, and what is no request to the desk goes on.
 */
export function serveDesk(
  desk: Desk,
  { root, token }: DeskOptions,
): (request: DeskRequest, response: ServerResponse, next: () => void) => void {
  const own = `${root}${deskFolder}`;
  return (request, response, next) => {
    const { originalUrl = request.url ?? '', method, headers, socket } = request;
    const [path = ''] = originalUrl.split('?');
    if (!isOfDesk(path, own)) {
      next();
      return;
    }
    const isEncrypted = socket instanceof TLSSocket;
    const refusal = refuseRequest(
      { method, headers, from: socket.remoteAddress, isEncrypted },
      token,
    );
    const answer: Promise<Answer> = refusal
      ? Promise.resolve({ status: refusal.status, value: { says: refusal.says } })
      : path !== own
        ? Promise.resolve({ status: 404, value: { says: 'The desk has no such address.' } })
        : method === 'GET'
          ? open(desk, originalUrl)
          : obey(desk, request);
    answer
      .catch((error: unknown): Answer => {
        console.error(error);
        return { status: 500, value: { says: error instanceof Error ? error.message : 'Failed.' } };
      })
      .then((given) => send(response, given))
      .catch(() => response.destroy());
  };
}

/** Whether an address is the desk's, however it is written: what nobody else answers must not be passed on. */
function isOfDesk(path: string, own: string): boolean {
  try {
    return `${decodeURIComponent(path)}/`.startsWith(own);
  } catch {
    return false;
  }
}

async function open(desk: Desk, address: string): Promise<Answer> {
  const { locale = '', ...asked } = Object.fromEntries(
    new URL(address, 'http://localhost').searchParams,
  );
  const { data: named } = namedSchema.safeParse(asked);
  if (named) return { status: 200, value: await desk.listUses(named) };
  const { data: subject } = subjectSchema.safeParse(asked);
  if (!subject) return { status: 400, value: { says: 'This is no step, guide or case.' } };
  const opened = await desk.open(subject, locale);
  return opened
    ? { status: 200, value: opened }
    : { status: 404, value: { says: `There is no ${nameSubject(subject)}.` } };
}

async function obey(desk: Desk, request: IncomingMessage): Promise<Answer> {
  const text = await readBody(request);
  if (text === undefined) return { status: 413, value: { says: 'This is too long.' } };
  const { data: order, error } = orderSchema.safeParse(parseJson(text));
  if (!order) {
    const [issue] = error.issues;
    const says = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { status: 400, value: { is: 'refused', says } };
  }
  return { status: 200, value: await desk.obey(order) };
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, value }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}
