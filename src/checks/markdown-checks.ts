import type { Unread } from '../model/body.ts';
import type { GuideText, StepText } from '../model/content.ts';
import { listLines } from '../model/text-lines.ts';
import type { Breach, Check } from './check.ts';
import { markdownForms } from './fact-uses.ts';
import { inTexts } from './walk-texts.ts';

const insteadOf: Readonly<Record<Exclude<Unread['kind'], 'braces'>, string>> = {
  task: 'Write a list without boxes.',
  footnote: 'Write it in the sentence, or leave it out.',
  'strike-through': 'Leave out what no longer holds.',
  other: 'Write it as a sentence, a list or a table.',
};

/** HTML, components, signs that stand for letters, bold text and links: what a body can have, or a page. */
const markup =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|u|ul|[A-Z]\w*)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,}|#\d+);|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)/;

/** Longer ones run across the boxes of the map. */
const longestWord = 50;
const isLong = (word: string) => word.length > longestWord;

/** Whether a text is what its author sees in an editor. */
export const markdownChecks: readonly Check[] = [
  {
    name: 'raw-html',
    severity: 'error',
    description: 'A text in Markdown holds no HTML and no component.',
    find: inTexts(({ source, body }) =>
      body.html.map((line) => ({
        file: source.file,
        line,
        says: 'HTML, or a component, is typed into Markdown: it would be left out.',
        remedy: `Write Markdown; a fact or a guide is one of ${markdownForms}.`,
      })),
    ),
  },
  {
    name: 'unread-markdown',
    severity: 'error',
    description:
      'A text has no task lists, footnotes or strike-through, and nothing else that is not read.',
    find: inTexts(({ source, body }) =>
      body.unread.flatMap(({ kind, text, line }) =>
        kind === 'braces'
          ? []
          : [
              {
                file: source.file,
                line,
                says: `The reader would see "${text}" as it is: no ${kind} is read here.`,
                remedy: insteadOf[kind],
              },
            ],
      ),
    ),
  },
  {
    name: 'markup-in-title',
    severity: 'error',
    description: 'Titles, answers and other lines of frontmatter are plain text.',
    find: inFields((field, written) => {
      const found = markup.exec(written)?.[0];
      if (found === undefined) return undefined;
      const says = `The reader would see "${found}" in "${field}" as it is.`;
      return { says, remedy: 'Write the words alone.' };
    }),
  },
  {
    name: 'emoji-in-title',
    severity: 'warning',
    description:
      'Titles, answers and other lines of frontmatter have no emoji, which are read aloud by their names.',
    find: inFields((field, written) => {
      const found = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.exec(written)?.[0];
      if (found === undefined) return undefined;
      return { says: `"${field}" has the emoji ${found}.`, remedy: 'Leave it out.' };
    }),
  },
  {
    name: 'title-without-words',
    severity: 'error',
    description: 'A title has a word in it.',
    find: inFields((field, written) => {
      if (field !== 'title' || /\p{L}/u.test(written)) return undefined;
      const says = `The title is "${written}", which says nothing by itself.`;
      return { says, remedy: 'Write what the reader would look for.' };
    }),
  },
  {
    name: 'long-word',
    severity: 'error',
    description: `No word of a title, an answer or another line of frontmatter has more than ${longestWord} letters.`,
    find: inFields((field, written) => {
      const word = written.split(/\s+/).find(isLong);
      if (word === undefined) return undefined;
      const says = `"${word.slice(0, 20)}…" in "${field}" has ${word.length} letters without a space.`;
      const remedy = 'Say it in words, and write what is to be copied in the body, as code.';
      return { says, remedy };
    }),
  },
  {
    name: 'heading-order',
    severity: 'error',
    description: 'Headings begin at the second level, and go down one level at a time.',
    find: inTexts(findHeadings),
  },
];

/** Judges every line of the frontmatter of every text. */
function inFields(
  judge: (field: string, written: string) => { says: string; remedy: string } | undefined,
): Check['find'] {
  return inTexts((text) =>
    listLines(text).flatMap(({ field, text: written, line }) => {
      const breach = field === 'body' ? undefined : judge(field, written);
      return breach ? [{ file: text.source.file, line, ...breach }] : [];
    }),
  );
}

/** The title of a page is its only heading of the first level. */
function findHeadings({ source, body }: GuideText | StepText): Breach[] {
  const headings = body.shape.flatMap(({ name, line }) => {
    const level = /^heading (\d)$/.exec(name)?.[1];
    return level === undefined ? [] : [{ level: Number(level), line }];
  });
  return headings.flatMap(({ level, line }, index) => {
    const above = headings[index - 1]?.level ?? 1;
    if (level > 1 && level <= above + 1) return [];
    const allowed = above === 1 ? '2' : `2 to ${Math.min(6, above + 1)}`;
    return [
      {
        file: source.file,
        line,
        says: `This heading is of level ${level}, where ${allowed} can stand.`,
        remedy: 'The title is level 1. Begin at "##", and go down one level at a time.',
      },
    ];
  });
}
