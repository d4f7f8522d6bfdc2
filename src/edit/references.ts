import { z } from 'zod';
import type { PublishedId } from '../ledger/ledger.ts';
import { flowOf, folderOf, listGuides, readFlow } from './site.ts';
import { editFile, readText, type SiteFiles } from './site-files.ts';
import type { YamlPath } from './yaml-layout.ts';
import { editList, findLine, readYaml, removeEntry, renameKey, setValue } from './yaml-text.ts';

/** A place in a YAML file where a guide, a step or an answer is named. */
export interface Reference {
  readonly file: string;
  readonly path: YamlPath;
  readonly part: 'key' | 'value';
  readonly id: PublishedId;
  /** The guide that a step there is of, if none is named with it. Undefined where one always is. */
  readonly within: string | undefined;
  /** Whether the step of an answer is named with it: `<step>/<answer>`. */
  readonly isWhole?: boolean;
  /** Whether it is an item of a list, which the last part of the path counts. */
  readonly isInList?: true;
}

/** Every place in the flows, cases, facts and successors where a guide, a step or an answer is named. */
export function listReferences(files: SiteFiles): Reference[] {
  const flows = listGuides(files).filter((guide) => files.has(flowOf(guide)));
  return [
    ...flows.flatMap((guide) => [
      ...listInFlow(files, guide),
      ...listInCases(files, guide),
      ...listInSuccessors(files, guide),
    ]),
    ...listInFacts(files, 'content/facts/error-codes.yaml'),
    ...listInFacts(files, 'content/facts/messages.yaml'),
    ...listInGuideSuccessors(files),
  ];
}

/** A reference as an author finds it: file, line, and the field. */
export function describeReference(files: SiteFiles, { file, path }: Reference): string {
  return `${file}:${findLine(readText(files, file), path)}  ${path.join('.')}`;
}

/**
 * The files with ids named anew.
 * @param rename the id that is to be named instead; undefined leaves it, `remove` takes the entry away
 */
export function rewriteReferences(
  files: SiteFiles,
  rename: (reference: Reference) => PublishedId | 'remove' | undefined,
): SiteFiles {
  const all = listReferences(files).flatMap((reference) => {
    const to = rename(reference);
    return to === undefined ? [] : [{ reference, to }];
  });
  // Backwards, so that what is taken out of a list moves nothing that is still to come.
  all.reverse();
  // An entry is found by the keys above it, so these come last.
  const inOrder = all.toSorted((one, other) => {
    const rank = ({ reference }: (typeof all)[number]) =>
      reference.part === 'value' ? 1e3 : reference.path.length;
    return rank(other) - rank(one);
  });
  return inOrder.reduce(
    (edited, { reference, to }) =>
      editFile(edited, reference.file, (text) => rewrite(text, reference, to)),
    files,
  );
}

function rewrite(text: string, reference: Reference, to: PublishedId | 'remove') {
  const { path, part } = reference;
  const written = to === 'remove' ? undefined : writeId(to, reference);
  const index = Number(path.at(-1));
  if (reference.isInList)
    return editList(text, path.slice(0, -1), (items) =>
      items.toSpliced(index, 1, ...(written === undefined ? [] : [written])),
    );
  if (written === undefined) return removeEntry(text, path);
  return part === 'key' ? renameKey(text, path, written) : setValue(text, path, written);
}

/** An id as it is written in a guide. */
function writeId({ guide, step, answer }: PublishedId, { within, isWhole }: Reference): string {
  if (answer !== undefined) return isWhole ? `${step}/${answer}` : answer;
  if (step === undefined) return guide;
  return guide === within ? step : `${guide}/${step}`;
}

function readTarget(written: string, within: string): PublishedId {
  const [first = '', step] = written.split('/');
  return step === undefined ? { guide: within, step: first } : { guide: first, step };
}

function listInFlow(files: SiteFiles, guide: string): Reference[] {
  const { start, steps } = readFlow(files, guide);
  const at = { file: flowOf(guide), within: guide, part: 'value' } as const;
  return [
    { ...at, path: ['start'], id: { guide, step: start } },
    ...Object.entries(steps).flatMap(([step, { answers }]) =>
      Object.entries(answers).map(([answer, to]) => ({
        ...at,
        path: ['steps', step, 'answers', answer],
        id: readTarget(to, guide),
      })),
    ),
  ];
}

const trailSchema = z.record(z.string(), z.string()).catch({});

const casesSchema = z.record(
  z.string(),
  z.looseObject({
    answers: trailSchema,
    right: z.string().catch(''),
    'also-right': z.array(z.string()).catch([]),
  }),
);

function listInCases(files: SiteFiles, guide: string): Reference[] {
  const file = `${folderOf(guide)}cases.yaml`;
  const cases = parse(files, file, casesSchema);
  const at = { file, within: guide, part: 'value' } as const;
  return Object.entries(cases).flatMap(([id, { answers, right, 'also-right': alsoRight }]) => [
    ...listInTrail(file, guide, [id, 'answers'], answers),
    { ...at, path: [id, 'right'], id: readTarget(right, guide) },
    ...alsoRight.map((step, index) => ({
      ...at,
      path: [id, 'also-right', String(index)],
      id: readTarget(step, guide),
      isInList: true as const,
    })),
  ]);
}

/** The answers that a case, a code or a message implies. */
function listInTrail(
  file: string,
  guide: string,
  path: YamlPath,
  answers: Readonly<Record<string, string>>,
): Reference[] {
  return Object.entries(answers).flatMap(([step, answer]): Reference[] => {
    const id = readTarget(step, guide);
    const at = { file, within: guide, path: [...path, step] };
    return [
      { ...at, part: 'key', id },
      { ...at, part: 'value', id: { ...id, answer } },
    ];
  });
}

const entriesSchema = z.record(
  z.string(),
  z.looseObject({
    guide: z.string().catch(''),
    step: z.string().catch(''),
    answers: trailSchema,
  }),
);

function listInFacts(files: SiteFiles, file: string): Reference[] {
  return Object.entries(parse(files, file, entriesSchema)).flatMap(
    ([key, { guide, step, answers }]) => [
      { file, path: [key, 'guide'], part: 'value' as const, id: { guide }, within: undefined },
      { file, path: [key, 'step'], part: 'value' as const, id: { guide, step }, within: guide },
      ...listInTrail(file, guide, [key, 'answers'], answers),
    ],
  );
}

const successorsSchema = z.looseObject({
  steps: z.record(z.string(), z.string()).catch({}),
  answers: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])))
    .catch({}),
});

/** What stands for something that is gone. The ids that are gone are no references: they are what old links ask for. */
function listInSuccessors(files: SiteFiles, guide: string): Reference[] {
  const file = `${folderOf(guide)}successors.yaml`;
  const { steps, answers } = parse(files, file, successorsSchema);
  const at = { file, within: guide, part: 'value' } as const;
  return [
    ...Object.entries(steps).map(([gone, step]) => ({
      ...at,
      path: ['steps', gone],
      id: { guide, step },
    })),
    ...Object.entries(answers).flatMap(([step, own]) =>
      Object.entries(own).flatMap(([gone, named]) => {
        const path = ['answers', step, gone];
        return typeof named === 'string'
          ? [{ ...at, path, id: { guide, step, answer: named } }]
          : named.map((written, index) => {
              const [first = '', answer = first] = written.split('/');
              const id = { guide, step: index === 0 ? step : first, answer };
              const place = { ...at, path: [...path, String(index)], id };
              return { ...place, isWhole: index > 0, isInList: true as const };
            });
      }),
    ),
  ];
}

function listInGuideSuccessors(files: SiteFiles): Reference[] {
  const file = 'content/successors.yaml';
  return Object.entries(parse(files, file, z.record(z.string(), z.string()))).map(
    ([gone, written]) => {
      const [guide = '', step] = written.split('/');
      const id = step === undefined ? { guide } : { guide, step };
      return { file, path: [gone], part: 'value', id, within: undefined };
    },
  );
}

/** A YAML file as far as it can be understood; a file that is not there has nothing in it. */
function parse<Schema extends z.ZodType>(
  files: SiteFiles,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const text = files.has(file) ? readYaml(readText(files, file)) : {};
  return schema.safeParse(text).data ?? schema.parse({});
}
