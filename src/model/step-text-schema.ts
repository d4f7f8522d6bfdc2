import { z } from 'zod';
import { idSchema, namesSchema } from '../flow/flow-schema.ts';

/** The checks that judge wording by rules of thumb: an author may say that a line is right as it stands. */
const allowableChecks = [
  'parity-facts',
  'parity-numbers',
  'parity-names',
  'parity-sentences',
  'negation-mismatch',
  'possible-mismatch',
  'condition-mismatch',
  'same-text',
  'split-compound',
  'capital-in-sentence',
  'forbidden-word',
  'english-left-over',
  'english-spelling',
] as const;

const allowanceSchema = z.strictObject({
  check: z.enum(allowableChecks).describe('The check that is wrong about them.'),
  text: z
    .string()
    .min(3)
    .describe('The words in question, as they stand in this file, without facts.'),
  reason: z.string().min(10).describe('Why they are right, for the reviewer.'),
});
export type Allowance = z.output<typeof allowanceSchema>;

const allowFields = {
  allow: z
    .array(allowanceSchema)
    .optional()
    .describe('Findings that are no faults. One that finds nothing any more is a finding itself.'),
};

/** In the frontmatter of every translated file. */
const translationFields = {
  translates: z
    .string()
    .optional()
    .describe('Hash of the text that this translation was made from. `npm run record` writes it.'),
  signed: z
    .string()
    .optional()
    .describe(
      'Hashes of what turns on a condition in both languages, as a person last compared them. `npm run record` writes it.',
    ),
  'signed-by': z.string().optional().describe('Who compared them. `npm run record` writes it.'),
  'signed-on': z.iso.date().optional().describe('The day they did.'),
};

/** In the frontmatter of every file. */
const searchFields = {
  searched: z
    .array(z.string().trim().min(2).max(80))
    .min(1)
    .max(60)
    .refine(
      (ways) => new Set(ways.map((way) => way.toLowerCase())).size === ways.length,
      'must not have the same words twice',
    )
    .optional()
    .describe('How people ask who need it, in their own words: searched, never shown.'),
};

/** Frontmatter of `steps/<id>.<locale>.mdx`. */
export const stepTextSchema = z.strictObject({
  title: z.string().min(1).describe('What is asked, done or reached.'),
  short: z
    .string()
    .min(1)
    .max(28)
    .optional()
    .describe('The title on the map, where the title itself is long.'),
  answers: z
    .record(idSchema, z.string().min(1))
    .default({})
    .describe('The wording of each answer of flow.yaml, by its id.'),
  verify: z.string().min(1).optional().describe('Of a fix, how to see that it worked.'),
  ...searchFields,
  ...allowFields,
  ...translationFields,
});
export type StepFrontmatter = z.output<typeof stepTextSchema>;

/** Frontmatter of `guide.<locale>.mdx`. */
export const guideTextSchema = z.strictObject({
  title: z.string().min(1).describe('The problem, in the words of somebody who has it.'),
  short: z.string().min(1).describe('The title in lists and on tabs.'),
  description: z
    .string()
    .min(1)
    .max(160)
    .describe('One sentence for search engines and lists: who is helped with what.'),
  keywords: z
    .array(z.string().min(1))
    .default([])
    .describe('Words people search for, old names included.'),
  topic: namesSchema('topics')
    .optional()
    .describe(
      'What the guide is about, from topics.yaml. The text that the others are translated from says it for all.',
    ),
  source: z
    .literal(true)
    .optional()
    .describe(
      'The other languages of this guide are translated from this one: true. Without it, from the first of the site.',
    ),
  articles: z
    .array(z.string().regex(/^[\da-f][\da-f-]*$/, 'must be a number in quotation marks, or a GUID'))
    .optional()
    .describe(
      'Ids of articles of others that the guide stands for: numbers or a GUID, in quotation marks.',
    ),
  ...searchFields,
  ...allowFields,
  ...translationFields,
});
export type GuideFrontmatter = z.output<typeof guideTextSchema>;
