import { z } from 'zod';

const word = z.string().min(1);

/** `content/search/<locale>.yaml`: what people write in a search, where the guides write something else. */
export const searchWordsSchema = z.strictObject({
  ignore: z
    .array(word)
    .default([])
    .describe('Words that say nothing about a problem: the search passes over them.'),
  means: z
    .record(word, z.array(word).min(1))
    .default({})
    .describe('Words of the guides, and what people write for each.'),
});
export type SearchWords = z.output<typeof searchWordsSchema>;
