import { createHash } from 'node:crypto';
import {
  hasTooManyPixels,
  pictureEndings,
  readPictureName,
  type Picture,
  type Pictures,
} from '../model/pictures.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder } from './folder.ts';
import { reportStrays } from './stray-files.ts';

/** What is taken for a picture, so that a check can say what to do about one that is not published. */
const endings = /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i;

export function isPictureName(name: string): boolean {
  return endings.test(name);
}

/**
 * Reads the pictures of a guide: those in `pictures/`, and those beside the texts of its steps.
 * @param guide the folder of the guide below `content/`, in its parts
 * @param inSteps the names of the pictures in `steps/`
 */
export async function readPictures(
  folder: ContentFolder,
  guide: readonly string[],
  inSteps: readonly string[],
  locales: readonly Locale[],
): Promise<Pictures> {
  const { files, folders } = await folder.list(...guide, 'pictures');
  const isNamed = (name: string) => {
    const { stem, locale } = readPictureName(name);
    return (
      isPictureName(name) &&
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem) &&
      (locale === undefined || locales.includes(locale))
    );
  };
  const report = (below: string, names: readonly string[]) => {
    const expected = `<name>.<png|jpg|webp> or <name>.<${locales.join('|')}>.<png|jpg|webp>, the name in lower case with hyphens`;
    folder.findings.push(
      ...reportStrays(['content', ...guide, below].join('/'), { names, expected }),
    );
  };
  const isStray = (name: string) => !isNamed(name);
  report('pictures', [...files.filter(isStray), ...folders]);
  report('steps', inSteps.filter(isStray));
  const paths = [
    ...files.filter(isNamed).map((name) => ['pictures', name]),
    ...inSteps.filter(isNamed).map((name) => ['steps', name]),
  ];
  const pictures: Record<string, Picture> = {};
  for (const path of paths) {
    const found = await folder.readBytes(...guide, ...path);
    if (found) pictures[path.join('/')] = await readPicture(found.file, found.bytes);
  }
  return pictures;
}

type Measured = Pick<Picture, 'type' | 'width' | 'height'>;

/** By the hash of the bytes: in development, pictures are read again after each change of a text. */
const measured = new Map<string, Promise<Measured>>();

async function readPicture(file: string, bytes: Uint8Array): Promise<Picture> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const measuring = measured.get(hash) ?? measure(bytes);
  measured.set(hash, measuring);
  return { file, hash, ...(await measuring) };
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  // Most content has no picture, and then does not wait for the library.
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'truncated' });
  try {
    const { format, pages = 1, autoOrient } = await open().metadata();
    const type = pages > 1 ? `animated ${format}` : format;
    const picture = { type, width: autoOrient.width, height: autoOrient.height };
    // What begins like a picture may end too soon. One of too many pixels could fill the memory.
    if (Object.hasOwn(pictureEndings, type) && !hasTooManyPixels(picture)) await open().stats();
    return picture;
  } catch {
    return { type: undefined, width: 0, height: 0 };
  }
}
