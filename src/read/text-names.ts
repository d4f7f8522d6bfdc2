import { idSchema } from '../flow/flow-schema.ts';
import { isLocale, type Locale } from '../site/locales.ts';
import { suggestId } from './describe-breach.ts';
import type { ContentFolder } from './folder.ts';
import type { ForeignText } from './stray-files.ts';

/** Names of files such as `symptom.nb.mdx`, by what they say. */
export interface SortedNames {
  readonly texts: readonly {
    readonly name: string;
    readonly id: string;
    readonly locale: Locale;
  }[];
  /** Named like a text, in a language that the site does not have. */
  readonly foreign: readonly {
    readonly name: string;
    readonly id: string;
    readonly locale: Locale;
  }[];
  readonly others: readonly string[];
}

/** Sorts the names in a folder of texts that end in `.md` or `.mdx`. */
export function sortNames(
  names: readonly string[],
  ending: 'md' | 'mdx',
  locales: readonly Locale[],
): SortedNames {
  const read = names.map((name) => {
    const [, id = '', locale = '', end] = /^([^.]+)\.([^.]+)\.(mdx?)$/.exec(name) ?? [];
    return { name, id, locale, isText: end === ending };
  });
  const isKnown = ({ locale }: { locale: Locale }) => locales.includes(locale);
  return {
    texts: read.filter((entry) => entry.isText && isKnown(entry)),
    foreign: read.filter((entry) => entry.isText && !isKnown(entry) && isLocale(entry.locale)),
    others: read.flatMap((entry) =>
      entry.isText && (isKnown(entry) || isLocale(entry.locale)) ? [] : [entry.name],
    ),
  };
}

/** The texts in languages that there are not, each with the one missing text that it may be meant to be. */
export function listForeign(
  { foreign }: SortedNames,
  folder: string,
  missing: readonly string[],
): ForeignText[] {
  return foreign.map(({ name, id, locale }) => {
    const [meant, ...more] = missing.filter((wanted) => wanted.startsWith(`${id}.`));
    const isClear = meant !== undefined && more.length === 0;
    return { file: `${folder}/${name}`, locale, meant: isClear ? `${folder}/${meant}` : undefined };
  });
}

/** Whether the name of a folder or a file can be an id. If not, it is reported, and nothing of it is read. */
export function takesId({ findings }: ContentFolder, id: string, file: string): boolean {
  const result = idSchema.safeParse(id);
  if (result.success) return true;
  const reason = result.error.issues[0]?.message ?? '';
  const says = `"${id}" cannot be an id: it ${reason}.`;
  const remedy = suggestId(id);
  findings.push({ file, line: 1, severity: 'error', name: 'bad-id', says, remedy });
  return false;
}
