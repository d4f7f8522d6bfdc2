import type { Content } from '../model/content.ts';
import { topicsSchema } from '../model/topics-schema.ts';
import type { ContentFolder } from './folder.ts';

const name = 'topics.yaml';

/** Reads `content/topics.yaml`. A site need not have topics. */
export async function readTopics(
  folder: ContentFolder,
): Promise<Pick<Content, 'topics' | 'topicsSource'>> {
  if (!(await folder.list()).includes(name)) {
    return { topics: {}, topicsSource: { file: `content/${name}`, lines: {} } };
  }
  const { value, source } = await folder.parse(topicsSchema, name);
  return { topics: value ?? {}, topicsSource: source };
}
