import { z } from 'zod';
import { idSchema } from '../flow/flow-schema.ts';

/** `content/topics.yaml`: topic id → what it is called, in the order of the home page. */
export const topicsSchema = z.record(
  idSchema,
  z.strictObject({
    title: z
      .record(z.string(), z.string().min(1))
      .describe('What the topic is called, in each language.'),
  }),
);
export type Topics = z.output<typeof topicsSchema>;
