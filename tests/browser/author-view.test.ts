import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as expectSoon } from '@playwright/test';
import { parseDocument } from 'yaml';
import { test } from '../support/browser-test.ts';
import { guideFileNames } from '../../src/exports/guide-files.ts';
import { withDevServer } from '../support/dev-server.ts';
import { content } from '../support/site.ts';

// The server starts from nothing, on a machine that has other things to do.
test.setTimeout(180_000);
const expect = expectSoon.configure({ timeout: 60_000 });

const [guide] = Object.values(content.guides);
const [step] = Object.entries(guide?.flow.steps ?? {}).filter(([, { kind }]) => kind === 'fix');

test('an author sees on the map what a change has broken, and that it is mended, without doing anything', async ({
  page,
}) => {
  const [id = '', { answers } = { answers: {} }] = step ?? [];
  const [answer = ''] = Object.keys(answers);
  await withDevServer(async ({ root, address }) => {
    const file = join(root, guide?.flowSource.file ?? '');
    const sound = await readFile(file, 'utf8');
    const broken = parseDocument(sound);
    broken.setIn(['steps', id, 'answers', answer], 'nowhere');
    const mark = page.locator(`.map [data-node="${id}"] [data-severity="error"]`);

    await page.goto(`${address}en/${guide?.id ?? ''}/map/`);
    await expect(page.locator(`.map [data-node="${id}"]`)).toBeVisible();
    await expect(mark).toHaveCount(0);

    await writeFile(file, String(broken));
    await expect(mark).toBeVisible();
    await expect(page.locator('.map [data-node="nowhere"]')).toBeAttached();
    await page.locator(`.map [data-node="${id}"]`).press('Enter');
    await expect(page.locator(`#${id}`)).toBeVisible();
    await expect(page.locator(`#${id}`)).toContainText('unknown-step');

    await writeFile(file, sound);
    await expect(page.locator(`#${id}`)).not.toContainText('unknown-step');
    await page.goto(`${address}en/${guide?.id ?? ''}/map/`);
    await expect(page.locator('.map [data-node="nowhere"]')).toHaveCount(0);
    await expect(mark).toHaveCount(0);

    // What stands beside the page is made too, when it is asked for.
    for (const name of guideFileNames) {
      const file = await page.request.get(`${address}en/${guide?.id ?? ''}/${name}`);
      expect([name, file.status()]).toEqual([name, 200]);
    }

    // A guide that does not exist yet: its page comes as soon as it does.
    await page.goto(`${address}nb/brand-new/map/`);
    const fresh = join(root, 'content', 'guides', 'brand-new');
    await mkdir(fresh);
    await writeFile(join(fresh, 'flow.yaml'), 'start: new\nsteps: { new: { kind: outcome } }\n');
    await expect(page.locator('.map [data-node="new"] [data-severity="error"]')).toBeAttached();
  });
});
