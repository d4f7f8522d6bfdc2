import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  drawPicture,
  type PictureSite,
  type PictureWords,
} from '../../src/exports/draw-picture.ts';
import { pictureSize } from '../../src/exports/picture-size.ts';

const site = { name: 'Lamps', languages: ['nb'], packs: [] };
const content = { site, drawings: {} };
const draw = (words: PictureWords, own: Partial<PictureSite['content']> = {}) =>
  drawPicture(words, { locale: 'nb', content: { ...content, ...own } });

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
    const colors = { page: '#123456', 'on-sign': '#fe00fe' };
    const { data } = await sharp(await draw({ title, lead: '' }, { site: { ...site, colors } }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0x12, 0x34, 0x56]);
    // A picture has few colours, so this one may be a little off.
    const isPink = (_: number, at: number) =>
      at % 3 === 0 && (data[at] ?? 0) > 240 && (data[at + 1] ?? 255) < 15;
    expect(data.some(isPink)).toBe(true);
  });

  it('has the wordmark of the site in the place of its name', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path fill="#00f" d="M0 0h40v10H0z"/></svg>';
    const wordmark = { svg, hash: '', width: 40, height: 10 };
    const picture = await draw({ title, lead: '' }, { drawings: { wordmark } });
    const above = { left: 64, top: 44, width: 224, height: 56 };
    const { data } = await sharp(picture)
      .extract(above)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isBlue = Array.from(
      { length: data.length / 3 },
      (_, at) => (data[at * 3 + 2] ?? 0) > 240,
    );
    expect(isBlue.every(Boolean)).toBe(true);
  });
});
