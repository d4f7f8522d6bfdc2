import { z } from 'zod';
import { idSchema, targetSchema } from '../flow/flow-schema.ts';
import { localePattern } from '../site/locales.ts';

/** No text that somebody writes in a form is as long. */
const textSchema = z.string().max(100_000);
const listSchema = z.array(textSchema).max(1000);
const localeSchema = z.string().regex(new RegExp(`^${localePattern}$`));
const perLocale = <Value extends z.ZodType>(value: Value) => z.record(localeSchema, value);
/** Empty where nothing is chosen. */
const optional = <Value extends z.ZodType>(value: Value) => z.union([z.literal(''), value]);

const kindSchema = z.enum(['question', 'fix', 'outcome']);
export type StepKind = z.output<typeof kindSchema>;

const stepSubjectSchema = z.strictObject({
  kind: z.literal('step'),
  guide: idSchema,
  id: idSchema,
});
export type StepSubject = z.output<typeof stepSubjectSchema>;
const guideSubjectSchema = z.strictObject({ kind: z.literal('guide'), guide: idSchema });
/** A case without an id is a new one. */
const caseSubjectSchema = z.strictObject({
  kind: z.literal('case'),
  guide: idSchema,
  id: optional(idSchema),
});

/** What the desk shows in one form: a step, the text about a guide, or a stated case. */
export const subjectSchema = z.discriminatedUnion('kind', [
  stepSubjectSchema,
  guideSubjectSchema,
  caseSubjectSchema,
]);
export type Subject = z.output<typeof subjectSchema>;

const answerFormSchema = z.strictObject({
  id: idSchema,
  to: targetSchema,
  texts: perLocale(textSchema),
});
export type AnswerForm = z.output<typeof answerFormSchema>;

const cardFormSchema = z.strictObject({
  role: optional(idSchema),
  'role-for-administrators': optional(idSchema),
  licence: optional(idSchema),
  effect: optional(idSchema),
  undo: optional(idSchema),
  unconfirmed: z.array(idSchema),
  links: z.array(idSchema),
});
export type CardForm = z.output<typeof cardFormSchema>;

/** A form is JSON, and nothing in it is optional: a field that a file does not have is empty. */
const stepFormSchema = z.strictObject({
  kind: kindSchema,
  texts: perLocale(
    z.strictObject({ title: textSchema, short: textSchema, verify: textSchema, body: textSchema }),
  ),
  /** The keys of `answers`, in the order that readers see. */
  order: z.array(z.string().max(100)).max(100),
  /** By the id that an answer has on the disk, so that a renamed one is known; a new one by any other key. */
  answers: z.record(z.string().max(100), answerFormSchema),
  card: cardFormSchema,
});
export type StepForm = z.output<typeof stepFormSchema>;

const guideFormSchema = z.strictObject({
  topic: optional(idSchema),
  texts: perLocale(
    z.strictObject({
      ...{ title: textSchema, short: textSchema, description: textSchema },
      ...{ keywords: listSchema, body: textSchema },
    }),
  ),
});
export type GuideForm = z.output<typeof guideFormSchema>;

const caseFormSchema = z.strictObject({
  id: idSchema,
  situation: perLocale(textSchema),
  'written-in': optional(localeSchema),
  pasted: textSchema,
  /** Each a rank, a space, and what the person would type. */
  searched: perLocale(listSchema),
  /** Each a step, a space, and its answer. */
  answers: listSchema,
  right: optional(targetSchema),
  'also-right': z.array(targetSchema),
  source: textSchema,
  seen: textSchema,
});
export type CaseForm = z.output<typeof caseFormSchema>;

/** A step, or an answer of it, of which somebody asks where it is named. */
export const namedSchema = stepSubjectSchema.omit({ kind: true }).extend({
  answer: idSchema.optional(),
});
export type Named = z.output<typeof namedSchema>;

const fingerprintsSchema = z.record(z.string(), z.string());
/** A path from the project's root, and a hash of what the file held; empty where there was none. */
export type Fingerprints = z.output<typeof fingerprintsSchema>;

const guide = { guide: idSchema };
/** The files that a form was made from, as they were then. */
const made = { files: fingerprintsSchema };

/** What a page can ask to be changed. */
export const orderSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...{ do: z.literal('save-step'), ...guide, id: idSchema },
    ...{ ...made, form: stepFormSchema },
  }),
  z.strictObject({ do: z.literal('save-guide'), ...guide, ...made, form: guideFormSchema }),
  z.strictObject({
    ...{ do: z.literal('save-case'), ...guide, id: optional(idSchema) },
    ...{ ...made, form: caseFormSchema },
  }),
  z.strictObject({
    ...{ do: z.literal('record'), subject: subjectSchema, locale: localeSchema },
    /** What was compared, as the desk has shown it. */
    shown: z.string(),
    /** Who has compared both. Empty where it is only recorded that one translates the other. */
    by: z.string().max(200),
  }),
  z.strictObject({ do: z.literal('remove-case'), ...guide, id: idSchema, ...made }),
  z.strictObject({
    ...{ do: z.literal('add-step'), ...guide, id: idSchema },
    ...{ kind: kindSchema, titles: perLocale(textSchema) },
  }),
  z.strictObject({ do: z.literal('rename-step'), ...guide, id: idSchema, to: idSchema }),
  z.strictObject({
    ...{ do: z.literal('remove-step'), ...guide, id: idSchema },
    /** The step that stands for it now. */
    instead: optional(idSchema),
  }),
  z.strictObject({ do: z.literal('add-guide'), ...guide, plain: z.boolean() }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
]);
export type Order = z.output<typeof orderSchema>;
