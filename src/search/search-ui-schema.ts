import { z } from 'zod';
import { countedSchema } from '../site/counted-schema.ts';

const text = (description: string) => z.string().min(1).meta({ description });

/** The words of the box that finds everything, and of the list that serves without it. */
export const searchUiSchema = z.strictObject({
  open: text('control on every page'),
  ask: text('link on a guide that opens the box'),
  field: text('over the box'),
  stays: text('under the box'),
  find: text('button of the box'),
  keys: text('under the box, where there is a keyboard'),
  slash: text('switch, where there is a keyboard: whether the key opens the box'),
  close: text('button'),
  found: countedSchema.meta({ description: 'status; {n} is how many are shown' }),
  none: text('status when nothing is found'),
  unlike: text('status when words stand nowhere, and others like them were taken; {words}'),
  said: text('why a step is shown: a message that stands in the text; {text}'),
  matches: text('why a step is shown: words of the text; {words}'),
  about: text('link to the page of an error code; {code}'),
  notListed: text('when an error code is not known; {code}'),
  lookUp: text('after it, before the link to the official look-up'),
  begin: text('before links to the first questions, when something is not known'),
  cut: text('under what is found, when the text is long; {characters} and {codes}'),
  failed: text('status when the search cannot be fetched'),
  guide: text('kind of what is found'),
  all: text('link to the list, and its title'),
  lead: text('under that title, before the link to the error codes'),
  leadWithoutCodes: text('the same on a site without error codes'),
  openGuide: text('link in the list'),
  parts: text('name of the links to the parts of a long list'),
  part: text('link to a part of the list; {from} and {to} are the titles of guides'),
  partTitle: text('title of every part of the list but the first; {n}'),
});
