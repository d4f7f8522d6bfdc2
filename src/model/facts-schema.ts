import { z } from 'zod';
import { idSchema } from '../flow/flow-schema.ts';

/** A text in every locale. That no locale is missing is a check's business: it knows which locales there are. */
export const localizedSchema = z.record(z.string(), z.string().min(1));

export const daySchema = z.iso.date();

/** `own-judgement` is shown to the reader as not confirmed by whom `confirmed-by` of `site.yaml` names. */
const confidenceSchema = z.enum(['confirmed', 'own-judgement']).default('confirmed');

const commandSchema = z.strictObject({
  /** What it is run in; without it, the first shell of the site's packs. Of one that no pack knows, fewer faults are seen. */
  shell: idSchema.optional(),
  /** The exact text to run. A placeholder is a name in angle brackets, explained under `placeholders`. */
  code: z.string().min(1),
  module: z.string().optional(),
  role: idSchema.optional(),
  'role-unconfirmed': z.boolean().default(false),
  changes: localizedSchema,
  check: idSchema.optional(),
  undo: idSchema.optional(),
  placeholders: z.record(idSchema, localizedSchema).default({}),
  source: idSchema.optional(),
  confidence: confidenceSchema,
});
export type Command = z.output<typeof commandSchema>;

const linkSchema = z.strictObject({
  /** One address for all languages, or one for each; the first is for readers of a language that has none. */
  url: z.union([z.string().min(1), localizedSchema]).meta({
    description: 'an address, or one for each language: { en: https://…, nb: https://… }',
  }),
  title: localizedSchema,
  /** The language of the page, where there is one address. */
  lang: z.string().optional(),
  /** Date that the page itself carried, as far as it is known. */
  'page-date': daySchema.optional(),
  /** Day the page was last looked up. */
  checked: daySchema,
  /** `live`: on the live page; `copy`: read in a public copy; `listed`: known to exist, not read. */
  seen: z.enum(['live', 'copy', 'listed']),
});
export type Link = z.output<typeof linkSchema>;

/** The official name in every locale, by locale. The first is what the portal shows to everybody who has not changed it. */
const roleSchema = z
  .object({
    /** By locale: whether the name was seen in an official text. */
    verified: z.record(z.string(), z.boolean()).optional(),
    can: localizedSchema.optional(),
  })
  .catchall(z.string().min(1));
export type Role = z.output<typeof roleSchema>;

const uiNameSchema = z
  .union([
    /** By locale; only where it was seen on the screen in that language. The first stands in for others. */
    localizedSchema.refine(
      (names) => Object.keys(names).length > 0 && !Object.hasOwn(names, 'path'),
      { error: 'is neither a name by language nor a menu path' },
    ),
    z.strictObject({ path: z.array(z.string().min(1)).min(2), lang: z.string().optional() }),
  ])
  .meta({
    description:
      'a name by language, { en: Save, nb: Lagre }, or a menu path, { path: [File, Save], lang: en }',
  });

const dateSchema = z.strictObject({
  on: daySchema,
  precision: z.enum(['day', 'month', 'half-year']),
  'end-of': z.boolean().default(false),
  kind: z.enum(['takes-effect', 'ends', 'planned']),
  what: localizedSchema,
  source: idSchema.optional(),
  'as-of': daySchema.optional(),
  confidence: confidenceSchema,
  /** Day somebody confirmed the wording of the guides after the date had passed. */
  confirmed: daySchema.optional(),
});
export type DateFact = z.output<typeof dateSchema>;

const oldNameSchema = z.strictObject({
  name: z.string().min(1),
  now: localizedSchema,
  /** Search words only, never shown. */
  spellings: z.array(z.string()).default([]),
});

const errorCodeSchema = z.strictObject({
  name: z.string().optional(),
  meaning: localizedSchema,
  guide: idSchema,
  step: idSchema,
  /** The trail that the code implies: step id → answer id, from the start to `step`. */
  answers: z.record(idSchema, idSchema),
  sources: z.array(z.string()).min(1),
  confidence: confidenceSchema,
});
export type ErrorCode = z.output<typeof errorCodeSchema>;

const messageSchema = z.strictObject({
  /** As the program writes it, by the language that it writes in. What varies is a name in angle brackets: `<app>`. */
  text: z.record(z.string(), z.string().min(1)).refine((text) => Object.keys(text).length > 0, {
    error: 'has no text',
    params: { remedy: 'Add the message below the language that the program writes it in.' },
  }),
  guide: idSchema,
  step: idSchema,
  /** The trail that the message implies: step id → answer id, from the start to `step`. */
  answers: z.record(idSchema, idSchema),
  /** Where somebody has seen it: the id of a link, the address of a public page, or its title in plain words. */
  source: z.string().min(1),
  /** Day it was seen there. */
  seen: daySchema,
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
