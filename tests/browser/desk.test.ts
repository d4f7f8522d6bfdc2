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

// The server starts from nothing, and draws each page anew after each change.
test.setTimeout(600_000);
const expect = expectSoon.configure({ timeout: 60_000 });

type Both = readonly [en: string, nb: string];

interface Author extends Hands {
  readonly page: Page;
}

const field = (page: Page, name: string) => page.locator(`#desk-${name}`);

/** Writes a field in both languages. */
async function writeBoth(author: Author, name: string, [en, nb]: Both): Promise<void> {
  await author.write(field(author.page, `${name}-en`), en);
  await author.write(field(author.page, `${name}-nb`), nb);
}

/** Does what writes files, and waits until the page is there again and says so. */
async function untilSaved(page: Page, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  await work();
  await expect(page.locator('body[data-before]')).toHaveCount(0);
  await expect(page.locator('.desk-foot [role="status"]')).toHaveText(
    /^(?:Saved:|The file has changed on the disk too)/,
  );
}

const save = (author: Author) =>
  untilSaved(author.page, () => author.press(field(author.page, 'save')));

async function edit(author: Author, subject: string): Promise<void> {
  const choice = field(author.page, 'subject');
  await expect(choice).toBeVisible();
  if ((await choice.inputValue()) !== subject) await author.choose(choice, subject);
  await expect(choice).toHaveValue(subject);
  const first = subject.startsWith('case/') ? 'situation-en' : 'title-en';
  await expect(field(author.page, first)).toBeVisible();
}

async function fillCard(author: Author): Promise<void> {
  const { page, choose, press } = author;
  const card = { role: 'none', licence: 'none', effect: 'at-once', undo: 'nothing-to-undo' };
  for (const [name, value] of Object.entries(card))
    await choose(field(page, `card-${name}`), value);
  await choose(field(page, 'card-links'), 'mfa-settings');
  await press(field(page, 'card-links-add'));
}

/** Makes a step that an answer leads to, in the form of the answer. */
async function makeStep(author: Author, answer: string, kind: string, title: Both): Promise<void> {
  const { page, press, choose } = author;
  await press(field(page, `new-step-${answer}`));
  await writeBoth(author, 'new-title', title);
  await choose(field(page, 'new-kind'), kind);
  await untilSaved(page, () => press(field(page, 'new-make')));
}

const guide = 'printer-silent';

/** A guide of six steps in two languages, from nothing, at the desk alone. */
async function makeGuide(author: Author, address: string): Promise<void> {
  const { page, press, write, choose, type } = author;
  await page.goto(`${address}en/`);
  await press(field(page, 'new-guide'));
  await write(field(page, 'guide-id'), guide);
  await press(page.getByRole('button', { name: 'Make the guide' }));
  await page.waitForURL(`**/en/${guide}/`, { timeout: 120_000 });
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
  await choose(field(page, 'topic'), 'sign-in');
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
    await expect(field(page, 'case-id')).toHaveValue(id);
  }

  const steps = ['works-after-restart', 'is-there-paper-in-the', 'load-paper', 'first-fix'];
  const all = [...steps, 'solved', 'ask-for-help'].map((id) => `step/${guide}/${id}`);
  for (const subject of [...all, `guide/${guide}/`]) {
    await edit(author, subject);
    await press(field(page, 'read-nb'));
    await write(field(page, 'by-nb'), 'Kari Nordmann');
    await untilSaved(page, () => press(field(page, 'sign-nb')));
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
      await expect(page.locator('.author-findings').first()).toContainText('No findings about');
    });
  });
}

test('what changes on the disk while an author writes is never written over, and all can be undone', async ({
  page,
}) => {
  await withDevServer(async ({ root, address }) => {
    const author: Author = { page, ...useMouse(page) };
    const file = (name: string) => join(root, 'content/guides/mfa-sign-in/steps', name);
    const [en, nb] = [file('symptom.en.mdx'), file('symptom.nb.mdx')];
    const before = await readSiteFiles(root);
    const [oldEn, oldNb] = await Promise.all([en, nb].map((path) => readFile(path, 'utf8')));

    await page.goto(`${address}en/mfa-sign-in/`);
    await author.press(field(page, 'open'));
    await edit(author, 'step/mfa-sign-in/symptom');
    await author.write(field(page, 'title-en'), 'My title?');

    // Another field of another file: both changes are kept.
    await writeFile(nb, (oldNb ?? '').replace(/^short: .*$/m, 'short: Noe annet?'));
    await expect(field(page, 'short-nb')).toHaveValue('Noe annet?');
    await expect(field(page, 'title-en')).toHaveValue('My title?');

    // The same field: both are shown, and nothing can be saved before somebody has chosen.
    await writeFile(en, (oldEn ?? '').replace(/^title: .*$/m, 'title: Their title?'));
    const conflict = page.locator('.desk-conflicts');
    await expect(conflict).toContainText('My title?');
    await expect(conflict).toContainText('Their title?');
    await expect(field(page, 'save')).toBeDisabled();
    await expectAccessible(page, '.desk');
    await conflict.getByRole('button', { name: /^Keep what is here/ }).click();
    await save(author);
    expect(await readFile(en, 'utf8')).toBe(
      (oldEn ?? '').replace(/^title: .*$/m, 'title: My title?'),
    );

    await author.press(field(page, 'undo'));
    await expect(field(page, 'title-en')).toHaveValue('Their title?');
    await author.press(field(page, 'redo'));
    await expect(field(page, 'title-en')).toHaveValue('My title?');
    await Promise.all([writeFile(en, oldEn ?? ''), writeFile(nb, oldNb ?? '')]);
    expect(listChanges(before, await readSiteFiles(root))).toEqual([]);
  });
});

test('an author leads an arrow elsewhere on the map, and puts answers into another order', async ({
  page,
}) => {
  await withDevServer(async ({ root, address }) => {
    const author: Author = { page, ...useMouse(page) };
    await page.goto(`${address}en/app-asks-again/map/`);
    await author.press(field(page, 'open'));
    await edit(author, 'step/app-asks-again/device-proof');
    await expectAccessible(page, '.desk');
    const row = page.getByRole('group', { name: /^Answer: / }).first();
    await row.getByRole('button', { name: 'Choose on the map' }).click();
    await page.locator('.map [data-node="reinstall-broker"]').press('Enter');
    await page
      .getByRole('button', { name: /^Move down: / })
      .first()
      .click();
    await save(author);
    const flow = await readFile(join(root, 'content/guides/app-asks-again/flow.yaml'), 'utf8');
    const { answers } =
      /device-proof:\n\s+kind: question\n\s+answers:\n(?<answers>(?:\s{6}.*\n)+)/.exec(flow)
        ?.groups ?? { answers: '' };
    expect((answers ?? '').trim().split('\n')[1]).toMatch(/: reinstall-broker$/);
    await page.keyboard.press('Escape');
    await expect(field(page, 'open')).toBeVisible();
  });
});
