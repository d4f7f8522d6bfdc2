import { z } from 'zod';
import { packNames } from '../subjects/pack-names.ts';
import { contentFormat } from './content-format.ts';
import { isLocale } from './locales.ts';

const localeSchema = z.string().refine(isLocale, {
  error:
    'is not the short name of a language: two or three small letters, and a script or region if need be, as in en, pt-BR and zh-Hant',
});
const lineSchema = z.string().trim().min(1);

/** What is said once for all languages, or once in each. */
const saidIn = <Said extends z.ZodType>(said: Said, form: string) =>
  z.union([said, z.record(localeSchema, said)]).meta({ form });
const textSchema = saidIn(lineSchema, 'a text, or one for each language: { en: …, nb: … }');

const homeSchema = z.strictObject({
  title: textSchema.describe('Over the box that readers ask in.'),
  lead: textSchema.describe('What the site does: under the title, and for search engines.'),
  points: saidIn(
    z.array(lineSchema).min(1),
    'a list of texts, or one for each language: { en: [one, two], nb: [en, to] }',
  )
    .optional()
    .describe('What a reader can count on.'),
});

const hexSchema = z
  .string()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i)
  .transform((hex) => hex.toLowerCase());
const colorSchema = z
  .union([hexSchema, z.strictObject({ light: hexSchema, dark: hexSchema })])
  .meta({
    form: 'a colour in quotation marks, such as "#00605f", or one for each colour scheme: { light: "#00605f", dark: "#7fd4d2" }',
  });

/** By the roles of `colors.ts`. */
export const colorsSchema = z
  .strictObject({
    text: colorSchema,
    muted: colorSchema,
    page: colorSchema,
    surface: colorSchema,
    line: colorSchema,
    sign: colorSchema,
    'on-sign': colorSchema,
    link: colorSchema,
    warning: colorSchema,
    focus: colorSchema,
  })
  .partial();

const sourceSchema = z
  .string()
  .refine(
    (address) => URL.parse(address)?.protocol === 'https:' && address.split('{file}').length === 2,
    {
      error: 'is not an https address with {file} in it, once',
      params: { remedy: 'Write it in quotation marks: "https://example.org/edit/main/{file}".' },
    },
  );

/** What a site wants of a field of a fix. */
const useSchema = z.enum(['asked', 'optional', 'off']);
const fixSchema = z
  .strictObject({
    role: useSchema,
    licence: useSchema,
    effect: useSchema,
    undo: useSchema,
    links: useSchema,
  })
  .partial();
export type FixField = keyof z.output<typeof fixSchema>;
export type FixUse = z.output<typeof useSchema>;

/** What a site may do without; it has the rest. */
const switchSchema = z.enum(['on', 'off']);
export const partsSchema = z
  .strictObject({
    'error-codes': switchSchema,
    proof: switchSchema,
    frames: switchSchema,
    downloads: switchSchema,
    'single-files': switchSchema,
    pictures: switchSchema,
    offline: switchSchema,
    feedback: switchSchema,
  })
  .partial();
export type Part = keyof z.output<typeof partsSchema>;

/** A drawing in `content/`. */
const drawingSchema = z.string().refine((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/.test(name), {
  error: 'is not the name of an SVG file in content/',
  params: { remedy: 'Write a name in lower case, words joined by hyphens: wordmark.svg.' },
});

const formatSchema = z.string().refine((format) => format === String(contentFormat), {
  error: `is not the format of the content that this version reads: ${contentFormat}`,
  params: {
    remedy:
      'Run: npm run migrate. If it is a newer one, install the version that the site was made with.',
  },
});

/** `content/site.yaml`: what a site says of itself, and what it has. */
export const siteSchema = z
  .strictObject({
    format: formatSchema
      .optional()
      .describe('The form of the files in content/. Without it, what is in them tells.'),
    name: textSchema.describe('What the site is called, on every page.'),
    languages: z
      .array(localeSchema)
      .min(1)
      .refine((all) => new Set(all).size === all.length, { error: 'names a language twice' })
      .describe('In the order that readers see. Texts are translated from the first.'),
    home: homeSchema.optional().describe('What the home page says.'),
    footer: textSchema.optional().describe('A sentence at the foot of every page.'),
    wordmark: drawingSchema
      .optional()
      .describe('An SVG file in content/ that stands in the place of the name.'),
    icon: drawingSchema
      .optional()
      .describe(
        'An SVG file in content/. Without it, the icon is a sign with the first letter of the name.',
      ),
    colors: colorsSchema.optional().describe("The site's own colours."),
    'confirmed-by': textSchema
      .optional()
      .describe(
        'Whose pages confirm what the guides say. Without it, nothing is marked as not confirmed.',
      ),
    source: sourceSchema
      .optional()
      .describe('Where the files of the site can be edited: an address with `{file}` in it.'),
    fix: fixSchema
      .optional()
      .describe('What every fix has (`asked`), may have (`optional`), or has not (`off`).'),
    parts: partsSchema.optional().describe('Parts that are off have no page, no link and no word.'),
    packs: z
      .array(z.enum(packNames))
      .refine((all) => new Set(all).size === all.length, { error: 'names a pack twice' })
      .default([])
      .describe(
        'What is known of the subjects of the site. A command that names no shell is run in the first of the first pack.',
      ),
  })
  .superRefine((site, context) => {
    const { languages } = site;
    const { title, lead, points } = site.home ?? {};
    const { name, footer, 'confirmed-by': confirmer } = site;
    const said = { name, footer, 'confirmed-by': confirmer, 'home.title': title };
    for (const [field, value] of Object.entries({
      ...said,
      'home.lead': lead,
      'home.points': points,
    })) {
      if (typeof value !== 'object' || Array.isArray(value)) continue;
      const given = Object.keys(value);
      const missing = languages.filter((language) => !given.includes(language));
      const more = given.filter((language) => !languages.includes(language));
      const report = (message: string, remedy: string) => {
        context.addIssue({ code: 'custom', path: field.split('.'), message, params: { remedy } });
      };
      if (missing.length > 0)
        report(`is missing in "${missing.join(', ')}"`, 'Add it, or write one for all languages.');
      if (more.length > 0)
        report(
          `is given in "${more.join(', ')}", which is not among the languages`,
          'Add the language to "languages:", or remove the text.',
        );
    }
  });
export type SiteSettings = z.output<typeof siteSchema>;
