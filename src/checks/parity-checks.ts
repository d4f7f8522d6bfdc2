import { nameLanguage } from '../site/locales.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { walkPairs, type TextPair } from './text-pairs.ts';
import { inStepTexts } from './walk-texts.ts';

/** What every language must have alike, whatever its words. */
export const parityChecks: readonly Check[] = [
  {
    name: 'parity-answers',
    severity: 'error',
    description: 'Every language words the same answers, in the order of the flow.',
    find: (content, context) => [
      ...findAnswerOrder(content, context),
      ...inPairs(findAnswersNotWorded)(content, context),
    ],
  },
  {
    name: 'parity-structure',
    severity: 'error',
    description:
      'Every language has the same paragraphs, list items, headings, code blocks, pictures and components in the same order.',
    find: inPairs(findOtherShape),
  },
];

function inPairs(find: (pair: TextPair) => Breach[]): Check['find'] {
  return (content, { unread }) => [...walkPairs(content, unread)].flatMap(find);
}

const findAnswerOrder = inStepTexts(({ guide, id, text }) => {
  const worded = Object.keys(text.frontmatter.answers);
  const order = Object.keys(guide.flow.steps[id]?.answers ?? {});
  const here = worded.filter((answer) => order.includes(answer));
  const there = order.filter((answer) => worded.includes(answer));
  if (here.every((answer, index) => answer === there[index])) return [];
  return [
    {
      ...placeOf(text.source, 'answers'),
      says: `The answers stand in another order than in flow.yaml: ${quote(here)}.`,
      remedy: `Put them in this order: ${quote(there)}.`,
    },
  ];
});

/** Only for a fix: a question must word every answer, which is another check. */
function findAnswersNotWorded({ guide, step, locale, source, translation }: TextPair): Breach[] {
  const flowStep = step === undefined ? undefined : guide?.flow.steps[step];
  if (flowStep?.kind !== 'fix') return [];
  const list = ({ frontmatter }: TextPair['source']) =>
    'answers' in frontmatter ? Object.keys(frontmatter.answers) : [];
  const [original, translated] = [list(source), list(translation)];
  const only = (answers: string[], others: string[]) =>
    answers.filter((answer) => flowStep.answers[answer] && !others.includes(answer));
  const breach = (answer: string, has: string, lacks: string) => ({
    ...placeOf(translation.source, 'answers', answer),
    says: `Answer "${answer}" has its own wording in ${has}, and not in ${lacks}.`,
    remedy: 'Word it in every language, or in none: then the standard wording is used.',
  });
  return [
    ...only(original, translated).map((answer) =>
      breach(answer, `"${source.locale}"`, `"${locale}"`),
    ),
    ...only(translated, original).map((answer) =>
      breach(answer, `"${locale}"`, `"${source.locale}"`),
    ),
  ];
}

function findOtherShape({ source, translation }: TextPair): Breach[] {
  const [theirs, ours] = [source.body.shape, translation.body.shape];
  const longest = Math.max(theirs.length, ours.length);
  let at = 0;
  while (at < longest && theirs[at]?.name === ours[at]?.name) at++;
  if (at === longest) return [];
  const [there, here] = [theirs[at], ours[at]];
  const language = nameLanguage(source.locale);
  const original = there
    ? `the ${language} has "${there.name}" (${source.source.file}:${there.line})`
    : `the ${language} has ended`;
  return [
    {
      file: translation.source.file,
      line: here?.line ?? ours.at(-1)?.line ?? 1,
      says:
        `Here stands ${here ? `"${here.name}"` : 'nothing more'}, and ${original}.` +
        countOther(theirs, ours),
      remedy: 'Give both languages the same paragraphs, list items, headings and components.',
    },
  ];
}

type Shape = TextPair['source']['body']['shape'];

/** " item: 3 here, 4 in the English." for every kind of part of which there are not as many. */
function countOther(original: Shape, translated: Shape): string {
  const count = (shape: Shape, wanted: string) =>
    shape.filter((part) => part.name === wanted).length;
  const names = [...new Set([...original, ...translated].map((part) => part.name))];
  return names
    .filter((part) => !part.startsWith('end of '))
    .filter((part) => count(original, part) !== count(translated, part))
    .map((part) => ` ${part}: ${count(translated, part)} here, ${count(original, part)} there.`)
    .join('');
}

function quote(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(', ');
}
