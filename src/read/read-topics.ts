import type { Content } from '../model/content.ts';
import { topicsSchema } from '../model/topics-schema.ts';
import type { ContentFolder, Listing } from './folder.ts';
import { parseEntries } from './read-facts.ts';

const name = 'topics.yaml';

/** Reads `content/topics.yaml`. A site need not have topics. */
export async function readTopics(
  folder: ContentFolder,
  { files }: Listing,
): Promise<Pick<Content, 'topics' | 'topicsSource'>> {
  if (!files.includes(name)) {
    return { topics: {}, topicsSource: { file: `content/${name}`, lines: {} } };
  }
  const { value, source } = await parseEntries(folder, topicsSchema, name);
  return { topics: value, topicsSource: source };
}
