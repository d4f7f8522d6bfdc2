import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { peerModules, readPackage } from './peer.ts';

const run = promisify(execFile);

/** What Lighthouse says of a page on a phone. Times in milliseconds. */
export interface Verdict {
  /** Of 100. */
  readonly score: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
}

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: { readonly performance: { readonly score: number } };
  readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
}

/**
 * Runs Lighthouse once, as it comes: mobile, simulated throttling, a browser of its own.
 * @throws if it could not load the page
 */
export async function runLighthouse(address: string, chromium: string): Promise<Verdict> {
  const { findProgram } = await readPackage(peerModules, 'lighthouse');
  const { stdout } = await run(
    process.execPath,
    [
      findProgram('lighthouse'),
      address,
      '--only-categories=performance',
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 2 ** 28 },
  );
  const { runtimeError, categories, audits } = JSON.parse(stdout) as Report;
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const read = (audit: string) => audits[audit]?.numericValue ?? NaN;
  return {
    score: Math.round(categories.performance.score * 100),
    firstPaint: read('first-contentful-paint'),
    largestPaint: read('largest-contentful-paint'),
    blocked: read('total-blocking-time'),
    shift: read('cumulative-layout-shift'),
  };
}
