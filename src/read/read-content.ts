import type { Content, Guide, PlainGuide, Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import { openContentFolder } from './folder.ts';
import { readFacts } from './read-facts.ts';
import { readGuides } from './read-guides.ts';
import { readSearchWords } from './read-search-words.ts';
import { readTopics } from './read-topics.ts';

export interface ReadContent {
  readonly content: Content;
  /** What could not be read, or did not fit its schema. The checks judge the rest. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `content/` below a project's root.
 * @throws if there is no such folder
 */
export async function readContent(root: string): Promise<ReadContent> {
  const folder = await openContentFolder(root);
  const ui: Record<Locale, Ui> = {};
  const uiSources: Record<Locale, Source> = {};
  for (const name of await folder.list('ui')) {
    const locale = /^([a-z]{2,3})\.yaml$/.exec(name)?.[1];
    if (locale === undefined) {
      folder.reject('<locale>.yaml, such as en.yaml', 'ui', name);
      continue;
    }
    const { value, source } = await folder.parse(uiSchema, 'ui', name);
    if (value) ui[locale] = value;
    uiSources[locale] = source;
  }
  const locales = Object.keys(uiSources);
  const { facts, factSources } = await readFacts(folder);
  const searchWords = await readSearchWords(folder, locales);
  const topics = await readTopics(folder);
  const guides: Record<string, Guide> = {};
  const plainGuides: Record<string, PlainGuide> = {};
  const read = await readGuides(root, await folder.list('guides'), locales);
  for (const guide of read.guides) {
    if ('flow' in guide) guides[guide.id] = guide;
    else plainGuides[guide.id] = guide;
  }
  return {
    content: {
      ...{ locales, guides, plainGuides, facts, factSources, ui, uiSources },
      ...searchWords,
      ...topics,
    },
    findings: [...folder.findings, ...read.findings],
  };
}
