import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { nameFolder, nameSample } from './measure-site.ts';
import type { Peer } from './peer.ts';
import type { PageFigures, PageResult, SiteName } from './results.ts';
import { runLighthouse, type Verdict } from './run-lighthouse.ts';
import { serveOutput } from './serve-output.ts';
import { byteKinds, visitPage, type ByteKind, type Visit } from './visit-page.ts';

export interface Means {
  readonly browser: Browser;
  /** The path of the browser, for Lighthouse to start it itself. */
  readonly chromium: string;
  /** Of each measurement; the median counts. */
  readonly runs: number;
  readonly hasLighthouse: boolean;
}

/** Serves a built site, and visits the page of a guide in it. Never throws. */
export async function measurePage(peer: Peer, site: SiteName, means: Means): Promise<PageResult> {
  try {
    return { ...site, figures: await visitOften(peer, site, means) };
  } catch (error) {
    return { ...site, reason: String(error) };
  }
}

async function visitOften(
  peer: Peer,
  site: SiteName,
  { browser, chromium, runs, hasLighthouse }: Means,
): Promise<PageFigures> {
  const server = await serveOutput(join(nameFolder(site), peer.output));
  try {
    const path = peer.findPage('en', nameSample(site));
    // The server compresses what it has not sent before.
    await visitPage(browser, server, path);
    const visits: Visit[] = [];
    const verdicts: Verdict[] = [];
    for (let run = 0; run < runs; run++) {
      visits.push(await visitPage(browser, server, path));
      if (hasLighthouse) verdicts.push(await runLighthouse(server.origin + path, chromium));
    }
    return {
      visit: joinVisits(visits),
      ...(hasLighthouse && { verdict: joinVerdicts(verdicts) }),
    };
  } finally {
    await server.close();
  }
}

function joinVisits(visits: readonly Visit[]): Visit {
  const median = (read: (visit: Visit) => number) => findMedian(visits.map(read));
  const bytes = byteKinds.map((kind) => [kind, median((visit) => visit.bytes[kind])] as const);
  return {
    requests: median(({ requests }) => requests),
    bytes: Object.fromEntries(bytes) as Record<ByteKind, number>,
    workerBytes: median(({ workerBytes }) => workerBytes),
    bytesBeforePaint: median(({ bytesBeforePaint }) => bytesBeforePaint),
    paint: median(({ paint }) => paint),
    elements: median(({ elements }) => elements),
  };
}

function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  const median = (read: (verdict: Verdict) => number) => findMedian(verdicts.map(read));
  return {
    score: median(({ score }) => score),
    firstPaint: median(({ firstPaint }) => firstPaint),
    largestPaint: median(({ largestPaint }) => largestPaint),
    blocked: median(({ blocked }) => blocked),
    shift: median(({ shift }) => shift),
  };
}

/** The middle one; of an even number the lower of the two. */
function findMedian(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? NaN;
}
