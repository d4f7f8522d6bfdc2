import { z } from 'zod';
import { pickText, type Locale } from './locales.ts';

const localeSchema = z.string().regex(/^[a-z]{2,3}$/, {
  error: 'is not the short name of a language: two or three small letters, such as en',
});
const nameSchema = z.string().trim().min(1);

/** `content/site.yaml`: what the site is called, and its languages. */
export const siteSchema = z
  .strictObject({
    /** One, or one for each language. */
    name: z.union([nameSchema, z.record(localeSchema, nameSchema)]),
    /** In the order that readers see. Texts are translated from the first. */
    languages: z
      .array(localeSchema)
      .min(1)
      .refine((all) => new Set(all).size === all.length, { error: 'names a language twice' }),
  })
  .superRefine(({ name, languages }, context) => {
    const named = typeof name === 'string' ? languages : Object.keys(name);
    const missing = languages.filter((language) => !named.includes(language));
    const more = named.filter((language) => !languages.includes(language));
    const report = (message: string, remedy: string) => {
      context.addIssue({ code: 'custom', path: ['name'], message, params: { remedy } });
    };
    if (missing.length > 0)
      report(
        `is missing in "${missing.join(', ')}"`,
        'Add it, or write one name for all languages.',
      );
    if (more.length > 0)
      report(
        `is given in "${more.join(', ')}", which is not among the languages`,
        'Add the language to "languages:", or remove the name.',
      );
  });
export type SiteSettings = z.output<typeof siteSchema>;

/** What the site is called in a locale. */
export function nameSite({ name }: Pick<SiteSettings, 'name'>, locale: Locale): string {
  return typeof name === 'string' ? name : pickText(name, locale);
}
