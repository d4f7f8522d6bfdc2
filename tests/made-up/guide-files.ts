import type { Flow } from '../../src/flow/flow.ts';
import { flowSchema } from '../../src/flow/flow-schema.ts';
import type { GuideText, StepText } from '../../src/model/content.ts';
import { guideTextSchema, stepTextSchema } from '../../src/model/step-text-schema.ts';
import { createSignature, describeLeads } from '../../src/model/translation.ts';
import { hashValue, readPlainText, readText } from '../../src/read/read-text.ts';
import { nameManual } from './facts.ts';
import type { MadeUpFlowGuide } from './flow-guide.ts';
import type { MadeUpPlainGuide } from './plain-guide.ts';
import type { Locale } from './said.ts';
import { writeText, type MadeUpText } from './text.ts';

/** A file by its path in `content/`. */
type File = readonly [path: string, text: string];

type Read = (file: string, text: string) => { readonly text: GuideText | StepText | undefined };
const readPage: Read = (file, text) => readText(file, text, guideTextSchema);
const readStep: Read = (file, text) => readText(file, text, stepTextSchema);

export function* listFlowGuide(guide: MadeUpFlowGuide): Generator<File> {
  const { id, topic, flow, writePage, writeStep } = guide;
  const folder = `guides/${id}`;
  const carded = flowSchema.parse(addCards(flow, topic));
  yield [`${folder}/flow.yaml`, JSON.stringify(carded)];
  const addTopic = (locale: Locale) => nameTopic(writePage(locale), locale, topic);
  yield [`${folder}/cases.yaml`, JSON.stringify(stateCases(guide))];
  yield* writeLanguages((locale) => `${folder}/guide.${locale}.mdx`, addTopic, readPage);
  const titles = Object.keys(flow.steps).map((step) => {
    const title = (locale: Locale) => ({
      frontmatter: { title: readTitle(writeStep(step, locale)) },
    });
    return [step, { en: title('en'), nb: title('nb') }] as const;
  });
  const texts = Object.fromEntries(titles);
  for (const step of Object.keys(flow.steps)) {
    const write = (locale: Locale) => writeStep(step, locale);
    const seal = (own: string, locale: Locale) =>
      hashValue([own, describeLeads(carded, texts, step, locale)]);
    yield* writeLanguages(
      (locale) => `${folder}/steps/${step}.${locale}.mdx`,
      write,
      readStep,
      seal,
    );
  }
}

function readTitle({ fields }: MadeUpText): string {
  return typeof fields.title === 'string' ? fields.title : '';
}

/** A case for each fix: the first answers that lead there. */
function stateCases({ flow, writePage }: MadeUpFlowGuide): object {
  const trails = new Map<string, Record<string, string>>([[flow.start, {}]]);
  for (const [id, trail] of trails) {
    for (const [answer, to] of Object.entries(flow.steps[id]?.answers ?? {})) {
      // The map grows while it is walked.
      if (!trails.has(to)) trails.set(to, { ...trail, [id]: answer });
    }
  }
  const situation = { en: readDescription(writePage('en')), nb: readDescription(writePage('nb')) };
  const fixes = Object.keys(flow.steps).filter((id) => flow.steps[id]?.kind === 'fix');
  return Object.fromEntries(
    fixes.map((right) => [
      `needs-${right}`,
      {
        ...{ situation, 'written-in': 'en', searched: {}, answers: trails.get(right) ?? {}, right },
        ...{ source: 'A made-up report', seen: '2026-11-20' },
      },
    ]),
  );
}

function readDescription({ fields }: MadeUpText): string {
  return typeof fields.description === 'string' ? fields.description : '';
}

export function* listPlainGuide({ id, topic, texts }: MadeUpPlainGuide): Generator<File> {
  const write = (locale: Locale) => {
    const { body, ...fields } = texts[locale];
    return nameTopic({ fields, body }, locale, topic);
  };
  yield* writeLanguages((locale) => `guides/${id}/guide.${locale}.md`, write, readPlainText);
}

/** Only the English text names the topic. */
function nameTopic({ fields, body }: MadeUpText, locale: Locale, topic: string): MadeUpText {
  return { fields: locale === 'en' ? { ...fields, topic } : fields, body };
}

/** A flow with what its fixes say on their cards. */
function addCards({ start, steps }: Flow, topic: string): object {
  const card = { licence: 'none', effect: 'at-once', undo: 'can-be-undone' };
  const links = [nameManual(topic).id];
  const written = Object.entries(steps).map(([id, step]) => {
    const role = 'no-role' in step.answers ? 'caretaker' : 'none';
    return [id, step.kind === 'fix' ? { ...step, ...card, role, links } : step] as const;
  });
  return { start, steps: Object.fromEntries(written) };
}

/** Both languages of a text; what `npm run record` writes is in the translation. */
function* writeLanguages(
  name: (locale: Locale) => string,
  write: (locale: Locale) => MadeUpText,
  read: Read,
  seal: (own: string, locale: Locale) => string = (own) => own,
): Generator<File> {
  const source = writeText(write('en'));
  yield [name('en'), source];
  const { fields, body } = write('nb');
  const unreviewed = writeText({ fields, body });
  const known =
    reviews.get(source + unreviewed) ??
    readHashes(read(name('en'), source).text, read(name('nb'), unreviewed).text);
  reviews.set(source + unreviewed, known);
  const { translates, en, nb } = known;
  const review = {
    translates,
    signed: createSignature({ conditions: seal(en, 'en') }, { conditions: seal(nb, 'nb') }),
  };
  yield [name('nb'), writeText({ fields: { ...fields, ...review }, body })];
}

/** Many guides have a step in common, and reading takes most of the time. */
const reviews = new Map<string, ReturnType<typeof readHashes>>();

function readHashes(
  source: GuideText | StepText | undefined,
  translation: GuideText | StepText | undefined,
): { translates: string; en: string; nb: string } {
  if (!source || !translation) throw new Error('A made-up text cannot be read.');
  return { translates: source.hash, en: source.conditions, nb: translation.conditions };
}
