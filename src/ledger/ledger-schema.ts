import { z } from 'zod';
import { idSchema } from '../flow/flow-schema.ts';

/** Step id → the ids of all answers that it ever had. A plain guide has no steps. */
const stepsSchema = z.record(idSchema, z.array(idSchema));

/**
 * `content/ledger.json`, and `/ledger.json` of a site: every guide, step and answer that was ever published.
 * `npm run ledger` adds to it; nothing is ever taken out.
 */
export const ledgerSchema = z.strictObject({
  /** For whoever opens the file. */
  about: z.string(),
  guides: z.record(idSchema, stepsSchema),
  /** Guides whose frame stood at `/<locale>/<guide>/embed/`, as all did until 2026-11-30: pages of others have that address. */
  'old-frames': z.array(idSchema),
  /** Of all but itself: shows that no hand and no merge has changed the file. */
  checksum: z.string(),
});
export type Ledger = Pick<z.output<typeof ledgerSchema>, 'guides' | 'old-frames'>;
export type RecordedSteps = z.output<typeof stepsSchema>;

/**
 * `content/successors.yaml`: id of a guide that is gone → the guide that its addresses lead to now, or a step of it:
 * `<guide>/<step>`.
 */
export const guideSuccessorsSchema = z.record(
  idSchema,
  z.string().refine((text) => /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(text), {
    error: 'is neither a guide nor a step of one',
    params: { remedy: 'Write <guide>, or <guide>/<step>.' },
  }),
);
export type GuideSuccessors = z.output<typeof guideSuccessorsSchema>;
