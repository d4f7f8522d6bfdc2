import type { Content, Guide, Source } from '../guide/content.ts';
import type { Finding } from '../guide/finding.ts';
import type { Locale } from '../site/locales.ts';
import { uiSchema, type Ui } from '../site/ui-schema.ts';
import { openContentFolder } from './folder.ts';
import { readFacts } from './read-facts.ts';
import { readGuide } from './read-guide.ts';
import { readSearchWords } from './read-search-words.ts';

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
  const guides: Record<string, Guide> = {};
  for (const id of await folder.list('guides')) {
    guides[id] = await readGuide(folder, id, locales);
  }
  return {
    content: { locales, guides, facts, factSources, ui, uiSources, ...searchWords },
    findings: folder.findings,
  };
}
