import { z } from 'zod';
import { idSchema, targetSchema } from '../flow/flow-schema.ts';

const text = (description: string) => z.string().min(1).meta({ description });
const id = (description: string) => idSchema.meta({ description });
const address = (description: string) => z.url().meta({ description });
const day = (description: string) => z.iso.date().meta({ description });

const answerSchema = z.strictObject({
  id: id('The same in every language, for ever.'),
  text: text('What the reader chooses.'),
  to: targetSchema.meta({
    description:
      'Id of the step that the answer leads to; `<guide>/<step>` for one of another guide.',
  }),
  address: address('The step, if it is one of another guide.').optional(),
});

const cardLineSchema = z.strictObject({
  id: id('The same in every language.'),
  text: text('The same in words.'),
  unconfirmed: z.boolean().meta({
    description: "Whether it is the site's own judgement, which no official page confirms.",
  }),
});

const cardSchema = z
  .strictObject({
    role: cardLineSchema.optional().meta({
      description: 'The least-privileged role that is enough; `none`: anybody can do it.',
    }),
    roleForAdministrators: cardLineSchema.optional().meta({
      description: 'The role that is needed where the account belongs to an administrator.',
    }),
    licence: cardLineSchema
      .optional()
      .meta({ description: 'The licence that is needed, or `none`.' }),
    effect: cardLineSchema
      .optional()
      .meta({ description: 'How long until the fix bites, at most.' }),
    undo: cardLineSchema.optional().meta({ description: 'Whether the fix can be undone.' }),
  })
  .meta({ description: 'What to know before the fix is begun: as much of it as the site has.' });

const officialPageSchema = z.strictObject({
  id: id('Id of the link.'),
  title: text('Title of the page.'),
  url: address('Address of the page.'),
  lang: text('Language of the page, as a BCP 47 tag.'),
  checked: day('The day the page was last looked up.'),
  seen: z.enum(['live', 'copy', 'listed']).meta({
    description: 'Whether it was read live, in a public copy, or is only known to exist.',
  }),
});

const stepFields = {
  id: id('The same in every language, for ever. Also the anchor on the page.'),
  number: z.int().min(1).meta({ description: 'Its number on the page. It may change.' }),
  title: text('The question asked, or what to do, or where the path ends.'),
  address: address('The step on the page.'),
  text: z.string().meta({ description: 'The whole text of the step, as Markdown (CommonMark).' }),
  commands: z.array(z.string()).meta({ description: 'Ids of the commands in the text.' }),
};

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    ...stepFields,
    answers: z.array(answerSchema).min(2),
  }),
  z.strictObject({
    kind: z.literal('fix'),
    ...stepFields,
    card: cardSchema,
    verify: z.string().optional().meta({ description: 'How to see that the fix worked.' }),
    pages: z.array(officialPageSchema).meta({ description: 'The official pages.' }),
    answers: z.array(answerSchema).min(2),
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    ...stepFields,
    answers: z.array(answerSchema).max(0),
  }),
]);

const commandSchema = z.strictObject({
  id: text('Id of the command.'),
  shell: id('What it is run in, such as `bash`.').optional(),
  code: text('Exactly what to run. A placeholder is a name in angle brackets.'),
  placeholders: z
    .record(z.string(), z.string())
    .meta({ description: 'Name of a placeholder → what to put in its place.' }),
  module: z.string().optional().meta({ description: 'The module that it needs.' }),
  changes: text('What it changes.'),
  check: z.string().optional().meta({ description: 'Id of the command that shows the result.' }),
  undo: z.string().optional().meta({ description: 'Id of the command that undoes it.' }),
  unconfirmed: z.boolean().meta({
    description: "Whether it is the site's own judgement, which no official page confirms.",
  }),
});

/** `flow.json`: the flow of a guide as a graph, with the words of one language. */
export const flowDataSchema = z.strictObject({
  $schema: address('The schema that this file keeps.'),
  guide: id('Id of the guide, the same in every language.'),
  lang: text('Language of the words, as a BCP 47 tag.'),
  title: text('Title of the guide.'),
  description: text('What the guide is for.'),
  address: address('The guide as a page.'),
  markdown: address('The guide as Markdown.'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description:
        'SHA-256 of the content in all languages. Two files with the same hash are about the same content.',
    }),
  start: id('Id of the first step.'),
  steps: z.array(stepSchema).min(1).meta({
    description: 'In reading order, the start first. No answer leads back: there is no loop.',
  }),
  commands: z.array(commandSchema).meta({ description: 'Every command of the guide, once.' }),
});
export type FlowData = z.output<typeof flowDataSchema>;
