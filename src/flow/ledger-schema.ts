import { z } from 'zod';
import { idSchema } from './flow-schema.ts';

/**
 * `ledger.yaml`: every id of a step and an answer that a guide ever had, and what took the place of those that are gone.
 * Links and tickets in old cases use these ids.
 */
export const ledgerSchema = z.strictObject({
  /** Step id → the ids of all answers that it ever had. `npm run ledger` adds to it; nothing is ever taken out. */
  steps: z.record(idSchema, z.array(idSchema)).default({}),
  /** Id of a step that is gone → the step that old links open now. */
  'step-successors': z.record(idSchema, idSchema).default({}),
  /** Step id → id of an answer that is gone → the answer that stands for it now, or `ask-again`. */
  'answer-successors': z.record(idSchema, z.record(idSchema, idSchema)).default({}),
});
export type Ledger = z.output<typeof ledgerSchema>;
