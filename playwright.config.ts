import { defineConfig } from '@playwright/test';
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { testedSite } from './tests/support/tested-site.ts';

// `npm test` finds a free port and a Chromium, and says them here.
const port = Number(process.env['PORT'] ?? 4329);
const executablePath = process.env['CHROMIUM_PATH'];

// A test opens `en/mfa-sign-in/`, without a slash in front, so that BASE_PATH is kept.
const base = (process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '');
const baseURL = `http://127.0.0.1:${String(port)}/${base && `${base}/`}`;

// In another order, as SHUFFLE says: the order of projects is that of their tests.
const seed = process.env['SHUFFLE'];
const place = (file: string) => hash('sha256', `${seed ?? ''} ${file}`);
const files = readdirSync('tests/browser').filter((file) => file.endsWith('.test.ts'));
const shuffled = files.sort((a, b) => (place(a) < place(b) ? -1 : 1));

/** What Chromium need not do. */
const featuresLeftOut = [
  // Its own pages, one or two behind every window, and a renderer kept ready: a third of the time of a short test.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  // What Playwright leaves out, and this list would bring back.
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

export default defineConfig({
  // Axe takes over half a minute for the longest proof sheet while another test runs beside it.
  timeout: 90_000,
  // A busy machine takes longer than the five seconds that are usual; what is right waits no longer for it.
  expect: { timeout: 15_000 },
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  ...(seed && { projects: shuffled.map((file) => ({ name: file, testMatch: file })) }),
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    // A move takes time to draw. A test that is about a move allows it.
    contextOptions: { reducedMotion: 'reduce' },
    // A worker would answer for the server, which most tests watch. The tests of the worker allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Chromium refuses to run as root otherwise.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Nothing but our own site may be fetched, and nothing may be set up first.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        `--disable-features=${featuresLeftOut.join(',')}`,
      ],
    },
  },
  webServer: {
    // --ignore-lock: a preview that is already open in this folder must not be used or stopped.
    command: `node node_modules/astro/bin/astro.mjs preview --outDir ${relative('.', testedSite.dist)} --host 127.0.0.1 --port ${String(port)} --ignore-lock`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
