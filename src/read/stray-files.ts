import type { Finding } from '../model/finding.ts';
import { measureEditDistance } from '../search/edit-distance.ts';
import type { Locale } from '../site/locales.ts';

/** What nothing reads in a folder. */
export interface Stray {
  readonly names: readonly string[];
  /** What is read there, in words. */
  readonly expected: string;
  /** Names that are read there and are missing: one of them may be meant. */
  readonly missing?: readonly string[];
}

/** A text in a language that the site does not have. */
export interface ForeignText {
  readonly file: string;
  readonly locale: Locale;
  readonly meant: string | undefined;
}

/** A finding for each name; `folder` is the folder's, from `content/` on. */
export function reportStrays(folder: string, { names, expected, missing = [] }: Stray): Finding[] {
  return names.map((name) => {
    const meant = missing.find((wanted) => isNear(name, wanted));
    return reportStray({
      file: `${folder}/${name}`,
      says: `Nothing reads this: its name is not ${expected}.`,
      ...(meant !== undefined && { meant: `${folder}/${meant}` }),
    });
  });
}

/** Findings for texts in languages that there are not: of a whole language, one. */
export function reportForeign(
  texts: readonly ForeignText[],
  locales: readonly Locale[],
): Finding[] {
  const groups = Map.groupBy(texts, ({ locale }) => locale);
  return [...groups].flatMap(([locale, group]) => {
    if (group.length > mostStrayTexts) {
      return [
        {
          file: 'content/site.yaml',
          ...{ line: 1, severity: 'error', name: 'language-not-listed' },
          says: `${group.length} texts are in the language "${locale}", which is not among the languages.`,
          remedy: `Add "${locale}" to "languages:" again, or remove these texts.`,
        },
      ];
    }
    const says = `There is no language "${locale}": the languages are ${locales.join(', ')}.`;
    return group.map(({ file, meant }) =>
      reportStray({ file, says, ...(meant !== undefined && { meant }) }),
    );
  });
}

/** More than these, and it is a language that is missing. */
const mostStrayTexts = 2;

function reportStray({ file, says, meant }: Pick<Finding, 'file' | 'says' | 'meant'>): Finding {
  const finding = { file, line: 1, severity: 'error', name: 'stray-file', says } as const;
  if (meant === undefined) return { ...finding, remedy: 'Rename it, move it, or remove it.' };
  const name = meant.split('/').at(-1) ?? '';
  return { ...finding, remedy: `Rename it: it was probably meant to be "${name}".`, meant };
}

/** Whether a name is another one but for its case, its ending or a typing error. */
function isNear(name: string, wanted: string): boolean {
  const [one, other] = [name, wanted].map((text) =>
    text.toLowerCase().replace(/\.(?:mdx?|txt|ya?ml)$/, ''),
  );
  return one === other || measureEditDistance(one ?? '', other ?? '') <= 2;
}
