import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readSignatureState } from '../../src/model/translation.ts';
import { shrinkPicture } from '../../src/pictures/build/shrink-picture.ts';
import { hashGuide } from '../../src/proof/build/hash-guide.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { renderBody } from '../../src/render/render-body.ts';
import { readPlainText } from '../../src/search/build/plain-text.ts';
import { readTree } from '../../src/model/content.ts';
import { createPaths } from '../../src/site/paths.ts';
import { changeFiles, today } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';
import { changeAfterReview } from '../support/review-content.ts';

const draw = (color: string, width = 20, height = 10) =>
  sharp({ create: { width, height, channels: 3, background: color } });
const red = await draw('#c00').png().toBuffer();
const blue = await draw('#00c').png().toBuffer();
const cutOff = (await draw('#c00').jpeg().toBuffer()).subarray(0, 200);
const moving = await sharp([red, blue], { join: { animated: true } })
  .webp()
  .toBuffer();

/** The base with a picture in the step "solved", and what lies where it names it. */
async function readWith(pictures: Readonly<Record<string, Buffer>>, name = '../pictures/lit.png') {
  const body = (alt: string, words: string) => `${words}\n\n![${alt}](${name})`;
  const files = changeFiles({
    edits: [
      {
        file: 'guides/lamp/steps/solved.en.mdx',
        find: 'Enjoy the light.',
        write: body('A lamp that lights', 'Enjoy the light.'),
      },
      {
        file: 'guides/lamp/steps/solved.nb.mdx',
        find: 'Nyt lyset.',
        write: body('En lampe som lyser', 'Nyt lyset.'),
      },
    ],
  });
  const placed = Object.entries(pictures).map(([path, bytes]) => [`guides/lamp/${path}`, bytes]);
  const all = new Map([...files, ...(placed as [string, Buffer][])]);
  return readFiles(openMemory(all));
}

const lampOf = ({ content }: Awaited<ReturnType<typeof readWith>>) => {
  const { lamp } = content.guides;
  const { en, nb } = lamp?.steps['solved'] ?? {};
  if (!lamp || !en || !nb) throw new Error('The base has no guide "lamp".');
  return { lamp, en, nb };
};

describe('a signature', () => {
  const one = { 'pictures/lit.png': red };
  const each = { 'pictures/lit.en.png': red, 'pictures/lit.nb.png': red };

  it.each([
    ['no longer holds where a picture is another', one, { 'pictures/lit.png': blue }, 'both-changed'],
    [
      'no longer holds where the picture of a language is another',
      each,
      { ...each, 'pictures/lit.nb.png': blue },
      'translation-changed',
    ],
    ['holds where only its place is another', { 'steps/lit.png': red }, one, 'signed'],
  ] as const)('%s', async (_, before, after, state) => {
    const name = (files: object) => ('steps/lit.png' in files ? 'lit.png' : '../pictures/lit.png');
    const reviewed = (await readWith(before, name(before))).content;
    const changed = await readWith(after, name(after));
    const content = changeAfterReview(reviewed, changed.content);
    const { en, nb } = lampOf({ ...changed, content });
    expect(readSignatureState(en, nb)).toBe(state);
    const found = runChecks(content, changed.findings, { today }).map(({ name: check }) => check);
    expect(found.includes('condition-not-signed')).toBe(state !== 'signed');
  });

  it('stands beside another hash of the proof sheet where a picture is another', async () => {
    const [before, after] = await Promise.all(
      [red, blue].map((bytes) => readWith({ 'pictures/lit.png': bytes })),
    );
    if (!before || !after) throw new Error('Nothing was read.');
    expect(hashGuide(before.content, lampOf(before).lamp)).not.toBe(
      hashGuide(after.content, lampOf(after).lamp),
    );
  });
});

describe('a text with a picture', () => {
  it('is searched for by its alt text', async () => {
    const read = await readWith({ 'pictures/lit.png': red });
    const { content } = read;
    const { nb } = lampOf(read);
    const ui = content.ui['nb'];
    if (!ui) throw new Error('The base has no such locale.');
    const context = { content, facts: content.facts, locale: 'nb', ui, paths: createPaths('/') };
    expect(readPlainText(context, nb)).toContain('En lampe som lyser.');
  });

  it('shows the picture of its language, with its size and its alt text', async () => {
    const wide = await draw('#0c0', 1000, 500).png().toBuffer();
    const read = await readWith({ 'pictures/lit.en.png': red, 'pictures/lit.nb.png': wide });
    const { content } = read;
    const { lamp, nb } = lampOf(read);
    const ui = content.ui['nb'];
    if (!ui) throw new Error('The base has no such locale.');
    const site = new URL('https://lamps.example');
    const page = { content, facts: content.facts, locale: 'nb', ui, site, today, guide: lamp };
    const html = renderBody(readTree(nb), { ...page, paths: createPaths('/help') });
    expect(html).toMatch(
      /<p><img src="\/help\/pictures\/lamp\/lit\.nb\.1000\.[\da-f]{8}\.webp" srcset="[^"]*lit\.nb\.480\.[^"]* 480w, [^"]* 1000w" sizes="[^"]+" alt="En lampe som lyser" width="1000" height="500" loading="lazy" decoding="async">/,
    );
  });
});

describe('a file that is no picture to be shown', () => {
  const find = async (bytes: Buffer, path = 'pictures/lit.png') => {
    const { content, findings } = await readWith({ [path]: bytes });
    return runChecks(content, findings, { today })
      .filter(({ name }) => !name.startsWith('translation') && name !== 'condition-not-signed')
      .map(({ name }) => name);
  };

  it.each([
    ['text', Buffer.from('not a picture'), ['picture-type']],
    ['nothing', Buffer.alloc(0), ['picture-type']],
    ['half of a picture', cutOff, ['picture-type']],
    ['a moving picture', moving, ['picture-type']],
    // It is not unpacked, and not said to be missing.
    ['more bytes than a picture has', Buffer.alloc(5_000_001), ['too-large']],
    ['a picture', red, []],
  ])('%s', async (_, bytes, names) => {
    expect(await find(bytes)).toEqual(names);
  });

  it.each(['pictures/Lit.png', 'pictures/lit.de.png', 'pictures/lit.txt', 'pictures/more/lit.png'])(
    'is named where nothing reads it: %s',
    async (path) => {
      expect(await find(red, path)).toContain('stray-file');
    },
  );
});

describe('a picture as it is published', () => {
  const shrink = async (bytes: Buffer, type: string, width: number) => {
    const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
    await writeFile(join(root, 'a'), bytes);
    const picture = { file: 'content/a', hash: '', type, width: 0, height: 0 };
    try {
      return await shrinkPicture(root, picture, width);
    } finally {
      await rm(root, { recursive: true });
    }
  };

  it('is the same each time', async () => {
    const bytes = await draw('#c00', 600, 300).png().toBuffer();
    expect(await shrink(bytes, 'png', 480)).toEqual(await shrink(bytes, 'png', 480));
  });

  it('stands upright, and tells nothing of its camera', async () => {
    const bytes = await draw('#c00', 600, 300)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { width, height, exif, orientation } = await sharp(
      await shrink(bytes, 'jpeg', 150),
    ).metadata();
    expect([width, height, exif, orientation]).toEqual([150, 300, undefined, undefined]);
  });

  it('keeps what can be seen through', async () => {
    const background = { r: 200, g: 0, b: 0, alpha: 0.5 };
    const bytes = await sharp({ create: { width: 90, height: 9, channels: 4, background } })
      .png()
      .toBuffer();
    expect((await sharp(await shrink(bytes, 'png', 90)).metadata()).hasAlpha).toBe(true);
  });
});
