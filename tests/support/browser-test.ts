import { expect, test as base } from '@playwright/test';
import { makeNewVersion, type Version } from './new-version.ts';
import { dist } from './site.ts';
import { serveSite, type StaticServer } from './static-server.ts';
import { id } from './walked-guide.ts';

interface Watched {
  /**
   * What the browser has said of breaches of a page's Content-Security-Policy or its Trusted Types. A test with one in
   * it at its end fails; a test that is about one takes it out.
   */
  readonly breaches: string[];
  /** Whether a test in which a page throws something uncaught, or writes another error to its console, fails. */
  readonly failsOnFaults: boolean;
  /** Those faults, of every page. A test that is about one takes it out. */
  readonly faults: string[];
  /** The built site on a server of the test's own, which it may stop or let fail. */
  readonly server: StaticServer;
  /** A newer version of the site, in which the guide that tests walk has another heading in English. */
  readonly newer: Version;
}

export const newHeading = 'The newer version';

const breach =
  /Content Security Policy|Trusted(?:Types?|HTML|Script|ScriptURL)\b|Permissions[- ]Policy/i;
/** What is no breach: a page that refuses to stand in a frame, and a browser that does not know what to forbid. */
const harmless = /frame-ancestors|Unrecognized feature/;

/** What a browser itself writes when something cannot be fetched. */
const noFault = /^Failed to load (?:resource|module script)/;

/** Every test in a browser is made with this: no page may do what its own policy forbids. */
export const test = base.extend<Watched>({
  breaches: [
    async ({ context }, use) => {
      const breaches: string[] = [];
      context.on('console', (message) => {
        const text = message.text();
        if (breach.test(text) && !harmless.test(text)) breaches.push(text);
      });
      await use(breaches);
      expect(breaches).toEqual([]);
    },
    { auto: true },
  ],
  failsOnFaults: [false, { option: true }],
  faults: [
    async ({ context, failsOnFaults }, use) => {
      const faults: string[] = [];
      context.on('weberror', (thrown) => faults.push(`thrown: ${thrown.error().message}`));
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !noFault.test(text)) faults.push(`console: ${text}`);
      });
      await use(faults);
      if (failsOnFaults) expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  // Playwright reads the names of the fixtures that are needed.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await serveSite(dist);
    await use(server);
    await server.close();
  },
  // eslint-disable-next-line no-empty-pattern
  newer: async ({}, use) => {
    const version = await makeNewVersion(`en/${id}/index.html`, newHeading);
    await use(version);
    await version.remove();
  },
});
