import { expect, type Page } from '@playwright/test';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walkPaths } from '../../src/flow/graph.ts';
import { test } from '../support/browser-test.ts';
import {
  addStyle,
  addressOf,
  choose,
  expectStep,
  openMap,
  reload,
  trailOf,
  waitUntilLive,
} from '../support/browser.ts';
import { clickPaths } from '../support/click-paths.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content, dist, pickGuidePages } from '../support/site.ts';
import { id as guide, path as whole } from '../support/walked-guide.ts';

const path = whole.slice(0, 3);
const placeOf = (edges: typeof path) => addressOf('', '', edges).replace(/^\/+/, '');
const fileOf = (id: string, locale: string) =>
  join(dist, 'take-with-you', id, `${id}-${locale}.html`);

/** Opens a file from the disk, with no network at all. Gives what it asked for beside itself. */
async function openFile(page: Page, file: string, place = ''): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(file).href + place);
  asked.shift();
  return asked;
}

for (const { guide: walked, locale } of pickGuidePages(1)) {
  test.describe(`the file of ${walked.id} in ${locale}`, () => {
    test.use({ viewport: { width: 360, height: 740 } });

    test('walks every path from a disk, and asks for nothing', async ({ page }) => {
      test.setTimeout(180_000);
      const asked = await openFile(page, fileOf(walked.id, locale));
      await waitUntilLive(page);
      // What is asked is where the answers lead, so nothing need be drawn.
      await addStyle(page, 'body { display: none }');
      const paths = [...walkPaths(walked.flow)].length;
      expect(await clickPaths(page, walked.flow)).toEqual({ paths, wrong: [] });
      expect(asked).toEqual([]);
    });
  });
}

test.describe('the file from a disk', () => {
  test('keeps a place: link, back, change, reload and start again', async ({ page }) => {
    await openFile(page, fileOf(guide, 'en'), placeOf(path));
    await waitUntilLive(page);
    await expectStep(page, 'other-method-works');
    await expect(trailOf(page)).toHaveCount(path.length);
    await page.goBack().catch(() => undefined);
    await page.goto(pathToFileURL(fileOf(guide, 'en')).href + placeOf(path));
    await waitUntilLive(page);
    await choose(page, 'pass-not-allowed');
    await expectStep(page, 'register-again');
    await page.goBack();
    await expectStep(page, 'other-method-works');
    await reload(page);
    await expectStep(page, 'other-method-works');
    await page.locator('.trail li').nth(1).getByRole('button').press('Enter');
    await expectStep(page, 'symptom');
    await page.locator('a[data-start-again]:visible').press('Enter');
    await expectStep(page, 'who-is-affected');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('shows the map, and where the reader is on it', async ({ page }) => {
    await openFile(page, fileOf(guide, 'nb'), placeOf(path));
    await waitUntilLive(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openMap(page);
    const here = page.locator('dialog .map [aria-current="step"]');
    await expect(here).toHaveAttribute('data-node', 'other-method-works');
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
    await page.locator('dialog .map [data-node="symptom"]').press('Enter');
    await expectStep(page, 'symptom');
  });

  test('finds the step of an error code', async ({ page }) => {
    const asked = await openFile(page, fileOf(guide, 'nb'));
    await waitUntilLive(page);
    await page.locator('.ask > a').click();
    await page.locator('dialog.search textarea').fill('AADSTS53003');
    await page.locator('.search-answers li > a').first().click();
    await expectStep(page, content.facts['error-codes']['53003']?.step ?? '');
    expect(asked).toEqual([]);
  });

  test('leads to the file in the other language beside it, at the same place', async ({ page }) => {
    await openFile(page, fileOf(guide, 'nb'), placeOf(path));
    await waitUntilLive(page);
    await page.locator('.language-switch a').click();
    await expect(page).toHaveURL(new RegExp(`/${guide}-en\\.html#`));
    await waitUntilLive(page);
    await expectStep(page, 'other-method-works');
    await expect(trailOf(page)).toHaveCount(path.length);
  });

  test('leads to the site in the other language where there is no such file', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
    const file = join(folder, `${guide}-nb.html`);
    await copyFile(fileOf(guide, 'nb'), file);
    await openFile(page, file, placeOf(path));
    await waitUntilLive(page);
    const asking = page.waitForRequest(/^https:/);
    await page.locator('.language-switch a').click();
    const address = new URL((await asking).url());
    expect(address.pathname).toBe(`/en/${guide}/`);
    await rm(folder, { recursive: true });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads by links from answer to step', async ({ page }) => {
      const asked = await openFile(page, fileOf(guide, 'nb'));
      for (const { from, answer, to } of path) {
        await expectStep(page, from);
        await choose(page, answer);
        await expectStep(page, to);
      }
      expect(asked).toEqual([]);
    });
  });

  test('has nothing that axe finds', async ({ page }) => {
    await openFile(page, fileOf(guide, 'nb'));
    await waitUntilLive(page);
    await expectAccessible(page);
  });
});
