import { z } from 'zod';
import { suggest } from '../checks/suggest.ts';
import { idSchema } from '../flow/flow-schema.ts';
import { openLedger } from '../ledger/build/seal-ledger.ts';
import { listAsked, listNames } from '../ledger/guide-successors.ts';
import { emptyLedger, isRecorded, type PublishedId } from '../ledger/ledger.ts';
import { guideSuccessorsSchema } from '../ledger/ledger-schema.ts';
import type { Locale } from '../site/locales.ts';
import { EditFault } from './edit-fault.ts';
import { readText, type SiteFiles } from './site-files.ts';
import { readYaml } from './yaml-text.ts';

/** As much of a flow as an edit must know. What does not fit is left for the checks. */
const looseFlowSchema = z.looseObject({
  start: z.string().catch(''),
  steps: z
    .record(
      z.string(),
      z.looseObject({
        kind: z.string().catch(''),
        answers: z.record(z.string(), z.string()).catch({}),
      }),
    )
    .catch({}),
});
export type LooseFlow = z.output<typeof looseFlowSchema>;
export type LooseStep = LooseFlow['steps'][string];

const guides = 'content/guides/';

/** The folder of a guide, with a slash at its end. */
export function folderOf(guide: string): string {
  return `${guides}${guide}/`;
}

export function flowOf(guide: string): string {
  return `${folderOf(guide)}flow.yaml`;
}

/** The file of a step's text, or of the guide's page. */
export function textOf(
  files: SiteFiles,
  { guide, step }: Pick<PublishedId, 'guide' | 'step'>,
  locale: Locale,
): string {
  if (step !== undefined) return `${folderOf(guide)}steps/${step}.${locale}.mdx`;
  return `${folderOf(guide)}guide.${locale}.${files.has(flowOf(guide)) ? 'mdx' : 'md'}`;
}

/** Every text of a step, or of the guide's page, in whatever languages there are. */
export function listTexts(
  files: SiteFiles,
  { guide, step }: Pick<PublishedId, 'guide' | 'step'>,
): string[] {
  const start = `${folderOf(guide)}${step === undefined ? 'guide' : `steps/${step}`}.`;
  return [...files.keys()].filter((file) => file.startsWith(start) && /\.mdx?$/.test(file));
}

/** The languages of the site, in its order. */
export function listLocales(files: SiteFiles): Locale[] {
  const site = readYaml(readText(files, 'content/site.yaml'));
  const { data } = z.looseObject({ languages: z.array(z.string()) }).safeParse(site);
  if (!data) throw new EditFault('content/site.yaml names no languages. See: npm run check.');
  return data.languages;
}

/** Every folder of a guide, of either kind. */
export function listGuides(files: SiteFiles): string[] {
  const ids = [...files.keys()].flatMap((file) =>
    file.startsWith(guides) && file.split('/').length > 3 ? [file.split('/')[2] ?? ''] : [],
  );
  return [...new Set(ids)].sort();
}

/** @throws EditFault if there is no such guide, or it asks nothing */
export function readFlow(files: SiteFiles, guide: string): LooseFlow {
  demandGuide(files, guide);
  const file = flowOf(guide);
  if (!files.has(file))
    throw new EditFault(`"${guide}" is a plain guide: it has no steps and no answers.`);
  return looseFlowSchema.parse(readYaml(readText(files, file)));
}

export function demandGuide(files: SiteFiles, guide: string): void {
  const known = listGuides(files);
  if (!known.includes(guide))
    throw new EditFault(
      `There is no guide "${guide}". ${suggest(guide, known, `There are ${known.join(', ')}.`)}`,
    );
}

/** @throws EditFault if the guide has no such step */
export function demandStep(files: SiteFiles, guide: string, step: string): LooseStep {
  const { steps } = readFlow(files, guide);
  const found = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (found) return found;
  const known = Object.keys(steps);
  throw new EditFault(
    `"${guide}" has no step "${step}". ${suggest(step, known, `It has ${known.join(', ')}.`)}`,
  );
}

/** @returns where the answer leads */
export function demandAnswer(
  files: SiteFiles,
  guide: string,
  step: string,
  answer: string,
): string {
  const { answers } = demandStep(files, guide, step);
  const to = Object.hasOwn(answers, answer) ? answers[answer] : undefined;
  if (to !== undefined) return to;
  const known = Object.keys(answers);
  throw new EditFault(
    `"${step}" has no answer "${answer}". ${suggest(answer, known, `It has ${known.join(', ') || 'none'}.`)}`,
  );
}

/** A step as an answer names it: of the guide itself, or `<guide>/<step>`. */
export function demandTarget(files: SiteFiles, guide: string, to: string): void {
  const [first = '', step] = to.split('/');
  demandStep(files, step === undefined ? guide : first, step ?? first);
}

export function demandId(id: string): void {
  const { error } = idSchema.safeParse(id);
  if (error) throw new EditFault(`"${id}" cannot be an id: it ${error.issues[0]?.message ?? ''}.`);
}

/** Whether an id was published, under this name of the guide or one before: links and tickets then ask for it. */
export function wasPublished(files: SiteFiles, { guide, step, answer }: PublishedId): boolean {
  const known = readPublished(files);
  if (step === undefined) return listNames(known, guide).includes(guide);
  return isRecorded(
    { ...emptyLedger, guides: { [guide]: listAsked(known, guide) } },
    answer === undefined ? { guide, step } : { guide, step, answer },
  );
}

function readPublished(files: SiteFiles) {
  const text = files.get('content/ledger.json');
  const ledger = (typeof text === 'string' ? openLedger(text).ledger : undefined) ?? emptyLedger;
  const successors = files.get('content/successors.yaml');
  const read = typeof successors === 'string' ? readYaml(successors) : {};
  return { ledger, guideSuccessors: guideSuccessorsSchema.safeParse(read).data ?? {} };
}
