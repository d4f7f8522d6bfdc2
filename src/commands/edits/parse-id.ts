import { EditFault } from '../../edit/edit-fault.ts';
import type { PublishedId } from '../../ledger/ledger.ts';

/** A guide, a step or an answer as it is typed: `<guide>`, `<guide>/<step>` or `<guide>/<step>/<answer>`. */
export function parseId(written: string): PublishedId {
  const [guide = '', step, answer, ...more] = written.replace(/\/$/, '').split('/');
  if (guide === '' || more.length > 0)
    throw new EditFault('Write <guide>, <guide>/<step> or <guide>/<step>/<answer>.');
  if (step === undefined) return { guide };
  return answer === undefined ? { guide, step } : { guide, step, answer };
}

/** Two ids with a slash between them. */
export function parseTwo(written: string | undefined, form: string): [string, string] {
  const [first = '', second = '', ...more] = written?.split('/') ?? [];
  if (first === '' || second === '' || more.length > 0) throw new EditFault(`Write it as ${form}.`);
  return [first, second];
}
