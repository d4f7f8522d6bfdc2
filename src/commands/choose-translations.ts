import { resolve } from 'node:path';
import { suggest } from '../checks/suggest.ts';
import { walkPairs, type TextPair } from '../checks/text-pairs.ts';
import { nameFile } from '../read/folder.ts';
import type { Content } from '../model/content.ts';

/** What a command about translations was asked for. */
export interface Wanted {
  /** The project's root. */
  readonly root: string;
  /** Files as they were typed, in a working folder. */
  readonly files: readonly string[];
  readonly all: boolean;
  /** The name of the command, for what it says when it cannot be done. */
  readonly command: string;
}

/** The translations that were asked for, in the order of the content, and why some of them cannot be had. */
export function chooseTranslations(
  content: Content,
  { root, files, all, command }: Wanted,
): { readonly chosen: TextPair[]; readonly faults: string[] } {
  const pairs = [...walkPairs(content)];
  if (all) return { chosen: pairs, faults: [] };
  if (files.length === 0) {
    const faults = [`Name the files, or all of them: npm run ${command} -- <file> … | --all`];
    return { chosen: [], faults };
  }
  const known = pairs.map(({ translation }) => translation.source.file);
  const wanted = new Set(files.map((file) => nameFile(root, resolve(file))));
  const faults = [...wanted]
    .filter((file) => !known.includes(file))
    .map((file) => describeFault(file, pairs));
  return { chosen: pairs.filter(({ translation }) => wanted.has(translation.source.file)), faults };
}

function describeFault(file: string, pairs: readonly TextPair[]): string {
  const translations = pairs.filter(({ source }) => source.source.file === file);
  if (translations.length > 0) {
    const names = translations.map(({ translation }) => translation.source.file).join(', ');
    const from = translations[0]?.source.locale ?? '';
    return `${file} is in "${from}", which the others are made from. Name its translation: ${names}`;
  }
  const known = pairs.map(({ translation }) => translation.source.file);
  const remedy = suggest(file, known, 'See "npm run check": it says which files cannot be read.');
  return `${file} is not a translation that can be read. ${remedy}`;
}
