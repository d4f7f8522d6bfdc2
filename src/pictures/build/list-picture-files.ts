import type { Content, Guide, PlainGuide } from '../../model/content.ts';
import type { Picture } from '../../model/pictures.ts';
import { listWidths, nameWidth } from '../picture-widths.ts';

/** A picture in one width, as it is published. */
export interface PictureFile {
  readonly guide: string;
  readonly name: string;
  readonly picture: Picture;
  readonly width: number;
}

/** Every file that the pictures of all guides are published in. */
export function listPictureFiles({ guides, plainGuides }: Content): PictureFile[] {
  const all: (Guide | PlainGuide)[] = [...Object.values(guides), ...Object.values(plainGuides)];
  const files = all.flatMap(({ id, pictures }) =>
    Object.entries(pictures).flatMap(([path, picture]) =>
      listWidths(picture).map((width): [string, PictureFile] => {
        const name = nameWidth(path, picture, width);
        return [`${id}/${name}`, { guide: id, name, picture, width }];
      }),
    ),
  );
  // A copy beside a step of what is in pictures/ has the same name.
  return [...new Map(files).values()];
}
