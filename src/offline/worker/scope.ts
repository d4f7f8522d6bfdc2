/** What a service worker has that TypeScript's library for pages does not know, as far as ours uses it. */
export interface WorkerScope {
  readonly clients: WorkerClients;
  readonly location: Location;
  readonly navigator: Navigator & { readonly connection?: { readonly saveData?: boolean } };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: TellingEvent) => void): void;
}

/** An event that the browser keeps the worker alive for. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  /** The page that a navigation makes; empty for other requests. */
  readonly resultingClientId: string;
  /** What the browser has asked for itself while the worker started; undefined where it does not do so. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

export interface TellingEvent extends WaitingEvent {
  readonly data: WorkerMessage;
  readonly source: WorkerClient | null;
}

export interface WorkerClient {
  readonly id: string;
  readonly url: string;
  postMessage(message: PageMessage): void;
}

interface WorkerClients {
  claim(): Promise<void>;
  matchAll(options: { readonly type: 'window' }): Promise<readonly WorkerClient[]>;
}

/** What a page asks of the worker. */
interface WorkerMessage {
  /** The address of a page to keep, or to look for a newer version of. */
  readonly keep?: string;
  /** A locale of which to keep the next pages that are not kept yet. */
  readonly keepAll?: string;
  /** Whether this goes on from a message before it, so that the list is known. */
  readonly goOn?: boolean;
}

/** What the notice of a newer version says in one locale. */
export interface NewerWords {
  readonly newer: string;
  readonly showNewer: string;
  readonly later: string;
}

/** What the worker tells a page: that it is out of date, how much of its locale is kept, or that some is no more. */
export type PageMessage =
  | { readonly type: 'let-go' }
  | { readonly type: 'newer'; readonly words: NewerWords | undefined }
  | { readonly type: 'kept'; readonly kept: number; readonly total: number };
