import { z } from 'zod';
import { countedSchema } from '../site/counted-schema.ts';

const text = (description: string) => z.string().min(1).meta({ description });

/** The words of the search, and of the list that serves without it. */
export const searchUiSchema = z.strictObject({
  open: text('control on every page'),
  field: text('over the field'),
  hint: text('under the field: what to write'),
  keys: text('after it, where there is a keyboard'),
  slash: text('switch, where there is a keyboard: whether the key opens the search'),
  close: text('button'),
  found: countedSchema.meta({ description: 'status; {n} is how many are shown' }),
  none: text('status when nothing is found'),
  unlike: text('status when words stand nowhere, and others like them were taken; {words}'),
  failed: text('status when the search cannot be fetched'),
  guide: text('kind of what is found'),
  errorCode: text('kind of what is found'),
  all: text('link to the list, and its title'),
  lead: text('under that title, before the link to the error codes'),
  openGuide: text('link in the list'),
  parts: text('name of the links to the parts of a long list'),
  part: text('link to a part of the list; {from} and {to} are the titles of guides'),
  partTitle: text('title of every part of the list but the first; {n}'),
});
