import { z } from 'zod';
import { idSchema } from '../flow/flow-schema.ts';

/** The checks that judge wording by rules of thumb: an author may say that a line is right as it stands. */
const allowableChecks = [
  'parity-facts',
  'parity-numbers',
  'parity-names',
  'parity-sentences',
  'negation-mismatch',
  'condition-mismatch',
  'same-text',
  'split-compound',
  'capital-in-sentence',
  'forbidden-word',
  'english-left-over',
  'english-spelling',
] as const;

const allowanceSchema = z.strictObject({
  check: z.enum(allowableChecks),
  /** The words in question, as they stand in this file, without facts. */
  text: z.string().min(3),
  /** Why they are right, for the reviewer. */
  reason: z.string().min(10),
});
export type Allowance = z.output<typeof allowanceSchema>;

const allowFields = {
  /** Findings that are no faults. One that no longer finds anything is a finding itself. */
  allow: z.array(allowanceSchema).optional(),
};

/** In the frontmatter of every translated file. */
const translationFields = {
  /** Hash of the English file that this translation was made from: `npm run translated` writes it. */
  translates: z.string().optional(),
  /** Hashes of what turns on a condition in both languages when a person last compared them: `npm run signed`. */
  signed: z.string().optional(),
};

/** Frontmatter of `steps/<id>.<locale>.mdx`. */
export const stepTextSchema = z.strictObject({
  title: z.string().min(1),
  /** The title on the map, where the title itself is long. */
  short: z.string().min(1).max(28).optional(),
  /** Answer id → wording. */
  answers: z.record(idSchema, z.string().min(1)).default({}),
  /** How to see that a fix worked. */
  verify: z.string().min(1).optional(),
  ...allowFields,
  ...translationFields,
});
export type StepFrontmatter = z.output<typeof stepTextSchema>;

/** Frontmatter of `guide.<locale>.mdx`. */
export const guideTextSchema = z.strictObject({
  title: z.string().min(1),
  short: z.string().min(1),
  description: z.string().min(1).max(160),
  /** Words people search for, old names included. */
  keywords: z.array(z.string().min(1)).default([]),
  /** What the guide is about, from `topics.yaml`. Only the English text says it: it holds for all languages. */
  topic: idSchema.optional(),
  ...allowFields,
  ...translationFields,
});
export type GuideFrontmatter = z.output<typeof guideTextSchema>;
