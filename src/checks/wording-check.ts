import { findLine, type Content } from '../model/content.ts';
import type { Allowance } from '../model/step-text-schema.ts';
import type { Breach, Check, CheckContext } from './check.ts';
import { listAllTexts } from './walk-texts.ts';

/** A breach in the wording of one line. */
export interface WordingBreach extends Breach {
  /** The line, without its facts. */
  readonly text: string;
  /** What the author of its file allows; nothing may be allowed where this is empty. */
  readonly allow: readonly Allowance[];
}

/**
 * A check on wording. If it is one of `allowableChecks`, an author may say in the frontmatter, with a reason, that a
 * line is right as it stands.
 */
export interface WordingCheck extends Omit<Check, 'find'> {
  readonly findAll: (content: Content, context: CheckContext) => WordingBreach[];
}

/** The check, with what it found last kept: two checks ask for it. */
export function rememberFound({ findAll, ...check }: WordingCheck): WordingCheck {
  const known = new WeakMap<CheckContext, { content: Content; found: WordingBreach[] }>();
  return {
    ...check,
    findAll: (content, context) => {
      const before = known.get(context);
      if (before?.content === content) return before.found;
      const found = findAll(content, context);
      known.set(context, { content, found });
      return found;
    },
  };
}

/** The check without what authors allow. */
export function withAllowances({ findAll, ...check }: WordingCheck): Check {
  return {
    ...check,
    find: (content, context) =>
      findAll(content, context)
        .filter(({ text, allow }) => !allow.some((entry) => allows(entry, check.name, text)))
        .map(({ file, line, says, remedy }) => ({ file, line, says, remedy })),
  };
}

/** Finds what is allowed although nothing is wrong with it: the fault was mended, or the words have changed. */
export function createUnusedAllowCheck(wordingChecks: readonly WordingCheck[]): Check {
  return {
    name: 'unused-allow',
    severity: 'error',
    description: 'Every allowance in the frontmatter is for a finding that there is.',
    find: (content, context) => {
      const texts = listAllTexts(content).filter(({ frontmatter }) => frontmatter.allow?.length);
      if (texts.length === 0) return [];
      const breaches = wordingChecks.flatMap(({ name, findAll }) =>
        findAll(content, context).map((breach) => ({ ...breach, name })),
      );
      return texts.flatMap(({ source, frontmatter }) =>
        (frontmatter.allow ?? []).flatMap((entry, index) =>
          breaches.some(
            ({ file, name, text, allow }) =>
              file === source.file && allow.includes(entry) && allows(entry, name, text),
          )
            ? []
            : [
                {
                  file: source.file,
                  line: findLine(source, 'allow', String(index)),
                  says: `"${entry.check}" finds nothing in "${entry.text}".`,
                  remedy: 'Remove this entry, or write the words as they stand in the text.',
                },
              ],
        ),
      );
    },
  };
}

function allows(entry: Allowance, check: string, text: string): boolean {
  return entry.check === check && text.includes(entry.text);
}
