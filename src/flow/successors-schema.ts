import { z } from 'zod';
import { idSchema, namesSchema } from './flow-schema.ts';

/** An answer of a later step: `<step>/<answer>`. */
const laterAnswerSchema = z.string().refine((text) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text), {
  error: 'is not an answer of a later step',
  params: { remedy: 'Write the step and its answer with a slash between them: <step>/<answer>.' },
});

/**
 * `successors.yaml` of a guide: what took the place of steps and answers that were published and are gone. Links and
 * tickets in old cases name them. A guide that lost none has no such file.
 */
export const successorsSchema = z.strictObject({
  steps: z
    .record(idSchema, namesSchema('steps'))
    .default({})
    .describe('Each step that is gone, and the step that old links open now.'),
  answers: z
    .record(
      idSchema,
      z.record(idSchema, z.union([idSchema, z.tuple([idSchema], laterAnswerSchema)])),
    )
    .default({})
    .describe(
      'Below a step, each of its answers that is gone, and the answer of that step that stands for it now, or `ask-again`; or a list: that answer, and then answers of the steps that it leads to, as `<step>/<answer>`.',
    ),
});
/** Ids in use have no successor: a check sees to it. */
export type Successors = z.output<typeof successorsSchema>;
