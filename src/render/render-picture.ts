import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pickPicture } from '../model/pictures.ts';
import { listWidths, nameWidth, pickWidth } from '../pictures/picture-widths.ts';
import type { PageContext } from '../site/build/page-context.ts';
import { renderCode } from './render-command.ts';

/** How wide a picture is shown at most: the width of the text on a wide screen, in px, which is `--measure`. */
const widest = 608;

/**
 * A picture of the page's guide as HTML, with its size, so that nothing moves when it comes.
 * @param path where it lies in the guide's folder; one that does not exist gives this in brackets
 */
export function renderPicture(path: string, alt: string, page: PageContext): ElementContent {
  const { paths } = page;
  const guide = page.guide ?? page.plainGuide;
  const picture = guide && Object.hasOwn(guide.pictures, path) ? guide.pictures[path] : undefined;
  if (!guide || !picture || picture.width === 0) return renderCode(`[${path}]`);
  const addressOf = (width: number) =>
    paths.guidePicture(guide.id, nameWidth(path, picture, width));
  const widths = listWidths(picture);
  const shown = Math.min(widest, picture.width);
  return h('img', {
    src: addressOf(pickWidth(picture)),
    ...(widths.length > 1 && {
      srcSet: widths.map((width) => `${addressOf(width)} ${width}w`).join(', '),
      sizes: `(min-width: ${shown + 64}px) ${shown}px, 100vw`,
    }),
    ...{ alt, width: picture.width, height: picture.height },
    ...{ loading: 'lazy', decoding: 'async' },
  });
}

/** The same as a string, by what a guide's own page writes: for a page that Astro renders. */
export function renderPictureHtml(written: string, alt: string, page: PageContext): string {
  const pictures = (page.guide ?? page.plainGuide)?.pictures ?? {};
  const path = pickPicture(pictures, written.replace(/^\.\//, ''), page.locale) ?? written;
  return toHtml(renderPicture(path, alt, page));
}
