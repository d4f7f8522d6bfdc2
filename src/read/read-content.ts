import type { Content, Guide, PlainGuide, Source } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import { openContentFolder } from './folder.ts';
import { readFacts } from './read-facts.ts';
import { readGuide } from './read-guide.ts';
import { isPlainGuide, readPlainGuide } from './read-plain-guide.ts';
import { readSearchWords } from './read-search-words.ts';
import { readTopics } from './read-topics.ts';

export interface ReadContent {
  readonly content: Content;
  /** What could not be read, or did not fit its schema. The checks judge the rest. */
  readonly findings: readonly Finding[];
}

/** More of them would be more open files than some systems allow. */
const guidesAtOnce = 50;

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
  const ids = await folder.list('guides');
  for (let at = 0; at < ids.length; at += guidesAtOnce) {
    const read = ids.slice(at, at + guidesAtOnce).map(async (id) => {
      const names = await folder.list('guides', id);
      return isPlainGuide(names)
        ? await readPlainGuide(folder, id, names, locales)
        : await readGuide(folder, id, names, locales);
    });
    for (const guide of await Promise.all(read)) {
      if ('flow' in guide) guides[guide.id] = guide;
      else plainGuides[guide.id] = guide;
    }
  }
  return {
    content: {
      ...{ locales, guides, plainGuides, facts, factSources, ui, uiSources },
      ...searchWords,
      ...topics,
    },
    findings: folder.findings,
  };
}
