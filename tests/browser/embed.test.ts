import { expect, type FrameLocator, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../support/browser-test.ts';
import { content } from '../support/site.ts';
import { serveSite, type StaticServer } from '../support/static-server.ts';

/** The site, and an intranet on an origin of its own, whose page has a frame. */
interface Servers {
  readonly site: StaticServer;
  /** Opens a page of the intranet with a part of the site in a frame. */
  readonly openHost: (page: Page, address: string, extra?: string) => Promise<FrameLocator>;
}
const test = base.extend<{ servers: Servers }>({
  servers: async ({ server }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
    const intranet = await serveSite(folder);
    const openHost = async (page: Page, address: string, extra = '') => {
      const html = `<!doctype html><html lang="en"><title>Intranet</title><input><p style="height:300px">
        </p><iframe src="${server.origin}/${address}" title="Guide" width="600" height="300" style="border:0"
        allow="clipboard-write"></iframe><p style="height:3000px"></p>${extra}`;
      await writeFile(join(folder, 'index.html'), html);
      await page.goto(`${intranet.origin}/`);
      return page.frameLocator('iframe');
    };
    await use({ site: server, openHost });
    await intranet.close();
    await rm(folder, { recursive: true });
  },
});

const guide = 'mfa-sign-in';
const embed = `embed/nb/${guide}/`;
/** Where the frame was before. */
const moved = `nb/${guide}/embed/`;
const place = '#symptom?who-is-affected=one-user';
const script = ({ origin }: StaticServer) => `<script async src="${origin}/embed.js"></script>`;
const heightOf = (page: Page) =>
  page.locator('iframe').evaluate(({ clientHeight }: Element) => clientHeight);
const contentHeight = (frame: FrameLocator) =>
  frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
const waitUntilLive = (frame: FrameLocator) =>
  expect(frame.locator('.flow[data-live]')).toBeAttached();

test.describe('a guide in a frame of another origin', () => {
  test('is as high as what it shows, from the first step on', async ({ page, servers }) => {
    const frame = await servers.openHost(page, embed, script(servers.site));
    await waitUntilLive(frame);
    const expectFit = () =>
      expect.poll(async () => (await heightOf(page)) - (await contentHeight(frame))).toBe(0);
    await expectFit();
    await frame.locator('.step:visible a[data-answer="one-user"]').click();
    await expect(frame.locator('#symptom')).toBeVisible();
    await expectFit();
    const before = await heightOf(page);
    await frame.locator('.flow-map > summary').click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(before);
    await expectFit();
    await frame.locator('.flow-map > summary').click();
    await expect.poll(() => heightOf(page)).toBe(before);
  });

  test('opens the whole map over itself', async ({ page, servers }) => {
    const frame = await servers.openHost(page, `${embed}${place}`, script(servers.site));
    await waitUntilLive(frame);
    await frame.locator('.flow-map > summary').click();
    await expect(frame.locator('.chart')).toBeAttached();
    await frame.locator('.open-map').click();
    const here = frame.locator('dialog .map [aria-current="step"]');
    await expect(here).toHaveAttribute('data-node', 'symptom');
    await frame.locator('dialog .map [data-node="block-kind"]').press('Enter');
    await expect(frame.locator('#block-kind')).toBeVisible();
  });

  test('tells its height and that the step has changed, and nothing of the answers', async ({
    page,
    servers,
  }) => {
    await page.addInitScript(() => {
      const messages: unknown[] = [];
      Object.assign(window, { messages });
      addEventListener('message', ({ data }) => messages.push(data));
    });
    const frame = await servers.openHost(page, embed);
    await waitUntilLive(frame);
    await frame.locator('.step:visible a[data-answer="one-user"]').click();
    await expect(frame.locator('#symptom h2')).toBeFocused();
    const read = () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'messages')));
    await expect.poll(read).toContain('veiviser:step');
    const messages = JSON.parse(await read()) as Record<string, unknown>[];
    for (const message of messages) {
      expect(message['guide']).toBe(guide);
      const { type } = message;
      const names = type === 'veiviser:height' ? ['guide', 'height', 'type'] : ['guide', 'type'];
      expect(Object.keys(message).sort()).toEqual(names);
    }
  });

  test('takes neither the focus nor the scroll of the page around it when it is opened', async ({
    page,
    servers,
  }) => {
    const frame = await servers.openHost(page, embed + place, script(servers.site));
    await page.locator('input').focus();
    await waitUntilLive(frame);
    await expect(frame.locator('#symptom')).toBeVisible();
    await expect(page.locator('input')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('moves the focus to each new step, and the page around it stays where it is', async ({
    page,
    servers,
  }) => {
    const frame = await servers.openHost(page, embed, script(servers.site));
    await waitUntilLive(frame);
    await page.evaluate(() => {
      scrollTo(0, 200);
    });
    await frame.locator('.step:visible a[data-answer="one-user"]').focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await expect(frame.locator('#symptom h2')).toBeFocused();
    await expect(page.locator('iframe')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('is brought back to its beginning when that stands above the screen', async ({
    page,
    servers,
  }) => {
    const frame = await servers.openHost(page, embed, script(servers.site));
    await waitUntilLive(frame);
    await page.evaluate(() => {
      scrollTo(0, 500);
    });
    await frame
      .locator('.step:visible a[data-answer="one-user"]')
      .evaluate((answer: HTMLElement) => {
        answer.focus({ preventScroll: true });
        answer.click();
      });
    await expect
      .poll(() => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top))
      .toBe(0);
  });

  test('scrolls inside its frame where the page allows no script', async ({ page, servers }) => {
    const frame = await servers.openHost(page, embed);
    await waitUntilLive(frame);
    await frame.locator('.step:visible .answers li:last-child a').click();
    await expect(frame.locator('.step:visible h2')).toBeInViewport();
    expect(await heightOf(page)).toBe(300);
  });

  test('opens what it links to beside the page, and the whole guide at the same place', async ({
    page,
    context,
    servers,
  }) => {
    const frame = await servers.openHost(page, embed, script(servers.site));
    await waitUntilLive(frame);
    await frame.locator('.step:visible a[data-answer="one-user"]').click();
    const opening = context.waitForEvent('page');
    await frame.locator('.embed footer a').click();
    const tab = await opening;
    expect(new URL(tab.url()).pathname).toBe(`/nb/${guide}/`);
    await expect(tab.locator('#symptom')).toBeVisible();
    const leading = await frame.locator('.flow').evaluate((flow) => {
      const links = [...flow.querySelectorAll<HTMLAnchorElement>('a[href]')];
      // The map's links are SVG's, which have no path, and lead to steps.
      const out = links.filter(({ pathname }) => pathname && pathname !== location.pathname);
      return out.filter(({ target }) => target !== '_blank').length;
    });
    expect(leading).toBe(0);
  });

  test('has the colours that the page around it wants', async ({ page, servers }) => {
    const colours = new Set<string>();
    for (const theme of ['light', 'dark']) {
      const frame = await servers.openHost(page, `${embed}?theme=${theme}`);
      colours.add(
        await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
      );
    }
    expect(colours.size).toBe(2);
    await page.emulateMedia({ colorScheme: 'dark' });
    const frame = await servers.openHost(page, `${embed}?theme=auto`);
    expect(colours).toContain(
      await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
    );
  });

  test('opens in the language that is wanted, and changes it with place and colours kept', async ({
    page,
    servers,
  }) => {
    const frame = await servers.openHost(page, `${embed}?theme=dark&language=en${place}`);
    await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
    await waitUntilLive(frame);
    await expect(frame.locator('#symptom')).toBeVisible();
    await frame.locator('.language-switch a').click();
    await expect(frame.locator('html')).toHaveAttribute('lang', 'nb-NO');
    await waitUntilLive(frame);
    await expect(frame.locator('#symptom')).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('style', /dark/);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads from answer to step', async ({ page, servers }) => {
      const frame = await servers.openHost(page, embed);
      await frame.locator('a[data-answer="one-user"]:visible').click();
      await expect(frame.locator('#symptom')).toBeVisible();
    });
  });
});

test.describe('a frame at the address that it had before', () => {
  test('leads to the guide, with its place, colours and language kept', async ({
    page,
    servers,
  }) => {
    const address = `${moved}?theme=dark&language=en${place}`;
    const frame = await servers.openHost(page, address, script(servers.site));
    await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
    await expect(frame.locator('html')).toHaveAttribute('style', /dark/);
    await waitUntilLive(frame);
    await expect(frame.locator('#symptom')).toBeVisible();
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight(frame))).toBe(0);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to the guide', async ({ page, servers }) => {
      const frame = await servers.openHost(page, moved);
      await expect(frame.locator('.step').first()).toBeVisible();
    });
  });

  test('has a link to the guide where the page around it allows nothing', async ({
    page,
    servers,
  }) => {
    const frame = await servers.openHost(page, moved);
    await page.locator('iframe').evaluate((element: HTMLIFrameElement, address) => {
      element.setAttribute('sandbox', '');
      element.src = address;
    }, `${servers.site.origin}/${moved}`);
    await frame.getByRole('link').click();
    await expect(frame.locator('.step').first()).toBeVisible();
  });
});

test.describe('in a frame of another origin', () => {
  for (const address of [
    '',
    'nb/',
    `nb/${guide}/`,
    `nb/${guide}/proof/`,
    'nb/errors/',
    'nb/errors/53003/',
    'nb/embedding/',
    'nb/offline/',
  ]) {
    test(`/${address} refuses to be shown`, async ({ page, servers }) => {
      const refusing = page.waitForEvent('console', (message) =>
        message.text().includes('frame-ancestors'),
      );
      await servers.openHost(page, address);
      await refusing;
      expect(servers.site.asked).toContain(`/${address}`);
      expect(page.frames().map((frame) => frame.url())).not.toContain(
        `${servers.site.origin}/${address}`,
      );
    });
  }
});

test.describe('the page that gives the code', () => {
  test('gives code that works, for the guide that the reader comes from', async ({
    page,
    context,
    servers,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = 'connect-exchange-powershell';
    await page.goto(`${servers.site.origin}/en/${id}/`);
    await page.locator('a[href*="/embedding/"]').click();
    const preview = page.frameLocator('.embed-code iframe');
    await expect(preview.locator('h1')).toHaveText(
      content.guides[id]?.texts['en']?.frontmatter.title ?? '',
    );
    await page.locator('.embed-code select').first().selectOption('dark');
    await expect(preview.locator('html')).toHaveAttribute('style', /dark/);
    await page.locator('.embed-code select').last().selectOption({ index: 1 });
    const locale = content.locales[1] ?? '';
    await expect(preview.locator('html')).toHaveAttribute('lang', content.ui[locale]?.lang ?? '');
    await expect
      .poll(() => page.locator('.embed-code pre').innerText())
      .toContain(content.guides[id]?.texts[locale]?.frontmatter.title);
    await page.locator('.embed-code button').click();
    await expect(page.locator('.embed-copy [role=status]')).not.toBeEmpty();
    // The site's own pages may write to the clipboard, and not read it.
    await servers.openHost(page, embed);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`/embed/${locale}/${id}/?theme=dark"`);
    const address = /src="https?:\/\/[^/]+\/([^"]+)"/.exec(copied)?.[1] ?? '';
    const frame = await servers.openHost(page, address);
    await expect(frame.locator('.flow')).toBeAttached();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('gives code for a guide that there is', async ({ page, servers }) => {
      await page.goto(`${servers.site.origin}/nb/embedding/`);
      const code = await page.locator('.embed-code pre').innerText();
      const address = /src="https?:\/\/[^/]+\/([^"]+)"/.exec(code)?.[1] ?? '';
      const frame = await servers.openHost(page, address);
      await expect(frame.locator('.flow')).toBeAttached();
    });
  });
});

test('nothing is asked of a third origin, in a frame or on the page that gives the code', async ({
  page,
  servers,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const frame = await servers.openHost(page, embed, script(servers.site));
  await waitUntilLive(frame);
  const host = new URL(page.url()).origin;
  await page.goto(`${servers.site.origin}/nb/embedding/?guide=${guide}`);
  await waitUntilLive(page.frameLocator('.embed-code iframe'));
  expect([...asked].sort()).toEqual([host, servers.site.origin].sort());
});
