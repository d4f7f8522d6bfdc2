import { z } from 'zod';

/** More, and it makes no name of a file, and no address that can be read. */
const longestId = 60;

/** Names that mean something else to a computer: to Windows as a file, to JavaScript as a field, to YAML as a value. */
const otherwiseTaken = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|true|false|null)$/;

/** An id of a guide, a step, an answer, a fact or a topic: lower case, words joined by hyphens, for ever. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, a to z and 0 to 9, and begin with a letter',
  )
  .max(longestId, `must have at most ${longestId} letters`)
  .refine(
    (id) => !otherwiseTaken.test(id),
    'must be a word that computers do not take for their own',
  );

/** A step: of the guide itself, or `<guide>/<step>` of another one. */
export const targetSchema = z.string().superRefine((target, context) => {
  const parts = target.split('/');
  const wrong = parts.map((part) => idSchema.safeParse(part).error?.issues[0]).find(Boolean);
  if (wrong) context.addIssue({ ...wrong, path: [], params: { isId: true } });
  if (parts.length > 2) {
    const remedy = 'Write the id of a step, or <guide>/<step> for one of another guide.';
    context.addIssue({ code: 'custom', message: 'has more than one slash', params: { remedy } });
  }
});

/** Answer id → the step it leads to, in the order they are shown. */
const answersSchema = z.record(idSchema, targetSchema);

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
  role: idSchema.optional(),
  /** Id in roles.yaml, where the account to be helped belongs to an administrator and needs more. */
  'role-for-administrators': idSchema.optional(),
  /** Id in licences.yaml, or `none`. */
  licence: idSchema.optional(),
  effect: effectSchema.optional(),
  undo: undoSchema.optional(),
  /** Fields of this card that no page of whom the site names confirms. */
  unconfirmed: z.array(cardFieldSchema).default([]),
  /** Ids in links.yaml of the official pages. */
  links: z.array(idSchema).default([]),
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
  steps: z.record(idSchema, stepSchema).refine((steps) => Object.keys(steps).length > 0, {
    error: 'has no step',
    params: {
      remedy:
        'Write the steps below it, indented by two spaces: an id, a colon, and "kind:" below that.',
    },
  }),
});
export type FlowFile = z.output<typeof flowSchema>;
