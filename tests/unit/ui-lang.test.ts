import { expect, it } from 'vitest';
import { uiSchema } from '../../src/site/ui-schema.ts';

it.each(['nb-NO', 'en', 'not a language', '', 'x y', '<b>'])(
  'lang can be a tag alone: %s',
  (lang) => {
    const { error } = uiSchema.shape.lang.safeParse(lang);
    expect(error === undefined).toBe(/^[a-z]{2}(?:-[A-Z]{2})?$/.test(lang));
  },
);
