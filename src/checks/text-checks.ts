import { fixAnswers } from '../flow/flow.ts';
import { findGuide, findLine } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { listGuideIds } from './narrow-content.ts';
import { guessRenamedAnswer, guessRenamedSteps, isRenamedInFlow } from './renames.ts';
import { suggest } from './suggest.ts';
import { inGuides, inPlainGuides, inStepTexts, inTexts, listStepTexts } from './walk-texts.ts';

const standardAnswers: readonly string[] = Object.values(fixAnswers);

/** Whether every step has its wording, and every wording its step. */
export const textChecks: readonly Check[] = [
  {
    name: 'missing-translation',
    severity: 'error',
    description: 'Every guide and every step has a text in every language.',
    find: (content, context) => [
      ...findMissingTexts(content, context),
      ...findMissingPlainTexts(content, context),
    ],
  },
  {
    name: 'text-without-step',
    severity: 'error',
    description: 'Every step text belongs to a step of the flow.',
    find: inGuides((guide, { ledger }) => {
      const known = Object.keys(guide.flow.steps);
      if (known.length === 0) return [];
      const renamed = guessRenamedSteps(guide);
      return listStepTexts(guide)
        .filter(({ id }) => !Object.hasOwn(guide.flow.steps, id))
        .map(({ id, locale, text }) => {
          const place = { file: text.source.file, line: 1 };
          const step = renamed.get(id);
          if (step === undefined) {
            const remedy = suggest(id, known, 'Remove the file, or add the step to flow.yaml.');
            return { ...place, says: `"${id}" is not a step of this guide's flow.`, remedy };
          }
          const says = isRenamedInFlow(ledger, guide.id, id)
            ? `"${id}" was probably renamed to "${step}" in flow.yaml.`
            : `"${id}" is not a step of this guide's flow: it is probably the text of "${step}".`;
          return { ...place, says, remedy: `Rename the file to "${step}.${locale}.mdx".` };
        });
    }),
  },
  {
    name: 'missing-answer-text',
    severity: 'error',
    description: 'Every answer has its wording; the site itself words those of a fix.',
    find: inStepTexts(({ guide, id, text }) =>
      Object.keys(guide.flow.steps[id]?.answers ?? {})
        .filter((answer) => text.frontmatter.answers[answer] === undefined)
        .filter((answer) => guessRenamedAnswer(text, guide.flow.steps[id])?.to !== answer)
        .filter(
          (answer) => guide.flow.steps[id]?.kind !== 'fix' || !standardAnswers.includes(answer),
        )
        .map((answer) => ({
          ...placeOf(text.source, 'answers'),
          says: `Answer "${answer}" of "${id}" has no wording here.`,
          remedy: `Add "${answer}:" under answers.`,
        })),
    ),
  },
  {
    name: 'answer-without-edge',
    severity: 'error',
    description: 'Every worded answer is an answer of the flow.',
    find: inStepTexts(({ guide, id, text }) => {
      const step = guide.flow.steps[id];
      const known = Object.keys(step?.answers ?? {});
      const renamed = guessRenamedAnswer(text, step);
      if (renamed) {
        const says = `"${renamed.from}" was probably renamed to "${renamed.to}" in flow.yaml.`;
        const place = placeOf(text.source, 'answers', renamed.from);
        return [{ ...place, says, remedy: `Write "${renamed.to}" here too.` }];
      }
      return Object.keys(step ? text.frontmatter.answers : {})
        .filter((answer) => !known.includes(answer))
        .map((answer) => ({
          ...placeOf(text.source, 'answers', answer),
          says: `"${answer}" is not an answer of "${id}" in flow.yaml.`,
          remedy: suggest(answer, known, 'Remove it, or add the answer to flow.yaml.'),
        }));
    }),
  },
  {
    name: 'flow-out-of-place',
    severity: 'error',
    description: "Every guide's page has the flowchart once, and no step has it.",
    find: inGuides((guide, _content, { unread }) => {
      const pages = Object.values(guide.texts).map((text) => ({ text, wanted: 1 }));
      const steps = listStepTexts(guide).map(({ text }) => ({ text, wanted: 0 }));
      return [...pages, ...steps].flatMap(({ text: { source, body }, wanted }) => {
        const lines = body.shape.flatMap(({ name, line }) => (name === 'Flow' ? [line] : []));
        if (lines.length === wanted || unread.has(source.file)) return [];
        const count = lines.length === 0 ? 'no <Flow />' : `<Flow /> ${lines.length} times`;
        const says =
          wanted === 0 ? "A step's text has <Flow />." : `The guide's page has ${count}.`;
        const remedy =
          'Write <Flow /> once, in the page: what stands before it comes first where the guide is read as Markdown.';
        return [{ file: source.file, line: lines[wanted] ?? 1, says, remedy }];
      });
    }),
  },
  {
    name: 'unknown-guide',
    severity: 'error',
    description: 'Every guide that a text leads to exists, and is another one.',
    find: inTexts(({ source, body }, content) => {
      const own = source.file.split('/')[2] ?? '';
      return body.guides
        .filter(({ id }) => id === own || !findGuide(content, id))
        .map(({ id, line }) => ({
          file: source.file,
          line,
          says: `<Guide id="${id}" /> leads to ${id === own ? 'the guide that it stands in' : 'a guide that does not exist'}.`,
          remedy:
            id === own
              ? 'Name another guide, or leave it out.'
              : suggest(id, listGuideIds(content), 'Write that guide first.'),
        }));
    }),
  },
  {
    name: 'same-title',
    severity: 'error',
    isOfSite: true,
    description: 'No two guides have the same title in a language.',
    find: (content) =>
      content.locales.flatMap((locale) => {
        const first = new Map<string, string>();
        return Object.values({ ...content.guides, ...content.plainGuides }).flatMap(
          ({ id, texts }) => {
            const text = texts[locale];
            if (!text) return [];
            const title = text.frontmatter.title.toLowerCase();
            const twin = first.get(title);
            if (twin === undefined) {
              first.set(title, id);
              return [];
            }
            return [
              {
                ...placeOf(text.source, 'title'),
                says: `The guides "${twin}" and "${id}" have the same title.`,
                remedy: 'Say in each what the other is not about: readers choose by the title.',
              },
            ];
          },
        );
      }),
  },
];

const findMissingTexts = inGuides((guide, { locales }, { unread }) => {
  const { id, flow, flowSource, texts, steps } = guide;
  const renamed = [...guessRenamedSteps(guide)];
  /** Its text is there, under another name. */
  const isElsewhere = (step: string, locale: Locale) =>
    renamed.some(([orphan, to]) => to === step && steps[orphan]?.[locale]);
  const folder = `content/guides/${id}`;
  const pages = locales
    .filter((locale) => !texts[locale])
    .map((locale) => reportMissingPage(id, locale, 'mdx'));
  const stepTexts = Object.keys(flow.steps).flatMap((step) =>
    locales
      .filter((locale) => !steps[step]?.[locale] && !isElsewhere(step, locale))
      .map((locale) => ({
        file: `${folder}/steps/${step}.${locale}.mdx`,
        line: 1,
        says: `Step "${step}" of ${flowSource.file}:${findLine(flowSource, 'steps', step)} has no text in "${locale}".`,
        remedy: 'Write this file.',
      })),
  );
  return [...pages, ...stepTexts].filter(({ file }) => !unread.has(file));
});

const findMissingPlainTexts = inPlainGuides(({ id, texts }, { locales }, { unread }) =>
  locales
    .filter((locale) => !texts[locale])
    .map((locale) => reportMissingPage(id, locale, 'md'))
    .filter(({ file }) => !unread.has(file)),
);

function reportMissingPage(id: string, locale: Locale, ending: 'md' | 'mdx'): Breach {
  return {
    file: `content/guides/${id}/guide.${locale}.${ending}`,
    line: 1,
    says: `The guide "${id}" has no page in "${locale}".`,
    remedy: 'Write this file.',
  };
}
