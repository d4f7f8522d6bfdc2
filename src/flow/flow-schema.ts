import { z } from 'zod';

/** More, and it makes no name of a file, and no address that can be read. */
const longestId = 60;

/** Names that mean something else to a computer: to Windows as a file, to JavaScript as a field, to YAML as a value. */
const otherwiseTaken = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|true|false|null)$/;

/** What an id may name: an editor offers those that there are. */
export type Named = 'commands' | 'guides' | 'licences' | 'links' | 'roles' | 'steps' | 'topics';

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
  )
  .meta({ form: 'an id' });

/** The id of something that stands elsewhere. That it is there is a check's business. */
export const namesSchema = (names: Named) => idSchema.meta({ names });

/** A step: of the guide itself, or `<guide>/<step>` of another one. */
export const targetSchema = z
  .string()
  .superRefine((target, context) => {
    const parts = target.split('/');
    const wrong = parts.map((part) => idSchema.safeParse(part).error?.issues[0]).find(Boolean);
    if (wrong) context.addIssue({ ...wrong, path: [], params: { isId: true } });
    if (parts.length > 2) {
      const remedy = 'Write the id of a step, or <guide>/<step> for one of another guide.';
      context.addIssue({ code: 'custom', message: 'has more than one slash', params: { remedy } });
    }
  })
  .meta({ names: 'steps' });

const answersSchema = z
  .record(idSchema, targetSchema)
  .describe(
    'Each answer and the step that it leads to, in the order they are shown; `<guide>/<step>` leads into another guide.',
  );

const questionSchema = z.strictObject({
  kind: z.literal('question').describe('A question has two or more answers.'),
  answers: answersSchema.default({}),
});

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
  kind: z.literal('fix').describe('A fix says what to do, and asks whether it helped.'),
  role: namesSchema('roles')
    .optional()
    .describe('The least-privileged role that can do it, or `none`: anybody can.'),
  'role-for-administrators': namesSchema('roles')
    .optional()
    .describe(
      'The role, where the account to be helped belongs to an administrator and that needs more.',
    ),
  licence: namesSchema('licences').optional().describe('The licence that it needs, or `none`.'),
  effect: effectSchema
    .optional()
    .describe('How long it takes until the fix bites: the longest reasonable wait.'),
  undo: undoSchema.optional().describe('Whether it can be undone.'),
  unconfirmed: z
    .array(cardFieldSchema)
    .default([])
    .describe(
      'Fields above that no page of whom `confirmed-by` of site.yaml names confirms: the reader sees it.',
    ),
  links: z.array(namesSchema('links')).default([]).describe('The official pages.'),
  answers: answersSchema.default({}),
});

const outcomeSchema = z.strictObject({
  kind: z.literal('outcome').describe('A path ends here: no answers.'),
  answers: answersSchema.default({}),
});

export const stepSchema = z.discriminatedUnion('kind', [questionSchema, fixSchema, outcomeSchema]);
export type FlowStep = z.output<typeof stepSchema>;
export type Fix = z.output<typeof fixSchema>;

/** `flow.yaml`: the language-neutral graph of a guide's steps, with one start. */
export const flowSchema = z.strictObject({
  start: namesSchema('steps').describe('The step that every reader begins with.'),
  steps: z
    .record(idSchema, stepSchema)
    .refine((steps) => Object.keys(steps).length > 0, {
      error: 'has no step',
      params: {
        remedy:
          'Write the steps below it, indented by two spaces: an id, a colon, and "kind:" below that.',
      },
    })
    .describe('Every step of the guide, by its id.'),
});
export type FlowFile = z.output<typeof flowSchema>;
