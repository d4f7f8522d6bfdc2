import { z } from 'zod';

const word = z.string().min(1);

/** `content/search/<locale>.yaml`: what people write in a search, where the guides write something else. */
export const searchWordsSchema = z.strictObject({
  /** Stop words: they say nothing about a problem. */
  ignore: z.array(word).default([]),
  /** Words of the guides → what people write for them. */
  means: z.record(word, z.array(word).min(1)).default({}),
});
export type SearchWords = z.output<typeof searchWordsSchema>;
