import { z } from 'zod';
import { countedSchema } from '../site/counted-schema.ts';

const text = (description: string) => z.string().min(1).meta({ description });

/** The words of what groups guides, in one locale. Each key says where it is seen. */
export const topicWordsSchema = z.strictObject({
  where: text('name of the link from a guide to its topic'),
  count: countedSchema.meta({ description: 'beside a topic; {n} is how many guides it has' }),
  description: text('what the page of a topic is, where its address is shared; {topic}'),
  partTitle: text('title of every page of a topic but the first; {topic} {n}'),
  pages: text('name of the links between the pages of a topic'),
  page: text('between them; {n} of {total}'),
  previous: text('link to the page before'),
  next: text('link to the page after'),
});
