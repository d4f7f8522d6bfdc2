import { expect } from '@playwright/test';
import { openLive } from '../support/browser.ts';
import { test } from '../support/browser-test.ts';
import { content } from '../support/site.ts';

const address = `${content.locales[0] ?? ''}/${Object.keys(content.guides)[0] ?? ''}/`;

/** What an attacker would try who could change a page; each leaves a mark on the page if it works. */
const attempts: Readonly<Record<string, () => void>> = {
  'a script of its own': () => {
    const script = document.createElement('script');
    script.append('document.documentElement.dataset.broken = ""');
    document.head.append(script);
  },
  'a script of another site': () => {
    const script = document.createElement('script');
    script.setAttribute('src', 'https://other.example/script.js');
    document.head.append(script);
  },
  'a handler in an attribute': () => {
    document.body.setAttribute('onclick', 'document.documentElement.dataset.broken = ""');
    document.body.click();
  },
  'text made into markup': () => {
    document.body.innerHTML = '<p data-broken>';
  },
  'text made into a document': () => {
    const read = new DOMParser().parseFromString('<p data-broken>', 'text/html');
    document.body.append(...read.body.childNodes);
  },
  'text made into code': () => {
    const run = setTimeout as (code: string) => void;
    run('document.documentElement.dataset.broken = ""');
  },
  'a style of its own': () => {
    const style = document.createElement('style');
    style.append('body { --broken: 1 }');
    document.head.append(style);
  },
  'a style in an attribute': () => {
    document.body.setAttribute('style', '--broken: 1');
  },
  'a worker of its own': () => {
    void navigator.serviceWorker.register('/embed.js').catch(() => undefined);
  },
  'a picture of another site': () => {
    new Image().src = 'https://other.example/picture.png';
  },
  'something sent to another site': () => {
    void fetch('https://other.example/').catch(() => undefined);
  },
  'a frame of another site': () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://other.example/';
    document.body.append(frame);
  },
  'a base for all addresses': () => {
    const base = document.createElement('base');
    base.href = 'https://other.example/';
    document.head.append(base);
  },
};

// A worker of ours is allowed, and Playwright would refuse every worker.
test.use({ serviceWorkers: 'allow' });

test('the policy of a page forbids what one would try who could change it', async ({
  page,
  breaches,
}) => {
  const asked: string[] = [];
  await page.context().route('https://other.example/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await openLive(page, address);
  const origin = new URL(page.url()).origin;
  for (const [what, attempt] of Object.entries(attempts)) {
    breaches.length = 0;
    await page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => breaches.length, { message: what }).toBeGreaterThan(0);
    const broken = await page.evaluate(() => [
      document.querySelectorAll('[data-broken]').length,
      getComputedStyle(document.body).getPropertyValue('--broken'),
      new URL(document.baseURI).origin,
    ]);
    expect(broken, what).toEqual([0, '', origin]);
  }
  expect(asked).toEqual([]);
  breaches.length = 0;
});

test.fail(
  'a breach of the policy fails the test in which it happens',
  async ({ page, breaches }) => {
    await page.goto(address);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await expect.poll(() => breaches.length).toBeGreaterThan(0);
  },
);
