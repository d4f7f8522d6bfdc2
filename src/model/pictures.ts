import type { Locale } from '../site/locales.ts';

/** A picture that lies in the folder of a guide. */
export interface Picture {
  /** From the project's root, as findings name it. */
  readonly file: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /** What its bytes are: `png`, `jpeg`, `webp`, or another type in the words of sharp. Undefined where they are none. */
  readonly type: string | undefined;
  /** In px, as it is shown; 0 where it cannot be read. */
  readonly width: number;
  readonly height: number;
}

/** The pictures of a guide by their path in its folder, such as `pictures/switch.nb.png`. */
export type Pictures = Readonly<Record<string, Picture>>;

/** The endings that each type of picture may have that is published. */
export const pictureEndings: Readonly<Record<string, readonly string[]>> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
};

/** More pixels are never unpacked: no picture of a guide needs them, and they could fill the memory of a build. */
export const mostPixels = 50_000_000;

export function hasTooManyPixels({ width, height }: Pick<Picture, 'width' | 'height'>): boolean {
  return width * height > mostPixels;
}

/** A path or a name of a picture, `switch.nb.png`, in its parts; `locale` is missing where it is for all languages. */
export function readPictureName(name: string): { stem: string; locale?: Locale; ending: string } {
  const [, stem = name, locale, ending = ''] = /^([^.]*)(?:\.([^.]+))?\.([^.]+)$/.exec(name) ?? [];
  return { stem, ...(locale !== undefined && { locale }), ending };
}

/** Whether a text names a picture that is not below the folder of its guide. */
export function isFromElsewhere(written: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^[/\\]/i.test(written);
}

/**
 * Where in its guide's folder a picture lies that a text names: in `pictures/`, or beside the text of a step.
 * @returns undefined if it would be anywhere else
 */
export function placePicture(written: string, textFile: string): string | undefined {
  const isStep = /\/steps\/[^/]+$/.test(textFile);
  const [, up, folder, name] = /^(?:\.\/)?(\.\.\/)?(pictures\/)?([^/\\]+)$/.exec(written) ?? [];
  if (name === undefined || isFromElsewhere(written) || (up && !isStep)) return undefined;
  if (folder) return folder + name;
  return isStep && !up ? `steps/${name}` : undefined;
}

/** The path or name that stands for a picture in every language: `switch.png` for `switch.nb.png`. */
export function nameForAll(path: string): string {
  const { stem, ending } = readPictureName(path);
  return `${stem}.${ending}`;
}

/** The path of the picture that a text in a language shows: that of its language, where there is one for each. */
export function pickPicture(pictures: Pictures, path: string, locale: Locale): string | undefined {
  const { stem, ending } = readPictureName(path);
  return [`${stem}.${locale}.${ending}`, `${stem}.${ending}`].find((known) =>
    Object.hasOwn(pictures, known),
  );
}
