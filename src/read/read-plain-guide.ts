import type { GuideText, PlainGuide } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder, Listing } from './folder.ts';
import { remember } from './memory.ts';
import { readPictures } from './read-pictures.ts';
import { readPlainText } from './read-text.ts';
import { reportStrays } from './stray-files.ts';
import { listForeign, sortNames } from './text-names.ts';

/** Whether a folder of `content/guides/` is a plain guide's: texts in Markdown, and no flow. */
export function isPlainGuide({ files }: Listing): boolean {
  return !files.includes('flow.yaml') && files.some((name) => name.endsWith('.md'));
}

/** Reads one folder of `content/guides/`, of a guide without a flow. */
export async function readPlainGuide(
  folder: ContentFolder,
  id: string,
  { files, folders }: Listing,
  locales: readonly Locale[],
): Promise<PlainGuide> {
  const isMixed = (name: string) => /^(?:successors\.yaml|steps|.*\.mdx)$/.test(name);
  const names = sortNames(
    files.filter((name) => !isMixed(name)),
    'md',
    locales,
  );
  const missing = locales
    .map((locale) => `guide.${locale}.md`)
    .filter((name) => !files.includes(name));
  const otherFolders = folders.filter((name) => name !== 'pictures' && !isMixed(name));
  const otherTexts = names.texts.filter((text) => text.id !== 'guide').map(({ name }) => name);
  folder.findings.push(
    ...reportStrays(`content/guides/${id}`, {
      names: [...names.others, ...otherTexts, ...otherFolders],
      expected: `pictures or guide.<${locales.join('|')}>.md`,
      missing,
    }),
  );
  folder.foreign.push(...listForeign(names, `content/guides/${id}`, missing));
  for (const name of [...files, ...folders].filter(isMixed)) reportMixed(folder, id, name);
  const pictures = await readPictures(folder, ['guides', id], [], locales);
  const texts: Record<Locale, GuideText> = {};
  for (const { id: textId, name, locale } of names.texts) {
    const found = textId === 'guide' && (await folder.read('guides', id, name));
    if (!found) continue;
    const { file, text } = found;
    const from = [text, JSON.stringify(pictures)];
    const read = remember(folder.memory, file, from, () => readPlainText(file, text, pictures));
    folder.findings.push(...read.findings);
    if (read.text) texts[locale] = read.text;
  }
  return { id, texts, pictures };
}

/** Reports a part of a guide with a flow where there is none. */
function reportMixed({ findings }: ContentFolder, id: string, name: string): void {
  findings.push({
    file: `content/guides/${id}/${name}`,
    line: 1,
    severity: 'error',
    name: 'mixed-guide',
    says: `Nothing reads this: "${id}" has texts in Markdown and no flow.yaml, so it is a plain guide.`,
    remedy: 'Remove it, or write flow.yaml and rename the texts to guide.<locale>.mdx.',
  });
}
