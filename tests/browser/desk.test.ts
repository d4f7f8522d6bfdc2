import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as expectSoon, type Page } from '@playwright/test';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readSiteFiles } from '../../src/edit/disk.ts';
import { listChanges } from '../../src/edit/site-files.ts';
import { readContent } from '../../src/read/read-content.ts';
import { test } from '../support/browser-test.ts';
import { withDevServer } from '../support/dev-server.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { useKeyboard, useMouse, type Hands } from '../support/hands.ts';
import { project } from '../support/tested-site.ts';

// The server starts from nothing, on a machine that has other things to do.
test.setTimeout(300_000);
const expect = expectSoon.configure({ timeout: 60_000 });

/** A small site: everything is read and checked anew after each change. */
const site = join(project, 'tests', 'fixtures', 'base');

type Both = readonly [en: string, nb: string];

interface Author extends Hands {
  readonly page: Page;
}

const field = (page: Page, name: string) => page.locator(`#desk-${name}`);
/** The page that is being changed. */
const shown = (page: Page) => page.frameLocator('.desk-page');
const says = (page: Page) => page.locator('.desk-foot > [role="status"]');

/** Writes a field in both languages. */
async function writeBoth({ page, write }: Author, name: string, [en, nb]: Both): Promise<void> {
  await write(field(page, `${name}-en`), en);
  await write(field(page, `${name}-nb`), nb);
}

async function save({ page, press }: Author): Promise<void> {
  await expect(field(page, 'discard')).toBeEnabled();
  await press(field(page, 'save'));
  await expect(field(page, 'discard')).toBeDisabled();
  await expect(says(page)).toHaveText(/^Saved: /);
}

async function edit({ page, choose }: Author, subject: string): Promise<void> {
  await choose(field(page, 'subject'), subject);
  const first = subject.startsWith('case/') ? 'situation-en' : 'title-en';
  await expect(field(page, first)).toBeVisible();
}

async function fillCard({ page, choose, press }: Author): Promise<void> {
  const card = { role: 'none', licence: 'none', effect: 'at-once', undo: 'nothing-to-undo' };
  for (const [name, value] of Object.entries(card))
    await choose(field(page, `card-${name}`), value);
  await choose(field(page, 'card-links'), 'lamp-manual');
  await press(field(page, 'card-links-add'));
}

/** Makes a step that an answer leads to, in the form of the answer. */
async function makeStep(author: Author, answer: string, kind: string, title: Both): Promise<void> {
  const { page, press, choose } = author;
  await press(field(page, `new-step-${answer}`));
  await writeBoth(author, 'new-title', title);
  await choose(field(page, 'new-kind'), kind);
  await press(field(page, 'new-make'));
  await expect(field(page, 'new-make')).toHaveCount(0);
  await expect(says(page)).toHaveText(/^Saved: /);
}

const guide = 'printer-silent';

/** A guide of six steps in two languages, from nothing, at the desk alone. */
async function makeGuide(author: Author, address: string): Promise<void> {
  const { page, press, write, choose, type } = author;
  await page.goto(`${address}en/`);
  await press(field(page, 'new-guide'));
  await write(field(page, 'guide-id'), guide);
  await press(page.getByRole('button', { name: 'Make the guide' }));
  await page.waitForURL(`**/en/${guide}/`);
  await press(field(page, 'open'));

  await edit(author, `step/${guide}/works-after-restart`);
  await writeBoth(author, 'title', [
    'Does the printer print after a restart?',
    'Skriver skriveren ut etter en omstart?',
  ]);
  await writeBoth(author, 'short', ['After a restart?', 'Etter en omstart?']);
  await writeBoth(author, 'body', [
    'Switch it off, and on again after ten seconds.',
    'Slå den av, og på igjen etter ti sekunder.',
  ]);
  await writeBoth(author, 'answer-works', ['It prints', 'Den skriver ut']);
  await writeBoth(author, 'answer-does-not', ['It does not print', 'Den skriver ikke ut']);
  await makeStep(author, 'does-not', 'question', [
    'Is there paper in the tray?',
    'Er det papir i skuffen?',
  ]);
  // What was not saved yet is still there.
  await expect(field(page, 'answer-works-nb')).toHaveValue('Den skriver ut');
  await expect(field(page, 'to-does-not')).toHaveValue('is-there-paper-in-the');
  await save(author);

  await edit(author, `step/${guide}/is-there-paper-in-the`);
  await writeBoth(author, 'body', ['Open the tray and look.', 'Åpne skuffen og se etter.']);
  for (const [key, id, texts] of [
    ['+1', 'loaded', ['There is paper', 'Det er papir']],
    ['+2', 'empty', ['It is empty', 'Den er tom']],
  ] as const) {
    await press(field(page, 'add-answer'));
    await writeBoth(author, `answer-\\${key}`, texts);
    await write(field(page, `answer-id-\\${key}`), id);
  }
  await choose(field(page, 'to-\\+1'), 'first-fix');
  await makeStep(author, '\\+2', 'fix', ['Load paper', 'Legg i papir']);
  await save(author);

  await edit(author, `step/${guide}/load-paper`);
  await writeBoth(author, 'body', ['1. Put paper into the tray.', '1. Legg papir i skuffen.']);
  await writeBoth(author, 'verify', ['The page comes out.', 'Siden kommer ut.']);
  await fillCard(author);
  for (const [key, to] of [
    ['+1', 'solved'],
    ['+2', 'ask-for-help'],
  ] as const) {
    await press(field(page, 'add-answer'));
    await choose(field(page, `to-\\${key}`), to);
  }
  await save(author);

  await edit(author, `step/${guide}/first-fix`);
  await writeBoth(author, 'title', ['Empty the print queue', 'Tøm utskriftskøen']);
  await writeBoth(author, 'body', [
    '1. Open the queue.\n2. Remove everything in it.',
    '1. Åpne køen.\n2. Fjern alt som står i den.',
  ]);
  await writeBoth(author, 'verify', ['The queue is empty.', 'Køen er tom.']);
  await fillCard(author);
  await save(author);

  await edit(author, `step/${guide}/solved`);
  await writeBoth(author, 'body', ['The printer prints again.', 'Skriveren skriver ut igjen.']);
  await save(author);
  await edit(author, `step/${guide}/ask-for-help`);
  await writeBoth(author, 'body', [
    'Tell the helpdesk what you have tried.',
    'Fortell brukerstøtte hva du har prøvd.',
  ]);
  await save(author);

  await edit(author, `guide/${guide}/`);
  await writeBoth(author, 'title', ['The printer does not print', 'Skriveren skriver ikke ut']);
  await writeBoth(author, 'short', ['Printer is silent', 'Skriveren er stille']);
  await writeBoth(author, 'description', [
    'Find out why the printer does not print, one question at a time.',
    'Finn ut hvorfor skriveren ikke skriver ut, ett spørsmål om gangen.',
  ]);
  await writeBoth(author, 'keywords', ['printer\nprint queue', 'skriver\nutskriftskø']);
  await writeBoth(author, 'body', [
    'One question at a time, until the printer prints.\n\n<Flow />',
    'Ett spørsmål om gangen, til skriveren skriver ut.\n\n<Flow />',
  ]);
  await save(author);

  for (const [id, answers, situation] of [
    ['empty-tray', ['does-not', 'empty'], ['The tray is empty.', 'Skuffen er tom.']],
    ['full-queue', ['does-not', 'loaded'], ['The queue is full.', 'Køen er full.']],
  ] as const) {
    await edit(author, `case/${guide}/`);
    await writeBoth(author, 'situation', situation);
    await write(field(page, 'case-id'), id);
    await choose(field(page, 'written-in'), 'nb');
    await type(field(page, 'seen'), '11302026');
    await write(field(page, 'source'), 'https://example.org/what-people-say');
    for (const [at, answer] of answers.entries()) await choose(field(page, `walk-${at}`), answer);
    await save(author);
    await expect(field(page, 'subject')).toHaveValue(`case/${guide}/${id}`);
    await expect(field(page, 'case-id')).toHaveValue(id);
  }

  const steps = ['works-after-restart', 'is-there-paper-in-the', 'load-paper', 'first-fix'];
  const all = [...steps, 'solved', 'ask-for-help'].map((id) => `step/${guide}/${id}`);
  for (const subject of [...all, `guide/${guide}/`]) {
    await edit(author, subject);
    await press(field(page, 'read-nb'));
    await write(field(page, 'by-nb'), 'Kari Nordmann');
    await press(field(page, 'sign-nb'));
    await expect(page.locator('.desk-record')).toContainText('Kari Nordmann 20');
  }
}

for (const [name, useHands] of [
  ['the mouse', useMouse],
  ['the keyboard', useKeyboard],
] as const) {
  test(`an author makes a guide at the desk alone, by ${name}, and nothing else is touched`, async ({
    page,
  }) => {
    await withDevServer(async ({ root, address }) => {
      const before = await readSiteFiles(root);
      const find = async () => {
        const { content, findings } = await readContent(root);
        return runChecks(content, findings, { today: '2026-11-30' }).map(
          ({ file, line, says }) => `${file}:${line} ${says}`,
        );
      };
      const known = await find();
      await makeGuide({ page, ...useHands(page) }, address);

      expect((await find()).filter((finding) => !known.includes(finding))).toEqual([]);
      const changes = listChanges(before, await readSiteFiles(root));
      const folder = `content/guides/${guide}/`;
      expect(changes.filter(({ file }) => !file.startsWith(folder))).toEqual([]);
      const { content } = await readContent(root);
      expect(Object.keys(content.guides[guide]?.flow.steps ?? {})).toHaveLength(6);
      await expect(shown(page).locator('.author-findings').first()).toContainText(
        'No findings about',
      );
    }, site);
  });
}

const file = (root: string, name: string) => join(root, 'content/guides/lamp', name);

async function openStep(author: Author, address: string, step: string): Promise<void> {
  await author.page.goto(`${address}en/lamp/`);
  await author.press(field(author.page, 'open'));
  await edit(author, `step/lamp/${step}`);
}

test('what changes on the disk before the page beside the desk has loaded is taken over', async ({
  page,
}) => {
  await withDevServer(async ({ root, address }) => {
    const author: Author = { page, ...useMouse(page) };
    const nb = file(root, 'steps/plug-in.nb.mdx');
    const old = await readFile(nb, 'utf8');
    const { promise: loads, resolve: loadNow } = Promise.withResolvers<undefined>();
    await page.route('**/en/lamp/', async (route) => {
      if (route.request().frame() !== page.mainFrame()) await loads;
      await route.continue();
    });
    await openStep(author, address, 'plug-in');
    await author.write(field(page, 'title-en'), 'My title');
    await writeFile(nb, old.replace(/^title: .*$/m, '$&\nshort: Noe annet'));
    loadNow(undefined);
    await expect(field(page, 'short-nb')).toHaveValue('Noe annet');
    await expect(field(page, 'title-en')).toHaveValue('My title');
  }, site);
});

test('nothing that is typed is lost, whatever changes on the disk or in another tab', async ({
  page,
  context,
}) => {
  await withDevServer(async ({ root, address }) => {
    const author: Author = { page, ...useMouse(page) };
    const [en, nb] = [
      file(root, 'steps/plug-in.en.mdx'),
      file(root, 'steps/plug-in.nb.mdx'),
    ] as const;
    const before = await readSiteFiles(root);
    const [oldEn, oldNb] = [await readFile(en, 'utf8'), await readFile(nb, 'utf8')];
    await openStep(author, address, 'plug-in');
    await author.write(field(page, 'title-en'), 'My title');

    // Another field of another file: both changes are kept, and the caret stays where it is.
    await page.keyboard.press('Home');
    await writeFile(nb, oldNb.replace(/^title: .*$/m, '$&\nshort: Noe annet'));
    await expect(field(page, 'short-nb')).toHaveValue('Noe annet');
    await page.keyboard.type('This is ');
    await expect(field(page, 'title-en')).toHaveValue('This is My title');

    // The same field: both are shown, and nothing can be saved before somebody has chosen.
    await writeFile(en, oldEn.replace(/^title: .*$/m, 'title: Their title'));
    const conflict = page.locator('.desk-conflicts');
    await expect(conflict).toContainText('This is My title');
    await expect(conflict).toContainText('Their title');
    await expect(field(page, 'save')).toBeDisabled();
    await expectAccessible(page, '.desk');
    await conflict.getByRole('button', { name: /^Keep what is here/ }).click();
    await save(author);
    expect(await readFile(en, 'utf8')).toBe(
      oldEn.replace(/^title: .*$/m, 'title: This is My title'),
    );

    // What is typed while it is being saved goes on in what was saved, also in the same field.
    await author.write(field(page, 'title-en'), 'One ');
    await page.keyboard.press('ControlOrMeta+s');
    await page.keyboard.type('title');
    const readTitle = async () => /^title: "?([^"\n]*)/m.exec(await readFile(en, 'utf8'))?.[1];
    await expect.poll(readTitle).toMatch(/^One/);
    await expect(field(page, 'title-en')).toHaveValue('One title');
    await page.keyboard.press('ControlOrMeta+s');
    await expect.poll(readTitle).toBe('One title');
    await expect(conflict).toHaveCount(0);

    // Another tab, where the same field is being written, hears of it before it saves.
    const tab = await context.newPage();
    const other: Author = { page: tab, ...useMouse(tab) };
    await openStep(other, address, 'plug-in');
    await other.write(field(tab, 'title-en'), 'The other tab’s');
    await author.write(field(page, 'title-en'), 'The first tab’s');
    await save(author);
    await expect(tab.locator('.desk-conflicts')).toContainText('The first tab’s');
    await expect(field(tab, 'title-en')).toHaveValue('The other tab’s');
    await expect(field(tab, 'save')).toBeDisabled();
    await tab.reload();
    await expect(field(tab, 'title-en')).toHaveValue('The other tab’s');

    // So does a step that is not made yet, with the answer that leads to it, when the page is loaded anew.
    await edit(other, 'step/lamp/plugged-in');
    await other.press(field(tab, 'new-step-unplugged'));
    await writeBoth(other, 'new-title', ['Find the plug', 'Finn støpselet']);
    await other.choose(field(tab, 'new-kind'), 'outcome');
    await tab.reload();
    await expect(field(tab, 'new-title-nb')).toHaveValue('Finn støpselet');
    await expect(field(tab, 'new-title-en')).toHaveValue('Find the plug');
    await expect(field(tab, 'new-kind')).toHaveValue('outcome');
    await expect(field(tab, 'new-id')).toHaveValue('find-the-plug');
    await other.write(field(tab, 'new-id'), 'plug-found');
    await edit(other, 'step/lamp/plug-in');
    await expect(field(tab, 'new-title-nb')).toHaveCount(0);
    await edit(other, 'step/lamp/plugged-in');
    await expect(field(tab, 'new-id')).toHaveValue('plug-found');
    await other.press(field(tab, 'new-make'));
    await expect(field(tab, 'to-unplugged')).toHaveValue('plug-found');
    await expect(field(tab, 'new-make')).toHaveCount(0);
    await tab.reload();
    await expect(field(tab, 'to-unplugged')).toHaveValue('plug-found');
    await expect(field(tab, 'new-make')).toHaveCount(0);
    await other.press(field(tab, 'discard'));
    await other.press(field(tab, 'undo'));
    await expect(says(tab)).toHaveText(/^Undone: /);
    await tab.close();

    await author.press(field(page, 'undo'));
    await expect(field(page, 'title-en')).toHaveValue('One title');
    await author.press(field(page, 'redo'));
    await expect(field(page, 'title-en')).toHaveValue('The first tab’s');
    await Promise.all([writeFile(en, oldEn), writeFile(nb, oldNb)]);
    expect(listChanges(before, await readSiteFiles(root))).toEqual([]);
  }, site);
});

test('an author whose new guide has no page yet is told what to do, and led there once it has', async ({
  page,
}) => {
  await withDevServer(async ({ address }) => {
    await page.goto(`${address}en/`);
    await field(page, 'new-guide').click();
    await field(page, 'guide-id').fill('late');
    await page.route(`${address}en/late/`, (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: 'Make the guide' }).click();
    const bar = page.locator('.desk-bar [role="status"]');
    await expect(bar).toContainText('npm run dev');
    await expect(bar).toContainText('/en/late/');
    await page.unroute(`${address}en/late/`);
    await page.waitForURL(`${address}en/late/`);
  }, site);
});

test('an author leads an arrow elsewhere on the map, renames a step, and removes one that others name', async ({
  page,
}) => {
  await withDevServer(async ({ root, address }) => {
    const author: Author = { page, ...useMouse(page) };
    const { press, write, choose } = author;
    const before = await readSiteFiles(root);
    await page.goto(`${address}en/lamp/map/`);
    await press(field(page, 'open'));
    await edit(author, 'step/lamp/plugged-in');
    await press(field(page, 'map-unplugged'));
    await shown(page).locator('.map [data-node="ask-electrician"]').press('Enter');
    await expect(field(page, 'to-unplugged')).toHaveValue('ask-electrician');
    await expect(field(page, 'map-unplugged')).toBeFocused();
    await page
      .getByRole('button', { name: /^Move down: / })
      .first()
      .click();
    await save(author);
    expect(await readFile(file(root, 'flow.yaml'), 'utf8')).toMatch(
      /unplugged: ask-electrician\n\s+plugged: replace-bulb\n/,
    );

    // What names an answer is told before it goes, and it only goes when the form is saved.
    await press(field(page, 'remove-dont-know'));
    const asked = page.locator('.desk-asked');
    await expect(asked).toContainText('guides/lamp/cases.yaml:');
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(field(page, 'answer-dont-know-en')).toBeVisible();

    await edit(author, 'step/lamp/plug-in');
    await write(field(page, 'step-id'), 'put-it-in');
    await press(field(page, 'rename'));
    await expect(field(page, 'subject')).toHaveValue('step/lamp/put-it-in');
    await expect(shown(page).locator('.map [data-node="put-it-in"]')).toBeAttached();

    await press(field(page, 'remove-step'));
    await expect(asked).toContainText('steps.plugged-in.answers.dont-know');
    await expect(field(page, 'remove-now')).toBeDisabled();
    await expectAccessible(page, '.desk');
    await choose(field(page, 'instead'), 'replace-bulb');
    await press(field(page, 'remove-now'));
    await expect(field(page, 'subject')).toHaveValue('step/lamp/replace-bulb');
    await expect(shown(page).locator('.map [data-node="put-it-in"]')).toHaveCount(0);

    for (const left of [2, 1, 0]) {
      await press(field(page, 'undo'));
      await expect(says(page)).toHaveText(/^Undone: /);
      if (left > 0) await expect(field(page, 'undo')).toBeEnabled();
    }
    await expect(field(page, 'undo')).toBeDisabled();
    expect(listChanges(before, await readSiteFiles(root))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(field(page, 'open')).toBeFocused();
    await expect(page.locator('.map').first()).toBeVisible();
  }, site);
});

test('axe finds nothing at the desk, whatever it shows, in a narrow window and in a wide one', async ({
  page,
}) => {
  await withDevServer(async ({ address }) => {
    const author: Author = { page, ...useMouse(page) };
    const { press } = author;
    const judge = async (part = '.desk-panel') => {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = () =>
          page.locator(part).evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(await overflow()).toBe(0);
        await expectAccessible(page, part);
      }
    };
    await page.goto(`${address}nb/`);
    await press(field(page, 'new-guide'));
    await expect(field(page, 'guide-id')).toBeFocused();
    await judge('.desk-bar');

    await page.goto(`${address}nb/lamp/map/`);
    await judge('.desk-bar');
    await press(field(page, 'open'));
    await expect(field(page, 'subject')).toBeFocused();
    await edit(author, 'step/lamp/plug-in');
    await press(field(page, 'new-step'));
    await expect(field(page, 'new-title-en')).toBeFocused();
    await press(field(page, 'remove-step'));
    await expect(page.locator('.desk-asked')).toBeVisible();
    await judge();
    await press(field(page, 'map-helped'));
    await judge('.desk-bar');
    await page.keyboard.press('Escape');
    await expect(field(page, 'map-helped')).toBeFocused();
    await edit(author, 'guide/lamp/');
    await judge();
    await edit(author, 'case/lamp/unplugged-for-cleaning');
    await judge();
  }, site);
});
