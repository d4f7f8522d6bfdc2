import type { Picture } from '../model/pictures.ts';

/** The widths in px that a picture is published in, the smallest first: at most three, none larger than itself. */
export function listWidths({ width }: Pick<Picture, 'width'>): number[] {
  const largest = Math.min(width, 1600);
  // One that is hardly smaller than the next saves nobody anything.
  return [...[480, 960].filter((smaller) => smaller * 1.25 < largest), largest];
}

/** The width that is shown where only one can be: without a network, and in a single file. */
export function pickWidth(picture: Pick<Picture, 'width'>): number {
  const widths = listWidths(picture);
  return widths.find((width) => width >= 900) ?? widths.at(-1) ?? picture.width;
}

/** The name that a picture is published under in one width. It changes with its bytes. */
export function nameWidth(path: string, { hash }: Pick<Picture, 'hash'>, width: number): string {
  const name = path.split('/').at(-1) ?? '';
  return `${name.replace(/\.[^.]+$/, '')}.${width}.${hash.slice(0, 8)}.webp`;
}

/** The addresses of the pictures that a page shows, each in the width that is shown where only one can be; the wordmark is one. */
export function listShownPictures(html: string): string[] {
  const addresses = html.matchAll(/<img src="([^"]*\/pictures\/[^"]+\.(?:webp|svg))"/g);
  return [...new Set(Array.from(addresses, ([, address = '']) => address))];
}

/** Whether two addresses are of one picture, in whatever widths. */
export function isSamePicture(one: string, other: string): boolean {
  const dropWidth = (address: string) => address.replace(/\.\d+(?=\.[\da-f]{8}\.webp$)/, '');
  return dropWidth(one) === dropWidth(other);
}
