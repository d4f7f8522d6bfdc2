import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * A file of facts in which the passages of some ids have these fingerprints. Everything else stays byte for byte as it
 * was; a fact without a passage is left alone.
 */
export function recordPassages(file: string, hashes: ReadonlyMap<string, string>): string {
  const document = parseDocument(file, { schema: 'failsafe', logLevel: 'error' });
  const edits = [...hashes].flatMap(([id, hash]) => {
    const passage = document.getIn([id, 'passage']);
    if (!isMap(passage)) return [];
    const old = passage.get('hash', true);
    if (isScalar(old) && old.range)
      return [{ start: old.range[0], end: old.range[1], text: `"${hash}"` }];
    const begins = passage.items.find(({ key }) => isScalar(key) && key.value === 'begins');
    if (!begins || !isScalar(begins.key) || !isScalar(begins.value)) return [];
    const [from, to] = [begins.key.range?.[0] ?? 0, begins.value.range?.[1] ?? 0];
    const indent = ' '.repeat(from - (file.lastIndexOf('\n', from - 1) + 1));
    const before = passage.flow === true ? ', ' : `\n${indent}`;
    return [{ start: to, end: to, text: `${before}hash: "${hash}"` }];
  });
  // From the end, so that what stands before an edit is still where it was.
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: more }) => text.slice(0, start) + more + text.slice(end),
      file,
    );
}
