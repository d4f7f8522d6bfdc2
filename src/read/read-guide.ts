import type { z } from 'zod';
import { casesSchema } from '../cases/cases-schema.ts';
import { flowSchema, type FlowFile } from '../flow/flow-schema.ts';
import { successorsSchema } from '../flow/successors-schema.ts';
import type { Guide, GuideText, StepText, Text } from '../model/content.ts';
import type { Pictures } from '../model/pictures.ts';
import {
  guideTextSchema,
  stepTextSchema,
  type GuideFrontmatter,
  type StepFrontmatter,
} from '../model/step-text-schema.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder, Listing } from './folder.ts';
import { remember } from './memory.ts';
import { isPictureName, readPictures } from './read-pictures.ts';
import { parseEntries } from './read-facts.ts';
import { readText } from './read-text.ts';
import { sealSteps } from './seal-steps.ts';
import { reportStrays } from './stray-files.ts';
import { listForeign, sortNames, takesId } from './text-names.ts';

const emptyFlow: FlowFile = { start: '', steps: {} };
const noSuccessors = successorsSchema.parse({});
const own = ['flow.yaml', 'successors.yaml', 'cases.yaml'];
const ownFolders = ['pictures', 'steps'];

/** Reads one folder of `content/guides/`, of a guide with a flow. Texts of steps that the flow does not have are kept: a check judges them. */
export async function readGuide(
  folder: ContentFolder,
  id: string,
  { files, folders }: Listing,
  locales: readonly Locale[],
): Promise<Guide> {
  const pages = locales.map((locale) => `guide.${locale}.mdx`);
  const names = sortNames(
    files.filter((name) => !own.includes(name)),
    'mdx',
    locales,
  );
  const missing = [...own, ...pages].filter((name) => !files.includes(name));
  const mixed = names.others.filter((name) => name.endsWith('.md'));
  const otherTexts = names.texts.filter((text) => text.id !== 'guide').map(({ name }) => name);
  const others = names.others.filter((name) => !mixed.includes(name));
  folder.findings.push(
    ...reportStrays(`content/guides/${id}`, {
      names: [...others, ...otherTexts, ...folders.filter((name) => !ownFolders.includes(name))],
      expected: `flow.yaml, successors.yaml, cases.yaml, steps, pictures or guide.<${locales.join('|')}>.mdx`,
      missing,
    }),
  );
  for (const name of mixed) reportMixed(folder, id, name);
  folder.foreign.push(...listForeign(names, `content/guides/${id}`, missing));
  const flow = await folder.parse(flowSchema, 'guides', id, 'flow.yaml');
  const successors = files.includes('successors.yaml')
    ? await folder.parse(successorsSchema, 'guides', id, 'successors.yaml')
    : { value: noSuccessors, source: { file: `content/guides/${id}/successors.yaml`, lines: {} } };
  const steps = await folder.list('guides', id, 'steps');
  const inSteps = steps.files.filter(isPictureName);
  const pictures = await readPictures(folder, ['guides', id], inSteps, locales);
  const cases = files.includes('cases.yaml')
    ? await parseEntries(folder, casesSchema, 'guides', id, 'cases.yaml')
    : { value: {}, source: { file: `content/guides/${id}/cases.yaml`, lines: {} } };
  const texts: Record<Locale, GuideText> = {};
  for (const { id: textId, name, locale } of names.texts) {
    const text =
      textId === 'guide' && (await readFile(folder, guideTextSchema, pictures, 'guides', id, name));
    if (text) texts[locale] = text;
  }
  const read = flow.value ?? emptyFlow;
  return {
    id,
    flow: read,
    flowSource: flow.source,
    successors: successors.value ?? noSuccessors,
    successorsSource: successors.source,
    cases: cases.value,
    casesSource: cases.source,
    texts,
    steps: sealSteps(
      read,
      await readSteps(folder, id, { listing: steps, flow: read, pictures, locales }),
    ),
    pictures,
  };
}

interface StepsWanted {
  readonly listing: Listing;
  readonly flow: FlowFile;
  readonly pictures: Pictures;
  readonly locales: readonly Locale[];
}

async function readSteps(
  folder: ContentFolder,
  guide: string,
  { listing: { files, folders }, flow, pictures, locales }: StepsWanted,
): Promise<Guide['steps']> {
  const path = ['guides', guide, 'steps'];
  const below = ['content', ...path].join('/');
  const names = sortNames(
    files.filter((name) => !isPictureName(name)),
    'mdx',
    locales,
  );
  const wanted = Object.keys(flow.steps).flatMap((step) =>
    locales.map((locale) => `${step}.${locale}.mdx`),
  );
  const missing = wanted.filter((name) => !files.includes(name));
  const expected = `<step>.<${locales.join('|')}>.mdx`;
  folder.findings.push(
    ...reportStrays(below, { names: [...names.others, ...folders], expected, missing }),
  );
  folder.foreign.push(...listForeign(names, below, missing));
  const steps: Record<string, Record<Locale, StepText>> = {};
  for (const { id, name, locale } of names.texts) {
    if (!takesId(folder, id, `${below}/${name}`)) continue;
    const text = await readFile(folder, stepTextSchema, pictures, ...path, name);
    if (text) (steps[id] ??= {})[locale] = text;
  }
  return steps;
}

async function readFile<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  folder: ContentFolder,
  schema: z.ZodType<Frontmatter>,
  pictures: Pictures,
  ...path: string[]
): Promise<Text<Frontmatter> | undefined> {
  const found = await folder.read(...path);
  if (!found) return undefined;
  const { file, text } = found;
  const from = [text, schema, JSON.stringify(pictures)];
  const result = remember(folder.memory, file, from, () => readText(file, text, schema, pictures));
  folder.findings.push(...result.findings);
  return result.text;
}

/** Reports the text of a plain guide where a flow is. */
function reportMixed({ findings }: ContentFolder, id: string, name: string): void {
  findings.push({
    file: `content/guides/${id}/${name}`,
    line: 1,
    severity: 'error',
    name: 'mixed-guide',
    says: `Nothing reads this file: "${id}" has a flow, and only a guide without one is written in Markdown.`,
    remedy: `Rename it to "${name}x", or take the flow away: flow.yaml, successors.yaml and steps/.`,
  });
}
