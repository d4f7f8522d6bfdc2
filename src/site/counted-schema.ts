import { z } from 'zod';

const form = z.string().min(1);
const forms = { zero: form, one: form, two: form, few: form, many: form };

/**
 * A text with `{n}` in it, in a form for each kind of number that its language tells apart: Norwegian and English have
 * `one` and `other`, Arabic has six.
 */
export const countedSchema = z.strictObject({ ...z.object(forms).partial().shape, other: form });

/** A counted text that lacks a form of its language, or has one that its language has no use for. */
export interface WrongForms {
  readonly path: readonly string[];
  readonly wanted: readonly string[];
}

/** The counted texts anywhere in a value whose forms are not those of a language (a BCP 47 tag). */
export function findWrongForms(value: object, lang: string): WrongForms[] {
  const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const find = (part: unknown, path: readonly string[]): WrongForms[] => {
    if (typeof part !== 'object' || part === null) return [];
    if (!countedSchema.safeParse(part).success)
      return Object.entries(part).flatMap(([key, inner]) => find(inner, [...path, key]));
    const isRight =
      wanted.length === Object.keys(part).length && wanted.every((one) => one in part);
    return isRight ? [] : [{ path, wanted }];
  };
  return find(value, []);
}
