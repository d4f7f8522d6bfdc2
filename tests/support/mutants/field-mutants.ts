import { parseDocument } from 'yaml';
import { splitFrontmatter } from '../../../src/read/frontmatter.ts';
import { listPairs } from './mutant.ts';
import { negate } from './negate.ts';
import type { GuideFile, Rewrite } from './read-guide-files.ts';

/** Fields whose wording has a meaning, and which of them can be lost. */
const fields = ['title', 'short', 'description', 'verify'];

/** A file with one fault in its frontmatter. */
export function rewriteFields(file: GuideFile): Rewrite[] {
  const { frontmatter, body } = splitFrontmatter(file.written);
  const whole = parseDocument(frontmatter).toJS() as Record<string, unknown>;
  const answers = (whole['answers'] ?? {}) as Record<string, string>;
  const write = (
    kind: string,
    what: string,
    changes: readonly [string[], string | undefined][],
  ) => {
    const document = parseDocument(frontmatter);
    for (const [path, value] of changes) {
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, value);
    }
    return { kind, what, written: `---\n${document.toString({ lineWidth: 0 })}---\n${body}` };
  };
  const lines = [
    ...fields.flatMap((field) => {
      const text = whole[field];
      return typeof text === 'string' ? [{ name: field, path: [field], text }] : [];
    }),
    ...Object.entries(answers).map(([id, text]) => ({
      name: 'answer',
      path: ['answers', id],
      text,
    })),
  ];
  // Without a short title, the map of a step shows its title.
  const losable = lines.filter(({ name }) => name !== 'short' || file.step === undefined);
  return [
    ...losable.map(({ name, path }) =>
      write(`${name} dropped`, path.join('.'), [[path, undefined]]),
    ),
    ...lines
      .filter(({ name }) => name !== 'short')
      .flatMap(({ name, path, text }) =>
        negate(text, file.locale).map((negated) =>
          write(`${name} negated`, `${path.join('.')}: ${negated}`, [[path, negated]]),
        ),
      ),
    ...listPairs(Object.entries(answers)).map(([[a, textA], [b, textB]]) =>
      write('wording of two answers exchanged', `${a}, ${b}`, [
        [['answers', a], textB],
        [['answers', b], textA],
      ]),
    ),
  ];
}
