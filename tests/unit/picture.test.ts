import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture, type PictureWords } from '../../src/exports/draw-picture.ts';
import { pictureSize } from '../../src/exports/picture-size.ts';

const tokens = readFileSync(
  join(import.meta.dirname, '..', '..', 'src', 'styles', 'tokens.css'),
  'utf8',
);
const draw = (words: Omit<PictureWords, 'locale' | 'name'>) =>
  drawPicture({ locale: 'nb', name: 'Lamps', ...words }, tokens);

const title = 'Brukere får ikke logget på med flerfaktorautentisering';
const longest =
  'Gjenoppretting av flerfaktorautentiseringsmetoder etter en registreringskampanje '.repeat(2);

/** Whether every pixel at the edge has the colour of the first one: nothing is cut off. */
async function hasCleanEdge(png: Buffer): Promise<boolean> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixel = (x: number, y: number) =>
    data.subarray((y * width + x) * channels, (y * width + x + 1) * channels);
  const rows = Array.from({ length: height }, (_, y) => [pixel(0, y), pixel(width - 1, y)]);
  const columns = Array.from({ length: width }, (_, x) => [pixel(x, 0), pixel(x, height - 1)]);
  return [...rows, ...columns].flat().every((other) => other.equals(pixel(0, 0)));
}

describe('the picture of a guide', () => {
  it('has the same bytes whenever it is drawn, and others for other words', async () => {
    const picture = await draw({ title, lead: 'Finn veien' });
    expect((await draw({ title, lead: 'Finn veien' })).equals(picture)).toBe(true);
    expect((await draw({ title, lead: 'Find the way' })).equals(picture)).toBe(false);
  });

  it.each(['På', 'På\u00A0vei', 'Čeština: ž, š a đ', 'Проблема', title, longest])(
    'has its size and cuts nothing off: %s',
    async (words) => {
      const picture = await draw({ title: words, lead: 'Finn veien' });
      expect(await sharp(picture).metadata()).toMatchObject(pictureSize);
      expect(await hasCleanEdge(picture)).toBe(true);
    },
  );

  it.each(['MFA 多要素認証', 'MFA 🔑', '👩‍💻 MFA'])(
    'is drawn without the characters that no font has: %s',
    async (words) => {
      const picture = await draw({ title: 'MFA', lead: '' });
      expect((await draw({ title: words, lead: '多' })).equals(picture)).toBe(true);
    },
  );

  it('has the name of the site on the sign where nothing is left of the title', async () => {
    const picture = await draw({ title: 'Lamps', lead: '' });
    expect((await draw({ title: '多要素認証', lead: '' })).equals(picture)).toBe(true);
  });

  it('has the colours of the page, and of the sign', async () => {
    const css = tokens
      .replace(/--color-page: .*;/, '--color-page: #123456;')
      .replace(/--color-on-sign: .*;/, '--color-on-sign: #fe00fe;');
    const { data } = await sharp(
      await drawPicture({ locale: 'nb', name: 'Lamps', title, lead: '' }, css),
    )
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0x12, 0x34, 0x56]);
    // A picture has few colours, so this one may be a little off.
    const isPink = (_: number, at: number) =>
      at % 3 === 0 && (data[at] ?? 0) > 240 && (data[at + 1] ?? 255) < 15;
    expect(data.some(isPink)).toBe(true);
  });
});
