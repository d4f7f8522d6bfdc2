import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readTree, walkNodes } from '../support/guide-markdown.ts';
import { altTexts, buildPictureSite } from '../support/picture-site.ts';

const base = '/help/';
const { root, flow, step, plain } = await buildPictureSite(base);
afterAll(() => rm(root, { recursive: true }));

const dist = join(root, 'dist');
const files = (await readdir(dist, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
const read = (path: string) => readFile(join(dist, path), 'utf8');
const open = async (path: string) => parseHTML(await read(path)).document;
const fileOf = (address: string) => address.slice(base.length);
const altsOf = (images: Iterable<Element>) =>
  Array.from(images, (image) => image.getAttribute('alt'));

const alts = {
  en: [altTexts.step.en, altTexts.beside.en, altTexts.page.en].sort(),
  nb: [altTexts.step.nb, altTexts.beside.nb, altTexts.page.nb].sort(),
};

describe.each(['en', 'nb'] as const)('the pictures of a site in %s', (locale) => {
  const pages = [`${locale}/${flow}/index.html`, `${locale}/${plain}/index.html`];

  it('are on the page of a guide, in its steps, and in a plain guide', async () => {
    const guide = await open(`${locale}/${flow}/index.html`);
    expect(altsOf(guide.querySelectorAll('main img')).sort()).toEqual(alts[locale]);
    const inStep = guide.querySelectorAll(`[id="${step}"] img`);
    expect(altsOf(inStep)).toEqual([altTexts.step[locale], altTexts.beside[locale]]);
    const own = await open(`${locale}/${plain}/index.html`);
    expect(altsOf(own.querySelectorAll('main img'))).toEqual([altTexts.own[locale]]);
    const frame = await open(`embed/${locale}/${flow}/index.html`);
    expect(altsOf(frame.querySelectorAll(`[id="${step}"] img`))).toHaveLength(2);
  });

  it('are files of the site, in the widths that the page says', async () => {
    for (const page of pages) {
      for (const image of (await open(page)).querySelectorAll('main img')) {
        const own = image.getAttribute('src') ?? '';
        const named = (image.getAttribute('srcset') ?? '').split(', ').filter(Boolean);
        const widths = named
          .map((one) => one.split(' '))
          .map(([address = '', said = '']) => ({
            address,
            said: Number.parseInt(said),
          }));
        const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)));
        expect(widths.length).toBeLessThanOrEqual(3);
        if (widths.length > 0) expect(widths.map(({ address }) => address)).toContain(own);
        for (const { address, said } of [...widths, { address: own, said: undefined }]) {
          expect(files).toContain(fileOf(address));
          const made = await sharp(join(dist, fileOf(address))).metadata();
          expect(made.format).toBe('webp');
          if (said !== undefined) expect(made.width).toBe(said);
          expect(made.width).toBeLessThanOrEqual(width ?? 0);
          // The room that the page keeps has the form of what comes.
          expect(made.height / made.width).toBeCloseTo((height ?? 0) / (width ?? 1), 1);
        }
        expect(image.getAttribute('loading')).toBe('lazy');
      }
    }
  });

  it('are each of its language, where each language has one', async () => {
    const image = (await open(`${locale}/${plain}/index.html`)).querySelector('main img');
    expect(image?.getAttribute('src')).toContain(`/menu.${locale}.`);
  });

  it('are in the Markdown with whole addresses', async () => {
    for (const [id, wanted] of [
      [flow, alts[locale]],
      [plain, [altTexts.own[locale]]],
    ] as const) {
      const { children } = readTree(await read(`${locale}/${id}/guide.md`));
      const images = walkNodes(children).filter((node) => node.type === 'image');
      expect(images.map(({ alt }) => alt).sort()).toEqual(wanted);
      for (const { url } of images) {
        expect(url).toMatch(/^https:\/\//);
        expect(files).toContain(fileOf(new URL(url).pathname));
      }
    }
  });

  it('are in the single file, which may fetch nothing', async () => {
    const file = await open(`take-with-you/${flow}/${flow}-${locale}.html`);
    const images = [...file.querySelectorAll('main img')];
    expect(altsOf(images).sort()).toEqual(alts[locale]);
    for (const image of images) {
      const [, data = ''] = image.getAttribute('src')?.split('data:image/webp;base64,') ?? [];
      expect((await sharp(Buffer.from(data, 'base64')).metadata()).format).toBe('webp');
      expect(image.hasAttribute('srcset')).toBe(false);
    }
    const policy = file.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toContain(';img-src data:;');
  });

  it('may be shown by the policy of the page, and none from elsewhere', async () => {
    for (const page of pages) {
      const policy = (await open(page)).querySelector('meta[http-equiv=Content-Security-Policy]');
      expect(policy?.getAttribute('content')).toContain(";img-src 'self';");
    }
  });

  it('are found by their alt texts', async () => {
    const index = await Promise.all(
      files
        .filter((file) => file.startsWith(`${locale}/search/`) && file.endsWith('.json'))
        .map(read),
    );
    const word = locale === 'en' ? 'lever' : 'spak';
    expect(index.join('\n').toLowerCase()).toContain(word);
  });
});

it('no picture is published that no page shows, nor as it was', () => {
  const pictures = files.filter((file) => /\.(?:png|jpe?g|webp)$/.test(file));
  const own = pictures.filter(
    (file) => !/^(?:icons\/|apple-touch-icon|.*\/picture\.png$)/.test(file),
  );
  expect(own).toHaveLength(3 + 1 + 1 + 2 * 2);
  for (const file of own) expect(file).toMatch(/^pictures\/[^/]+\/[\w.-]+\.\d+\.[\da-f]{8}\.webp$/);
});

it('a table on the page of a guide scrolls by itself, also from the keyboard', async () => {
  const page = await open(`en/${flow}/index.html`);
  expect(page.querySelector('main table')?.parentElement?.getAttribute('tabindex')).toBe('0');
});
