/**
 * A file with one field of its frontmatter set to a text, and everything else byte for byte as it was. A field that is
 * not there yet is added at the end of the frontmatter. The field must hold one line.
 * @throws if the file has no frontmatter
 */
export function setField(file: string, field: string, value: string): string {
  const frontmatter = /^\uFEFF?---[^\S\n]*\n(?:[^\n]*\n)*?(?=---[^\S\n]*(?:\n|$))/.exec(file)?.[0];
  if (frontmatter === undefined) throw new Error('The file has no frontmatter.');
  // Quoted: a hash may be all digits, and would be read as a number.
  const entry = `${field}: "${value}"`;
  const existing = new RegExp(`^${field}:[^\\r\\n]*`, 'm');
  const lineEnd = frontmatter.endsWith('\r\n') ? '\r\n' : '\n';
  const changed = existing.test(frontmatter)
    ? frontmatter.replace(existing, () => entry)
    : `${frontmatter}${entry}${lineEnd}`;
  return changed + file.slice(frontmatter.length);
}
