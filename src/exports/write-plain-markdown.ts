import { readTree } from '../model/content.ts';
import type { ExportContext } from './export-context.ts';
import { turnIntoMarkdown } from './markdown-body.ts';
import { makeHeading, writeMarkdown } from './markdown-nodes.ts';
import { describeFile, warnIfBehind, writeFoot } from './write-guide-markdown.ts';

/**
 * A plain guide as one Markdown file, with its facts put in and whole addresses.
 * @throws if the context is about no plain guide, or it has no text in the locale
 */
export function writePlainMarkdown(page: ExportContext): string {
  const { locale, plainGuide: guide } = page;
  const text = guide?.texts[locale];
  if (!guide || !text) throw new Error(`There is no plain guide with a text in "${locale}".`);
  return writeMarkdown([
    makeHeading(1, text.frontmatter.title),
    ...warnIfBehind(guide, page),
    ...turnIntoMarkdown([readTree(text)], page),
    describeFile(page, guide),
    ...writeFoot(page),
  ]);
}
