import type { GuideText, StepText } from '../model/content.ts';
import { findLine } from '../model/content.ts';
import type { Breach, Check } from './check.ts';
import { inGuides, inStepTexts } from './walk-texts.ts';

/** Whether the text of a step is built as its kind asks for. */
export const stepChecks: readonly Check[] = [
  {
    name: 'fix-without-instructions',
    severity: 'error',
    description: 'The text of every fix has a list of what to do, or a command.',
    find: inStepTexts(({ guide, id, text: { source, body } }, _content, { unread }) => {
      const says = body.shape.some(({ name }) => /^(?:numbered list|list|Command)$/.test(name));
      if (guide.flow.steps[id]?.kind !== 'fix' || says || unread.has(source.file)) return [];
      const isEmpty = body.shape.length === 0 && body.pictures.length === 0;
      return [
        {
          file: source.file,
          line: body.shape[0]?.line ?? findLine(source),
          says: `The fix "${id}" ${isEmpty ? 'has no text' : 'has no list of what to do'}.`,
          remedy: 'Write a numbered list below the frontmatter, with one action in each item.',
        },
      ];
    }),
  },
  {
    name: 'heading-in-step',
    severity: 'error',
    description: 'The text of a step has no headings: its title is one.',
    find: inStepTexts(({ text: { source, body } }) =>
      body.shape
        .filter(({ name }) => name.startsWith('heading '))
        .map(({ line }) => ({
          file: source.file,
          line,
          says: 'A heading stands in the text of a step.',
          remedy: 'Write it as a sentence; what is another subject is another step, or a guide.',
        })),
    ),
  },
  {
    name: 'misplaced-component',
    severity: 'error',
    description: 'Only a question has <HowTo>, and only an outcome has <Requests />.',
    find: inGuides((guide) => [
      ...Object.values(guide.texts).flatMap((text) => findMisplaced(text, undefined)),
      ...Object.entries(guide.steps).flatMap(([id, texts]) =>
        Object.values(texts).flatMap((text) => findMisplaced(text, guide.flow.steps[id]?.kind)),
      ),
    ]),
  },
  {
    name: 'same-answers',
    severity: 'error',
    description: 'A reader can tell the answers of a step apart.',
    find: inStepTexts(({ text: { source, frontmatter } }) => {
      const first = new Map<string, string>();
      return Object.entries(frontmatter.answers).flatMap(([answer, wording]): Breach[] => {
        const said = wording
          .toLowerCase()
          .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
          .trim();
        const twin = first.get(said);
        if (twin === undefined) {
          first.set(said, answer);
          return [];
        }
        return [
          {
            file: source.file,
            line: findLine(source, 'answers', answer),
            says: `The answers "${twin}" and "${answer}" have the same words.`,
            remedy: 'Say in each what the reader sees or knows, and in the other not.',
          },
        ];
      });
    }),
  },
];

const homes: Readonly<Record<string, string>> = { HowTo: 'question', Requests: 'outcome' };

/** @param kind of the step; undefined for a guide's page */
function findMisplaced({ source, body }: GuideText | StepText, kind: string | undefined): Breach[] {
  return body.shape.flatMap(({ name, line }) => {
    const home = Object.hasOwn(homes, name) ? homes[name] : undefined;
    // On a guide's page, something may be folded away as well.
    if (home === undefined || home === kind || (name === 'HowTo' && kind === undefined)) return [];
    return [
      {
        file: source.file,
        line,
        says: `<${name}> belongs in ${home === 'outcome' ? 'an outcome' : 'a question'}, and this is ${kind === undefined ? 'no step' : `a ${kind}`}.`,
        remedy:
          name === 'HowTo'
            ? 'Write what it holds into the list of what to do, or as a <Note>.'
            : 'Put it into the outcome that sends the reader to somebody else.',
      },
    ];
  });
}
