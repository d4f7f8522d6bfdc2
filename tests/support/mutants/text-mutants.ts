import type { Content } from '../../../src/model/content.ts';
import { rewriteBody } from './body-mutants.ts';
import { rewriteFields } from './field-mutants.ts';
import type { Mutant } from './mutant.ts';
import { rewriteFile, type GuideFile } from './read-guide-files.ts';

/** Every fault that is made in one file of a guide. The other languages stay as they are. */
export function* mutateText(content: Content, file: GuideFile): Generator<Mutant> {
  const rewrites = [
    { kind: 'file deleted', what: '', written: undefined },
    ...rewriteFields(file),
    ...rewriteBody(file),
  ];
  for (const { kind, what, written } of rewrites) {
    yield { kind, what: `${file.name} ${what}`, ...rewriteFile(content, file, written) };
  }
}
