import { z } from 'zod';
import { idSchema, targetSchema } from '../flow/flow-schema.ts';
import { daySchema, localizedSchema } from '../model/facts-schema.ts';

/** Where the search must show the right step. `later`: not among the first three, and known to be a fault. */
const rankSchema = z.enum(['first', 'among-three', 'later']);

const statedCaseSchema = z.strictObject({
  situation: localizedSchema.describe('What is wrong, in the words of the person who has it.'),
  'written-in': z
    .string()
    .min(1)
    .describe('The language that it was first written in: the others are told after it.'),
  pasted: z
    .string()
    .min(1)
    .optional()
    .describe('What the screen says, as the person would paste it.'),
  searched: z
    .record(z.string(), z.record(z.string().min(1), rankSchema))
    .default({})
    .describe(
      'In each language, what the person would type into the search, and where the right step must stand.',
    ),
  answers: z
    .record(targetSchema, idSchema)
    .describe(
      'What an honest person who knows no more than this would answer, from the start on: step: answer.',
    ),
  right: targetSchema.describe(
    'The step that is right: a fix or an outcome; of another guide, where an answer leads into it.',
  ),
  'also-right': z
    .array(targetSchema)
    .default([])
    .describe(
      'Other steps that help too, of guides that answers lead into as well: a pasted code or a search may lead there instead.',
    ),
  source: z
    .string()
    .min(10)
    .describe(
      'Where this is known from: the address of a public page, or its title and date in plain words.',
    ),
  seen: daySchema.describe('The day somebody read it there.'),
});
export type StatedCase = z.output<typeof statedCaseSchema>;

/** `cases.yaml` of a guide: situations of real people, and where each of them must end. */
export const casesSchema = z.record(idSchema, statedCaseSchema);
export type StatedCases = z.output<typeof casesSchema>;
