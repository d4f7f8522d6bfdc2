import { z } from 'zod';
import { idSchema } from '../flow/flow-schema.ts';

/** In the frontmatter of every translated file. */
const translationFields = {
  /** Hash of the English file that this translation was made from: `npm run translated` writes it. */
  translates: z.string().optional(),
  /** Hash of the question and the answers in both languages when a person last compared them. */
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
  ...translationFields,
});
export type GuideFrontmatter = z.output<typeof guideTextSchema>;
