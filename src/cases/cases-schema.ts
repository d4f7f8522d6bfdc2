import { z } from 'zod';
import { idSchema, targetSchema } from '../flow/flow-schema.ts';
import { daySchema, localizedSchema } from '../model/facts-schema.ts';

/** Where the search must show the right step. `later`: not among the first three, and known to be a fault. */
const rankSchema = z.enum(['first', 'among-three', 'later']);

const statedCaseSchema = z.strictObject({
  /** What is wrong, in the words of the person who has the problem. */
  situation: localizedSchema,
  /** The locale that it was first written in: the others are told after it. */
  'written-in': z.string().min(1),
  /** What the screen says, as the person would paste it. */
  pasted: z.string().min(1).optional(),
  /** Locale → what the person would type into the search → where the right step must stand. */
  searched: z.record(z.string(), z.record(z.string().min(1), rankSchema)).default({}),
  /** What an honest person who knows no more than this would answer: step → answer id, from the start on. */
  answers: z.record(targetSchema, idSchema),
  /** The step that is right: a fix, or an outcome; of another guide, where an answer leads into it. */
  right: targetSchema,
  /** Other steps that help such a person too: a pasted code or a search may lead there instead. */
  'also-right': z.array(idSchema).default([]),
  /** Where this is known from: the address of a public page, or its title and date in plain words. */
  source: z.string().min(10),
  /** Day somebody read it there. */
  seen: daySchema,
});
export type StatedCase = z.output<typeof statedCaseSchema>;

/** `cases.yaml` of a guide: situations of real people, and where each of them must end. */
export const casesSchema = z.record(idSchema, statedCaseSchema);
export type StatedCases = z.output<typeof casesSchema>;
