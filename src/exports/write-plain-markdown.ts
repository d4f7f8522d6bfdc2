import { readTree } from '../model/content.ts';
import { readTranslationState } from '../model/translation.ts';
import { sourceLocale } from '../site/locales.ts';
import type { ExportContext } from './export-context.ts';
import { turnIntoMarkdown } from './markdown-body.ts';
import { makeHeading, makeLink, makeParagraph, writeMarkdown } from './markdown-nodes.ts';
import { describeFile } from './write-guide-markdown.ts';

/**
 * A plain guide as one Markdown file, with its facts put in and whole addresses.
 * @throws if the context is about no plain guide, or it has no text in the locale
 */
export function writePlainMarkdown(page: ExportContext): string {
  const { locale, plainGuide: guide, ui } = page;
  const text = guide?.texts[locale];
  if (!guide || !text) throw new Error(`There is no plain guide with a text in "${locale}".`);
  return writeMarkdown([
    makeHeading(1, text.frontmatter.title),
    ...warnIfBehind(page),
    ...turnIntoMarkdown([readTree(text)], page),
    describeFile(page, guide),
    { type: 'thematicBreak' },
    makeParagraph(ui.footerIndependence),
  ]);
}

function warnIfBehind({ content, locale, paths, plainGuide: guide, ui, whole }: ExportContext) {
  const source = guide?.texts[sourceLocale];
  const own = guide?.texts[locale];
  if (!guide || !source || !own || source === own) return [];
  if (readTranslationState(source, own) === 'current') return [];
  const address = whole(paths.guideFile(sourceLocale, guide.id, 'guide.md'));
  const name = content.ui[sourceLocale]?.languageName ?? sourceLocale;
  return [makeParagraph(`${ui.behind} `, makeLink(address, name))];
}
