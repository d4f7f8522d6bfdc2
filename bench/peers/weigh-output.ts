import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export interface OutputFigures {
  readonly files: number;
  readonly bytes: number;
  /** Of them, those that are there for the search alone. */
  readonly searchBytes: number;
}

/** What a built site weighs on the disk of its host. */
export async function weighOutput(
  folder: string,
  isSearch: (path: string) => boolean,
): Promise<OutputFigures> {
  let [files, bytes, searchBytes] = [0, 0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    files++;
    bytes += size;
    if (isSearch(path.slice(folder.length + 1).replaceAll('\\', '/'))) searchBytes += size;
  }
  return { files, bytes, searchBytes };
}

export interface HtmlFigures {
  readonly html: number;
  /** The same, compressed with Brotli. */
  readonly compressed: number;
}

/**
 * What the HTML of one page weighs.
 * @throws if it does not hold each of the sentences
 */
export async function weighPage(file: string, sentences: readonly string[]): Promise<HtmlFigures> {
  const html = await readFile(file);
  const { document } = parseHTML(html.toString());
  const text = compactMap(document.documentElement.textContent);
  const missing = sentences.filter((sentence) => !text.includes(compactMap(sentence)));
  if (missing.length > 0) throw new Error(`The page lacks "${missing.join('", "')}".`);
  return { html: html.length, compressed: brotliCompressSync(html).length };
}

/** A text without white space and quotation marks, which each tool sets in its own way. */
function compactMap(text: string): string {
  return text.replaceAll(/[\s"'“”‘’«»\u200B]/g, '');
}
