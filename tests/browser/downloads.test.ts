import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { guidePages, readPage, dist } from '../support/site.ts';

/** Everything of a map that is seen, and how it looks, from above to below. Colours are read as red, green and blue. */
function readLooks(page: Page, shapes: string) {
  return page.locator(shapes).evaluateAll((elements) => {
    const readColour = (colour: string) => {
      const [, mixed] = /^color\(srgb ([^)]+)\)$/.exec(colour) ?? [];
      if (mixed === undefined) return colour;
      return `rgb(${mixed
        .split(' ')
        .map((channel) => Math.round(Number(channel) * 255))
        .join(', ')})`;
    };
    return elements.flatMap((element) => {
      const style = getComputedStyle(element);
      const look = {
        shape: element.getAttribute('d') ?? element.textContent,
        fill: readColour(style.fill),
        stroke: readColour(style.stroke),
        width: style.strokeWidth,
        dashes: style.strokeDasharray,
        size: style.fontSize,
        weight: style.fontWeight,
        family: style.fontFamily,
      };
      return look.fill === 'none' && look.stroke === 'none' ? [] : [look];
    });
  });
}

for (const { guide, locale, path } of guidePages) {
  const address = `${locale}/${guide.id}/map/`;
  const file = pathToFileURL(join(dist, locale, guide.id, 'map.svg')).href;

  test.describe(`the map of ${guide.id} in ${locale}, as a file`, () => {
    // A map that nobody has begun to follow.
    test.use({ javaScriptEnabled: false });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`looks in ${colorScheme} as it does on the page`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        const onPage = await readLooks(page, '.map g :is(path, rect, text)');
        await page.goto(file);
        expect(await readLooks(page, 'svg > g :is(path, rect, text)')).toEqual(onPage);
        const [sheet, box] = await readLooks(page, 'svg rect');
        expect(sheet?.fill).toBe(box?.fill);
        expect(onPage.length).toBeGreaterThan(Object.keys(guide.flow.steps).length);
      });
    }

    test('opens by itself, asks for nothing else, and is large enough to read', async ({
      page,
    }) => {
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(file);
      const found = await page.evaluate(() => {
        const svg = document.documentElement;
        const sheet = svg.querySelector('rect')?.getBoundingClientRect() ?? new DOMRect();
        const texts = [...svg.querySelectorAll('text')];
        return {
          // What Chromium makes of XML that is not well-formed.
          errors: document.querySelectorAll('parsererror').length,
          name: svg.nodeName,
          smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
          outside: texts
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              const isInside = left >= sheet.left && right <= sheet.right;
              return !isInside || top < sheet.top || bottom > sheet.bottom;
            })
            .map((text) => text.textContent),
        };
      });
      expect({ ...found, asked, said }).toEqual({
        errors: 0,
        name: 'svg',
        smallest: 14,
        outside: [],
        asked: [file],
        said: [],
      });
    });
  });

  test.describe(`the downloads of ${guide.id} in ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

    test('are saved under names of their own, without JavaScript', async ({ page }) => {
      await page.goto(address);
      const links = page.locator('.downloads a');
      await expect(links).toHaveCount(4);
      for (const link of await links.all()) {
        const size = await link.boundingBox();
        expect(size?.height).toBeGreaterThanOrEqual(44);
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toBe(await link.getAttribute('download'));
        const { pathname } = new URL(download.url());
        const whole = /take-with-you\/.*/.exec(pathname)?.[0];
        const file = whole ?? path.replace('index.html', pathname.split('/').at(-1) ?? '');
        const saved = await readFile(await download.path(), 'utf8');
        expect(saved).toBe(readPage(file));
      }
    });
  });
}
