import { z } from 'zod';

/** An id of a step or an answer: lower case, words joined by hyphens, for ever. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** Answer id → id of the step it leads to, in the order they are shown. */
const answersSchema = z.record(idSchema, idSchema);

const questionSchema = z.strictObject({
  kind: z.literal('question'),
  answers: answersSchema.default({}),
});

/** How long until a fix bites, longest reasonable wait. */
const effectSchema = z.enum([
  'at-once',
  'minutes',
  'within-an-hour',
  'within-two-hours',
  'within-a-day',
  'unknown',
]);

const undoSchema = z.enum(['can-be-undone', 'cannot-be-undone', 'nothing-to-undo']);

const cardFieldSchema = z.enum(['role', 'role-for-administrators', 'licence', 'effect', 'undo']);

/** The fields a fix card cannot do without are optional here: a check says which is missing and why. */
const fixSchema = z.strictObject({
  kind: z.literal('fix'),
  /** Id in roles.yaml of the least-privileged role, or `none`: anybody can do it. */
  role: z.string().optional(),
  /** Id in roles.yaml, where the account to be helped belongs to an administrator and needs more. */
  'role-for-administrators': z.string().optional(),
  /** Id in licences.yaml, or `none`. */
  licence: z.string().optional(),
  effect: effectSchema.optional(),
  undo: undoSchema.optional(),
  /** Fields of this card that no page of Microsoft's confirms. */
  unconfirmed: z.array(cardFieldSchema).default([]),
  /** Ids in links.yaml of the official pages. */
  links: z.array(z.string()).default([]),
  answers: answersSchema.default({}),
});

const outcomeSchema = z.strictObject({
  kind: z.literal('outcome'),
  answers: answersSchema.default({}),
});

export const stepSchema = z.discriminatedUnion('kind', [questionSchema, fixSchema, outcomeSchema]);
export type FlowStep = z.output<typeof stepSchema>;
export type Fix = z.output<typeof fixSchema>;

/** `flow.yaml`: the language-neutral graph of a guide's steps, with one start. */
export const flowSchema = z.strictObject({
  start: idSchema,
  steps: z.record(idSchema, stepSchema),
});
export type FlowFile = z.output<typeof flowSchema>;
