import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * A file of links in which those of some ids were looked up on a day, on the live page. Everything else stays byte for
 * byte as it was; a link that lacks one of the two fields is left alone, since a check reports it.
 */
export function recordLookUps(file: string, ids: readonly string[], day: string): string {
  const document = parseDocument(file);
  const edits = ids.flatMap((id) => {
    const link = document.get(id);
    if (!isMap(link)) return [];
    return Object.entries({ checked: day, seen: 'live' }).flatMap(([field, text]) => {
      const value = link.get(field, true);
      return isScalar(value) && value.range
        ? [{ start: value.range[0], end: value.range[1], text }]
        : [];
    });
  });
  // From the end, so that what stands before an edit is still where it was.
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), file);
}
