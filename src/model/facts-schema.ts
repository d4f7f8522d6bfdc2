import { z } from 'zod';
import { idSchema, namesSchema } from '../flow/flow-schema.ts';

/** A text in every locale. That no locale is missing is a check's business: it knows which locales there are. */
export const localizedSchema = z
  .record(z.string(), z.string().min(1))
  .meta({ form: 'a text for each language: { en: …, nb: … }' });

export const daySchema = z.iso.date();

const confidenceSchema = z
  .enum(['confirmed', 'own-judgement'])
  .default('confirmed')
  .describe(
    'How sure it is. `own-judgement` is shown to the reader as not confirmed by whom `confirmed-by` of site.yaml names.',
  );

const passageSchema = z
  .strictObject({
    begins: z
      .string()
      .min(8)
      .describe(
        'Its first words on the page. Those of a heading stand for all below it, up to the next heading.',
      ),
    hash: z
      .string()
      .optional()
      .describe(
        'What it said when somebody read it: `npm run check:sources -- --record` writes it.',
      ),
  })
  .optional()
  .describe(
    'The passage of that page that says so: `npm run check:sources` tells when it changes.',
  );

const commandSchema = z.strictObject({
  shell: idSchema
    .optional()
    .describe(
      "What it is run in; without it, the first shell of the site's packs. Of one that no pack knows, fewer faults are seen.",
    ),
  code: z
    .string()
    .min(1)
    .describe(
      'The exact text to run. A placeholder is a name in angle brackets, `<user>`, without quotation marks around it, explained under `placeholders`.',
    ),
  module: z.string().optional().describe('The module that the command comes with.'),
  role: namesSchema('roles').optional().describe('The least-privileged role that may run it.'),
  'role-unconfirmed': z
    .boolean()
    .default(false)
    .describe('Whether no official page confirms the role.'),
  changes: localizedSchema.describe('What the command changes, or that it changes nothing.'),
  check: namesSchema('commands').optional().describe('The command that shows whether it worked.'),
  undo: namesSchema('commands').optional().describe('The command that undoes it.'),
  placeholders: z
    .record(idSchema, localizedSchema)
    .default({})
    .describe('What to fill in for each name in angle brackets in `code`.'),
  source: namesSchema('links').optional().describe('The official page that the command is from.'),
  passage: passageSchema,
  confidence: confidenceSchema,
});
export type Command = z.output<typeof commandSchema>;

const linkSchema = z.strictObject({
  url: z
    .union([z.string().min(1), localizedSchema])
    .meta({ form: 'an address, or one for each language: { en: https://…, nb: https://… }' })
    .describe(
      'The address of a page that anybody can open, https and without a language in it; or one for each language, of which the first is for readers of a language that has none.',
    ),
  title: localizedSchema.describe('What the page is called.'),
  lang: z.string().optional().describe('The language of the page, where there is one address.'),
  'page-date': daySchema
    .optional()
    .describe('The date that the page itself carries, as far as it is known.'),
  checked: daySchema.describe('The day somebody last opened the page.'),
  passage: passageSchema,
  seen: z
    .enum(['live', 'copy', 'listed'])
    .describe(
      'Where it was read: `live`, on the page itself; `copy`, in a public copy; `listed`, not read, but known to exist.',
    ),
});
export type Link = z.output<typeof linkSchema>;

const roleSchema = z
  .object({
    verified: z
      .record(z.string(), z.boolean())
      .optional()
      .describe('For each language, whether an official text uses the name in it: `{ nb: true }`.'),
    can: localizedSchema.optional().describe('What somebody with the role can do, for the reader.'),
  })
  .catchall(z.string().min(1))
  .describe('The official name in each language, first the one that the screen shows.');
export type Role = z.output<typeof roleSchema>;

const uiNameSchema = z
  .union([
    localizedSchema.refine(
      (names) => Object.keys(names).length > 0 && !Object.hasOwn(names, 'path'),
      { error: 'is neither a name by language nor a menu path' },
    ),
    z.strictObject({
      path: z.array(z.string().min(1)).min(2).describe('The names on the way, from the first.'),
      lang: z.string().optional().describe('The language that they stand in.'),
    }),
  ])
  .meta({
    form: 'a name by language, { en: Save, nb: Lagre }, or a menu path, { path: [File, Save], lang: en }',
  })
  .describe(
    'The name exactly as on the screen, only in the languages that it was seen in, the first for all others; or a menu path.',
  );

const dateSchema = z.strictObject({
  on: daySchema.describe('The day, or the first of the month or half-year.'),
  precision: z.enum(['day', 'month', 'half-year']).describe('How exactly it is known.'),
  'end-of': z.boolean().default(false).describe('Whether the end of that time is meant.'),
  kind: z
    .enum(['takes-effect', 'ends', 'planned'])
    .describe('What happens then. `planned` may still be moved.'),
  what: localizedSchema.describe('What takes effect or ends.'),
  source: namesSchema('links').optional().describe('The official page that says so.'),
  passage: passageSchema,
  'as-of': daySchema.optional().describe('The day that page was read.'),
  confidence: confidenceSchema,
  confirmed: daySchema
    .optional()
    .describe('The day somebody confirmed the wording of the guides after the date had passed.'),
});
export type DateFact = z.output<typeof dateSchema>;

const oldNameSchema = z.strictObject({
  name: z.string().min(1).describe('The name that is no longer used.'),
  now: localizedSchema.describe('What it is called now.'),
  spellings: z
    .array(z.string())
    .default([])
    .describe('Other ways in which people write the old name: for the search, never shown.'),
});

/** The step that a code or a message opens. */
const opensFields = {
  guide: namesSchema('guides').describe('The guide that helps.'),
  step: namesSchema('steps').describe('The step of it that opens.'),
  answers: z
    .record(namesSchema('steps'), idSchema)
    .describe(
      'The answers that it implies, from the start of the guide to the step: step: answer.',
    ),
};

const errorCodeSchema = z.strictObject({
  name: z.string().optional().describe('What the maker calls it, as in `UserStrongAuthExpired`.'),
  meaning: localizedSchema.describe('What it means, in one sentence.'),
  ...opensFields,
  sources: z
    .array(z.string().meta({ names: 'links' }))
    .min(1)
    .describe('Links, or pages in plain words, that say what it means.'),
  confidence: confidenceSchema,
});
export type ErrorCode = z.output<typeof errorCodeSchema>;

const messageSchema = z.strictObject({
  text: z
    .record(z.string(), z.string().min(1))
    .refine((text) => Object.keys(text).length > 0, {
      error: 'has no text',
      params: { remedy: 'Add the message below the language that the program writes it in.' },
    })
    .describe(
      'The message as the program writes it, by the language that it writes in. What varies is a name in angle brackets: `<app>`.',
    ),
  ...opensFields,
  source: z
    .string()
    .min(1)
    .meta({ names: 'links' })
    .describe(
      'Where somebody has seen it: a link, the address of a public page, or its title in plain words.',
    ),
  seen: daySchema.describe('The day it was seen there.'),
  confidence: confidenceSchema,
});
export type Message = z.output<typeof messageSchema>;

/** What must not be translated, one schema a file of `content/facts/`. */
export const factSchemas = {
  commands: z.record(idSchema, commandSchema),
  links: z.record(idSchema, linkSchema),
  roles: z.record(idSchema, roleSchema),
  licences: z.record(idSchema, localizedSchema),
  'ui-names': z.record(idSchema, uiNameSchema),
  dates: z.record(idSchema, dateSchema),
  'old-names': z.record(idSchema, oldNameSchema),
  // The code itself: a check asks whether it can be found.
  'error-codes': z.record(z.string(), errorCodeSchema),
  messages: z.record(idSchema, messageSchema),
} as const;
export type FactFile = keyof typeof factSchemas;
export type Facts = { readonly [File in FactFile]: z.output<(typeof factSchemas)[File]> };
