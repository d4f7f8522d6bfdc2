import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as expectSoon } from '@playwright/test';
import { parseDocument } from 'yaml';
import { test } from '../support/browser-test.ts';
import { guideFileNames } from '../../src/exports/guide-files.ts';
import { withDevServer } from '../support/dev-server.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { content } from '../support/site.ts';
import { fixtureSite } from '../support/tested-site.ts';

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

// An editor is found in another way on Windows, and is no shell script there.
test('a finding opens its line in the editor, by keyboard, and the page stays', async ({
  page,
}) => {
  test.skip(process.platform === 'win32');
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  const [editor, opened] = [join(folder, 'editor'), join(folder, 'opened.txt')];
  await writeFile(
    editor,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${opened}.new'\nmv '${opened}.new' '${opened}'\n`,
  );
  await chmod(editor, 0o755);
  const visit = async ({ root, address }: { root: string; address: string }) => {
    const [id = ''] = step ?? [];
    const path = `content/guides/${guide?.id ?? ''}/steps/${id}.en.mdx`;
    await writeFile(
      join(root, path),
      `${await readFile(join(root, path), 'utf8')}\nPlease wait.\n`,
    );
    await page.goto(`${address}en/${guide?.id ?? ''}/`);
    const link = page.locator('main > .author-findings').getByRole('link', { name: path });
    await expect(link.first()).toBeVisible();
    await expectAccessible(page);
    await page.evaluate(() => (window.name = 'not loaded again'));
    await link.first().press('Enter');
    await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toContain(join(root, path));
    const [, line] = (await readFile(opened, 'utf8')).split('\n');
    expect(Number(line)).toBeGreaterThan(1);
    expect(page.url()).toBe(`${address}en/${guide?.id ?? ''}/`);
    expect(await page.evaluate(() => [window.name, history.length])).toEqual([
      'not loaded again',
      2,
    ]);
    await expect(link.first()).toBeFocused();
  };
  const more = { LAUNCH_EDITOR: editor, BASE_PATH: '/help/' };
  await withDevServer(visit, fixtureSite.folder, more).finally(() =>
    rm(folder, { recursive: true }),
  );
});
