import { describe, expect, it } from 'vitest';
import { pickPicture, placePicture, type Pictures } from '../../src/model/pictures.ts';
import {
  isSamePicture,
  listShownPictures,
  listWidths,
  nameWidth,
  pickWidth,
} from '../../src/pictures/picture-widths.ts';

const step = 'content/guides/lamp/steps/solved.nb.mdx';
const page = 'content/guides/lamp/guide.nb.mdx';

describe('where a picture lies that a text names', () => {
  it.each([
    ['pictures/a.png', page, 'pictures/a.png'],
    ['./pictures/a.png', page, 'pictures/a.png'],
    ['pictures/a.png', step, 'pictures/a.png'],
    ['../pictures/a.png', step, 'pictures/a.png'],
    ['a.png', step, 'steps/a.png'],
    ['./a.png', step, 'steps/a.png'],
    ['a.png', page, undefined],
    ['../pictures/a.png', page, undefined],
    ['../a.png', step, undefined],
    ['../../other/pictures/a.png', step, undefined],
    ['pictures/more/a.png', page, undefined],
    ['..\\a.png', step, undefined],
    ['/a.png', step, undefined],
    ['//host.example/a.png', step, undefined],
    ['https://host.example/a.png', step, undefined],
    ['data:image/png;base64,', step, undefined],
  ])('%s in %s: %s', (written, file, path) => {
    expect(placePicture(written, file)).toBe(path);
  });
});

describe('which picture a language shows', () => {
  const picture = { file: '', hash: '', type: 'png', width: 1, height: 1 };
  const pictures: Pictures = { 'pictures/one.png': picture, 'pictures/two.nb.png': picture };

  it.each([
    ['pictures/one.png', 'nb', 'pictures/one.png'],
    ['pictures/two.png', 'nb', 'pictures/two.nb.png'],
    ['pictures/two.nb.png', 'nb', 'pictures/two.nb.png'],
    ['pictures/two.png', 'en', undefined],
    ['pictures/constructor', 'en', undefined],
  ])('%s in %s: %s', (path, locale, picked) => {
    expect(pickPicture(pictures, path, locale)).toBe(picked);
  });
});

describe('the widths of a picture', () => {
  it.each([
    [30, [30]],
    [480, [480]],
    [599, [599]],
    [601, [480, 601]],
    [960, [480, 960]],
    [1100, [480, 1100]],
    [4000, [480, 960, 1600]],
  ])('of %i px are %j', (width, widths) => {
    expect(listWidths({ width })).toEqual(widths);
  });

  it.each([
    [30, 30],
    [1000, 1000],
    [700, 700],
    [1100, 1100],
    [4000, 960],
  ])('of %i px: %i where only one can be', (width, one) => {
    expect(pickWidth({ width })).toBe(one);
    expect(listWidths({ width })).toContain(one);
  });

  it('give it names that change with its bytes, and are known for one picture', () => {
    const name = (path: string, hash: string, width: number) => nameWidth(path, { hash }, width);
    const small = name('pictures/a.nb.png', '0123456789', 480);
    expect(small).toBe('a.nb.480.01234567.webp');
    expect(isSamePicture(small, name('pictures/a.nb.png', '0123456789', 960))).toBe(true);
    expect(isSamePicture(small, name('pictures/a.nb.png', '1123456789', 480))).toBe(false);
    expect(isSamePicture(small, name('pictures/a.en.png', '0123456789', 480))).toBe(false);
  });
});

it('a page tells the pictures that it shows, and nothing else that looks like one', () => {
  const html =
    '<img src="/help/pictures/lamp/a.480.01234567.webp" srcset="/help/pictures/lamp/a.960.01234567.webp 960w">' +
    '<img src="/help/pictures/lamp/a.480.01234567.webp"><a href="/pictures/b.webp">"/pictures/c.webp"</a>';
  expect(listShownPictures(html)).toEqual(['/help/pictures/lamp/a.480.01234567.webp']);
});
