import { nameLanguage } from '../site/locales.ts';
import type { PictureUse } from '../model/body.ts';
import type { Content, Guide, GuideText, PlainGuide, StepText } from '../model/content.ts';
import {
  hasTooManyPixels,
  isFromElsewhere,
  mostPixels,
  nameForAll,
  pictureEndings,
  placePicture,
  readPictureName,
  type Picture,
  type Pictures,
} from '../model/pictures.ts';
import type { Breach, Check } from './check.ts';
import { suggest } from './suggest.ts';
import { walkPairs } from './text-pairs.ts';
import { inTexts, listTexts } from './walk-texts.ts';

/** Whether the pictures of the guides can be shown, and say the same to those who do not see them. */
export const pictureChecks: readonly Check[] = [
  {
    name: 'missing-picture',
    severity: 'error',
    description: 'Every picture that a text shows is in the folder of its guide.',
    find: inGuidesOfAnyKind(({ pictures, texts }, { unread }) => {
      const known = new Set(Object.keys(pictures).map(nameForAll));
      return texts.flatMap((text) =>
        listOwn(text).flatMap(({ use, path }) => {
          // Of one that only other languages have, "picture-languages" tells.
          if (path === undefined || known.has(path)) return [];
          const file = `${text.source.file.split('/').slice(0, 3).join('/')}/${path}`;
          if (unread.has(file)) return [];
          const remedy = suggest(path, [...known], 'Put it there.');
          return [atUse(text, use, { says: `There is no picture ${file}.`, remedy })];
        }),
      );
    }),
  },
  {
    name: 'picture-out-of-place',
    severity: 'error',
    description: 'Every picture of a text lies in pictures/ of its guide, or beside its step.',
    find: inPictureUses((use, text) => {
      if (placePicture(use.written, text.source.file) !== undefined) return undefined;
      const from = isFromElsewhere(use.written)
        ? 'would be fetched from elsewhere'
        : 'is in another folder';
      return {
        says: `"${use.written}" ${from}.`,
        remedy:
          'Put the picture into the folder pictures/ of the guide, and write ![…](pictures/<name>).',
      };
    }),
  },
  {
    name: 'picture-alt',
    severity: 'error',
    description: 'Every picture has an alt text: plain words that say what it shows.',
    find: inPictureUses(({ alt, isPlain, written }) => {
      if (!isPlain) {
        return {
          says: 'The alt text of a picture holds braces or a component, and is read out as it is.',
          remedy: 'Write it in plain words.',
        };
      }
      if (alt === '') {
        return {
          says: `The picture "${written}" has no alt text: who cannot see it learns nothing.`,
          remedy: 'Write what it shows between the brackets: ![The switch behind the lamp](…).',
        };
      }
      if (!isFileName(alt, written)) return undefined;
      return {
        says: `The alt text "${alt}" says no more than that there is a picture.`,
        remedy: 'Write what it shows, as you would say it to somebody on the telephone.',
      };
    }),
  },
  {
    name: 'picture-in-sentence',
    severity: 'error',
    description: 'A picture stands in a paragraph of its own.',
    find: inPictureUses(({ isAlone, written }) =>
      isAlone
        ? undefined
        : {
            says: `Something else stands in the same paragraph as the picture "${written}".`,
            remedy: 'Put an empty line before the picture, and one after it.',
          },
    ),
  },
  {
    name: 'picture-title',
    severity: 'error',
    description: 'A picture has no title, which only a mouse would show.',
    find: inPictureUses(({ hasTitle, written }) =>
      hasTitle
        ? {
            says: `The picture "${written}" has a title in quotes, which most readers never see.`,
            remedy: 'Take it away, and write a sentence above or below the picture.',
          }
        : undefined,
    ),
  },
  {
    name: 'picture-type',
    severity: 'error',
    description: 'A picture is a PNG, JPEG or WebP file, and its name says which.',
    find: inPictures(({ file, type }) => {
      const { ending } = readPictureName(file);
      const endings = pictureEndings[type ?? ''];
      if (endings?.includes(ending)) return undefined;
      if (endings) {
        const wanted = endings.map((known) => `".${known}"`).join(' or ');
        return {
          says: `This is a file of the type ${type}, and its name ends in ".${ending}".`,
          remedy: `Let its name end in ${wanted}, here and where it is shown.`,
        };
      }
      if (type === undefined) {
        return {
          says: 'This cannot be read as a picture: it is damaged, or not one.',
          remedy: 'Save it again as PNG, JPEG or WebP.',
        };
      }
      const why = type === 'svg' ? 'may hold scripts' : 'is not shown everywhere';
      return {
        says: `This picture is of the type ${type}, which ${why}.`,
        remedy: 'Export it as PNG, JPEG or WebP; of a drawing, as PNG at least 1600 px wide.',
      };
    }),
  },
  {
    name: 'picture-too-large',
    severity: 'error',
    description: `A picture has at most ${mostPixels / 1_000_000} million pixels.`,
    find: inPictures((picture) =>
      hasTooManyPixels(picture)
        ? {
            says: `This picture is ${picture.width} by ${picture.height} px.`,
            remedy:
              'Make it smaller, or cut out what matters: no more than 1600 px in width are shown.',
          }
        : undefined,
    ),
  },
  {
    name: 'picture-languages',
    severity: 'error',
    description: 'A picture is one for all languages, or one for each.',
    find: inGuidesOfAnyKind(({ pictures }, _, { locales }) =>
      Object.entries(pictures).flatMap(([path, { file }]): Breach[] => {
        const { stem, locale, ending } = readPictureName(path);
        if (locale === undefined) return [];
        const place = { file, line: 1 };
        const shared = nameForAll(path);
        if (Object.hasOwn(pictures, shared)) {
          return [
            {
              ...place,
              says: `This picture is for "${locale}", and there is also one for all languages, ${shared}.`,
              remedy: 'Keep one for all languages, or one for each.',
            },
          ];
        }
        const lacking = locales.filter(
          (other) => !Object.hasOwn(pictures, `${stem}.${other}.${ending}`),
        );
        // Said once, at the first that there is.
        const isFirst = locales.find((other) => !lacking.includes(other)) === locale;
        return lacking.length > 0 && isFirst
          ? [
              {
                ...place,
                says: `There is no such picture for ${lacking.map((other) => `"${other}"`).join(', ')}.`,
                remedy: `Add ${lacking.map((other) => `${stem}.${other}.${ending}`).join(', ')}, or name this one ${shared}: it is then for all languages.`,
              },
            ]
          : [];
      }),
    ),
  },
  {
    name: 'unused-picture',
    severity: 'warning',
    description: 'Every picture in the folder of a guide is shown by one of its texts.',
    find: inGuidesOfAnyKind(({ pictures, texts }, { unread }) => {
      // A text that cannot be read may show it.
      if ([...unread].some((file) => file.startsWith('content/guides/'))) return [];
      const shown = new Set(texts.flatMap((text) => listOwn(text).map(({ path }) => path)));
      return Object.entries(pictures).flatMap(([path, { file }]) => {
        if (shown.has(nameForAll(path))) return [];
        const says = 'No text of the guide shows this picture.';
        return [{ file, line: 1, says, remedy: 'Show it, or remove it.' }];
      });
    }),
  },
  {
    name: 'parity-pictures',
    severity: 'error',
    description: 'Every language shows the same pictures in the same order.',
    find: (content, { unread }) =>
      [...walkPairs(content, unread)].flatMap(({ source, translation }) => {
        const [there, here] = [listOwn(source), listOwn(translation)];
        // Of another number of pictures, "parity-structure" tells.
        if (there.length !== here.length) return [];
        return here.flatMap(({ use, path }, at) => {
          const original = there[at];
          if (!original || original.path === path) return [];
          return [
            atUse(translation, use, {
              says: `Here the picture is "${use.written}", and in the ${nameLanguage(source.locale)} "${original.use.written}" (${source.source.file}:${original.use.line}).`,
              remedy:
                'Show the same picture. If each language has one of its own, give both the same name but for the language.',
            }),
          ];
        });
      }),
  },
];

type AnyText = GuideText | StepText;
type Fault = Pick<Breach, 'says' | 'remedy'>;

function atUse({ source }: AnyText, { line }: PictureUse, fault: Fault): Breach {
  return { file: source.file, line, ...fault };
}

/** The pictures that a text shows, each with where it lies in the guide's folder, whatever the language. */
function listOwn({ body, source }: AnyText) {
  return body.pictures.map((use) => {
    const path = placePicture(use.written, source.file);
    return { use, path: path === undefined ? undefined : nameForAll(path) };
  });
}

function inPictureUses(find: (use: PictureUse, text: AnyText) => Fault | undefined): Check['find'] {
  return inTexts((text) =>
    text.body.pictures.flatMap((use) => {
      const fault = find(use, text);
      return fault ? [atUse(text, use, fault)] : [];
    }),
  );
}

interface WithTexts {
  readonly pictures: Pictures;
  readonly texts: readonly AnyText[];
}

function inGuidesOfAnyKind(
  find: (
    guide: WithTexts,
    context: Parameters<Check['find']>[1],
    content: Content,
  ) => readonly Breach[],
): Check['find'] {
  return (content, context) => {
    const guides: (Guide | PlainGuide)[] = [
      ...Object.values(content.guides),
      ...Object.values(content.plainGuides),
    ];
    return guides.flatMap((guide) =>
      find({ pictures: guide.pictures, texts: listTexts(guide) }, context, content),
    );
  };
}

function inPictures(find: (picture: Picture) => Fault | undefined): Check['find'] {
  return inGuidesOfAnyKind(({ pictures }) =>
    Object.values(pictures).flatMap((picture) => {
      const fault = find(picture);
      return fault ? [{ file: picture.file, line: 1, ...fault }] : [];
    }),
  );
}

/** Whether an alt text is the name of the file, or only the word for a picture. */
function isFileName(alt: string, written: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  const name = written.split('/').at(-1) ?? '';
  const { stem } = readPictureName(name);
  return (
    [name, stem].some((other) => plain(other) === plain(alt)) ||
    /^(?:image|picture|photo|screenshot|bilde|foto|skjermbilde|skjermdump)\d*$/.test(plain(alt))
  );
}
