import { vi } from 'vitest';
import { prefixStored } from '../../src/site/stored-names.ts';

const origin = 'https://site.example';

/** What is kept, in the order in which it was: a fake of the browser's `caches`. */
class FakeCache {
  readonly kept = new Map<string, Response>();
  private readonly nameOf = (request: Request | string) =>
    new URL(typeof request === 'string' ? request : request.url, origin).href;

  match(request: Request | string) {
    return Promise.resolve(this.kept.get(this.nameOf(request))?.clone());
  }
  matchAll() {
    return Promise.resolve([...this.kept.values()].map((response) => response.clone()));
  }
  keys() {
    return Promise.resolve([...this.kept.keys()].map((url) => new Request(url)));
  }
  put(request: Request | string, response: Response) {
    // What is kept again is kept last.
    this.kept.delete(this.nameOf(request));
    this.kept.set(this.nameOf(request), response);
    return Promise.resolve();
  }
  delete(request: Request | string) {
    return Promise.resolve(this.kept.delete(this.nameOf(request)));
  }
}

/** A service worker outside of a browser, with a network and storage that a test may spoil. */
export interface FakeWorker {
  /** What the network says of a path, or throws; status 404 where a path is not here. */
  readonly network: Map<string, () => Response | Promise<Response>>;
  /** What has been asked of the network, as paths. */
  readonly asked: string[];
  readonly caches: Map<string, FakeCache>;
  /** The paths that are kept in the cache of this name, in order. */
  listKept(cache: string): string[];
  /** What the worker says to the page. */
  readonly told: unknown[];
  /** A page asks for something: the answer, or undefined if the worker leaves it to the browser. */
  ask(
    path: string,
    request?: { mode?: string; destination?: string },
  ): Promise<Response | undefined>;
  tell(message: unknown): Promise<void>;
  activate(): Promise<void>;
}

/** An answer as a browser gives it: of this origin, and not redirected. */
export function answerWith(body: string, type: string, status = 200): Response {
  const response = new Response(body, { status, headers: { 'content-type': type } });
  return Object.defineProperty(response, 'type', { value: 'basic' });
}

/** Loads the worker anew, with these settings of the build. */
export async function startWorker(settings: {
  readonly base: string;
  readonly scriptHashes?: Readonly<Record<string, string>>;
}): Promise<FakeWorker> {
  const listeners = new Map<string, (event: unknown) => void>();
  const caches = new Map<string, FakeCache>();
  const network: FakeWorker['network'] = new Map();
  const asked: string[] = [];
  const told: unknown[] = [];
  const page = {
    id: 'page',
    url: `${origin}/`,
    postMessage: (message: unknown) => told.push(message),
  };
  vi.resetModules();
  vi.stubGlobal('settings', {
    ...{
      version: '1',
      names: prefixStored(settings.base),
      locales: ['en', 'nb'],
      words: {},
      scriptHashes: {},
    },
    ...{ always: ['', 'offline/'], ...settings },
  });
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, listener),
    clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve([page]) },
    location: new URL(`${origin}${settings.base}service-worker.js`),
    navigator: {},
    registration: {},
    skipWaiting: () => Promise.resolve(),
  });
  vi.stubGlobal('caches', {
    open: (name: string) => {
      const cache = caches.get(name) ?? new FakeCache();
      caches.set(name, cache);
      return Promise.resolve(cache);
    },
  });
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const url = new URL(typeof request === 'string' ? request : request.url, origin);
    asked.push(url.pathname);
    return (await network.get(url.pathname)?.()) ?? answerWith('Not here.', 'text/plain', 404);
  });
  await import('../../src/offline/worker/service-worker.ts');

  /** Lets the worker handle an event, and waits for all that it does. */
  const handle = async (type: string, event: object) => {
    const work: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners.get(type)?.({
      ...event,
      waitUntil: (task: Promise<unknown>) => work.push(task),
      respondWith: (response: Promise<Response>) => (answer = response),
    });
    const response = await answer;
    await Promise.all(work);
    return response;
  };
  return {
    ...{ network, asked, caches, told },
    listKept: (cache) =>
      [...(caches.get(cache)?.kept.keys() ?? [])].map((url) => new URL(url).pathname),
    ask: (path, { mode = 'navigate', destination = 'document' } = {}) => {
      const request = { url: `${origin}${path}`, method: 'GET', headers: new Headers() };
      return handle('fetch', { request: { ...request, mode, destination }, resultingClientId: '' });
    },
    tell: async (data) => {
      await handle('message', { data, source: page });
    },
    activate: async () => {
      await handle('activate', {});
    },
  };
}
