import type { Page } from '@playwright/test';

/** What a browser itself writes when something cannot be fetched, and what Astro writes when an island cannot start. */
const expected = [
  /^Failed to load (?:resource|module script)/,
  /^\[astro-island\] Error hydrating/,
];

/** Collects what a page throws uncaught, and every other error in its console. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !expected.some((pattern) => pattern.test(text)))
      faults.push(`console: ${text}`);
  });
  return faults;
}
