import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/build/exports/draw-picture.ts';
import { pictureSize } from '../../src/build/exports/picture-size.ts';

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
    const picture = await drawPicture({ title, lead: 'Finn veien' });
    expect((await drawPicture({ title, lead: 'Finn veien' })).equals(picture)).toBe(true);
    expect((await drawPicture({ title, lead: 'Find the way' })).equals(picture)).toBe(false);
  });

  it.each(['På', 'På\u00A0vei', title, longest])(
    'has its size and cuts nothing off: %s',
    async (words) => {
      const picture = await drawPicture({ title: words, lead: 'Finn veien' });
      expect(await sharp(picture).metadata()).toMatchObject(pictureSize);
      expect(await hasCleanEdge(picture)).toBe(true);
    },
  );

  it('is not drawn with a character missing', async () => {
    await expect(() => drawPicture({ title: '多要素認証', lead: '' })).rejects.toThrow('多');
  });
});
