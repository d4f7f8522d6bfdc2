import { expect, test as base } from '@playwright/test';

interface Breaches {
  /**
   * What the browser has said of breaches of a page's Content-Security-Policy or its Trusted Types. A test with one in
   * it at its end fails; a test that is about one takes it out.
   */
  readonly breaches: string[];
}

const breach =
  /Content Security Policy|Trusted(?:Types?|HTML|Script|ScriptURL)\b|Permissions[- ]Policy/i;
/** What is no breach: a page that refuses to stand in a frame, and a browser that does not know what to forbid. */
const harmless = /frame-ancestors|Unrecognized feature/;

/** Every test in a browser is made with this: no page may do what its own policy forbids. */
export const test = base.extend<Breaches>({
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
});
