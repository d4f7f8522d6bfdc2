import type { Browser, CDPSession } from '@playwright/test';
import type { Delivery, OutputServer } from './serve-output.ts';

export const byteKinds = ['html', 'css', 'js', 'font', 'other'] as const;
export type ByteKind = (typeof byteKinds)[number];

/** What a first visit to a page costs a reader. All bytes are those of bodies, as they were sent. */
export interface Visit {
  /** Of the page itself, as are the bytes. */
  readonly requests: number;
  readonly bytes: Readonly<Record<ByteKind, number>>;
  /** What a service worker fetched besides, to have it without a network; itself included. */
  readonly workerBytes: number;
  /** That had come when the first text was painted. */
  readonly bytesBeforePaint: number;
  /** Milliseconds until then. */
  readonly paint: number;
  /** Elements of the page when it has come to rest. */
  readonly elements: number;
}

/** The phone and the network of Lighthouse's mobile runs: slow 4G, and a processor at a quarter of its speed. */
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const slowdown = 4;

/** A page has come to rest when nothing has been on its way for so long. In milliseconds, as is the patience. */
const rest = 2000;
const patience = 60_000;

/** Opens a page with nothing in any cache, and waits until it has come to rest. */
export async function visitPage(
  browser: Browser,
  server: OutputServer,
  path: string,
): Promise<Visit> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const arrivals = await listenForArrivals(session);
    server.deliveries.length = 0;
    await page.goto(server.origin + path, { waitUntil: 'load', timeout: patience });
    await waitForRest(server.deliveries, arrivals);
    const { paint, elements } = await page.evaluate(async () => {
      const count = () => document.querySelectorAll('*').length;
      // Scripts that are slow to start may still have to write to the page.
      for (let seen = -1; seen !== count();) {
        seen = count();
        await new Promise((resolve) => setTimeout(resolve, 500));
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 }));
      }
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return { paint: entry?.startTime ?? NaN, elements: count() };
    });
    const own = server.deliveries.filter(({ isForWorker }) => !isForWorker);
    const forWorker = server.deliveries.filter(({ isForWorker }) => isForWorker);
    return {
      requests: own.length,
      bytes: sortBytes(own),
      workerBytes: forWorker.reduce((sum, { bytes }) => sum + bytes, 0),
      bytesBeforePaint: arrivals.countBeforePaint(),
      paint,
      elements,
    };
  } finally {
    await context.close();
  }
}

interface Response {
  headerBytes: number;
  /** Headers and body, as they were sent; none before all has come. */
  bytes: number;
  /** Parts of the body: when they came, and how long they were when they had been unpacked. */
  readonly parts: { readonly timestamp: number; readonly length: number }[];
}

interface Arrivals {
  /** Bytes of bodies that had come when the first text was painted. */
  readonly countBeforePaint: () => number;
  /** Whether anything that the page asked for is still to come. */
  readonly isLoading: () => boolean;
}

/** Slows the page down, and notes when its bytes come. */
async function listenForArrivals(session: CDPSession): Promise<Arrivals> {
  const responses = new Map<string, Response>();
  const open = new Set<string>();
  let painted = Infinity;
  const find = (id: string) => {
    const response = responses.get(id) ?? { headerBytes: 0, bytes: 0, parts: [] };
    responses.set(id, response);
    return response;
  };
  session.on('Network.requestWillBeSent', ({ requestId }) => open.add(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    find(requestId).headerBytes = response.encodedDataLength;
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) => {
    find(requestId).parts.push({ timestamp, length: dataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    find(requestId).bytes = encodedDataLength;
    open.delete(requestId);
  });
  session.on('Page.lifecycleEvent', ({ name, timestamp }) => {
    if (name === 'firstContentfulPaint') painted = Math.min(painted, timestamp);
  });
  await session.send('Network.enable');
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return {
    isLoading: () => open.size > 0,
    countBeforePaint: () =>
      [...responses.values()].reduce((sum, response) => sum + countUntil(painted, response), 0),
  };
}

/** Chromium tells the length of a part only unpacked, so a part of a body counts by its share of that. */
function countUntil(end: number, { headerBytes, bytes, parts }: Response): number {
  const sum = (some: Response['parts']) => some.reduce((total, { length }) => total + length, 0);
  const all = sum(parts);
  if (all === 0 || bytes === 0) return 0;
  const share = sum(parts.filter(({ timestamp }) => timestamp <= end)) / all;
  return Math.round((bytes - headerBytes) * share);
}

async function waitForRest(
  deliveries: readonly Delivery[],
  { isLoading }: Arrivals,
): Promise<void> {
  const end = performance.now() + patience;
  let [seen, since] = [-1, performance.now()];
  while (performance.now() < Math.min(since + rest, end)) {
    if (isLoading() || deliveries.length !== seen) {
      [seen, since] = [deliveries.length, performance.now()];
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function sortBytes(deliveries: readonly Delivery[]): Record<ByteKind, number> {
  const bytes = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  for (const { type, bytes: more } of deliveries) bytes[nameKind(type)] += more;
  return bytes;
}

function nameKind(type: string): ByteKind {
  if (type.startsWith('text/javascript')) return 'js';
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  return type.startsWith('font/') ? 'font' : 'other';
}
