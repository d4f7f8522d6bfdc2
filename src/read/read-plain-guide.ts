import type { GuideText, PlainGuide } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder } from './folder.ts';
import { readPlainText } from './read-text.ts';

/** Whether a folder of `content/guides/`, by the names in it, is a plain guide's: texts in Markdown, and no flow. */
export function isPlainGuide(names: readonly string[]): boolean {
  return !names.includes('flow.yaml') && names.some((name) => name.endsWith('.md'));
}

/** Reads one folder of `content/guides/`, of a guide without a flow. */
export async function readPlainGuide(
  folder: ContentFolder,
  id: string,
  names: readonly string[],
  locales: readonly Locale[],
): Promise<PlainGuide> {
  const texts: Record<Locale, GuideText> = {};
  for (const name of names) {
    const locale = /^guide\.([^.]+)\.md$/.exec(name)?.[1];
    if (/^(?:ledger\.yaml|steps|.*\.mdx)$/.test(name)) reportMixed(folder, id, name);
    else if (locale === undefined || !locales.includes(locale)) {
      folder.reject(`guide.<${locales.join('|')}>.md`, 'guides', id, name);
    } else {
      const { file, text } = await folder.read('guides', id, name);
      const read = readPlainText(file, text);
      folder.findings.push(...read.findings);
      if (read.text) texts[locale] = read.text;
    }
  }
  return { id, texts };
}

/** Reports a part of a guide with a flow where there is none. */
function reportMixed({ findings }: ContentFolder, id: string, name: string): void {
  findings.push({
    file: `content/guides/${id}/${name}`,
    line: 1,
    severity: 'error',
    name: 'mixed-guide',
    says: `Nothing reads this: "${id}" has texts in Markdown and no flow.yaml, so it is a plain guide.`,
    mend: 'Remove it, or write flow.yaml and rename the texts to guide.<locale>.mdx.',
  });
}
