/** Three hyphens alone on a line, the fields, and three hyphens alone again. Nothing stands above it. */
const pattern = /^---[^\S\n]*\n(.*?)(?<=\n)---[^\S\n]*(?:\n|$)/s;

/**
 * Splits a file into its frontmatter and its body, with the number of lines above each.
 * A file without frontmatter has an empty one.
 */
export function splitFrontmatter(file: string): {
  frontmatter: string;
  body: string;
  linesAboveBody: number;
} {
  const match = pattern.exec(file);
  if (!match) return { frontmatter: '', body: file, linesAboveBody: 0 };
  const head = match[0];
  return {
    frontmatter: match[1] ?? '',
    body: file.slice(head.length),
    linesAboveBody: head.split('\n').length - 1,
  };
}

const begin = 'Begin the file with a line of three hyphens, its fields, and three hyphens again.';

/** Why a file has no frontmatter; undefined if it has. */
export function findFrontmatterFault(
  file: string,
): { line: number; says: string; remedy: string } | undefined {
  if (pattern.test(file)) return undefined;
  const lines = file.split('\n').map((line) => line.trimEnd());
  const [first = ''] = lines;
  if (lines.every((line) => line === '')) {
    return { line: 1, says: 'This file is empty.', remedy: `${begin} Or remove it.` };
  }
  if (first === '---') {
    const says = 'The frontmatter that begins here is never closed.';
    return {
      line: 1,
      says,
      remedy: 'Close it with a line of three hyphens, below its last field.',
    };
  }
  if (/^(?:\+\+\+|-{2,}|–|—)/.test(first)) {
    const says = `The file begins with "${first.slice(0, 10)}", and not with three hyphens.`;
    return { line: 1, says, remedy: 'Write three hyphens there, and below the last field.' };
  }
  const hyphens = lines.indexOf('---');
  if (hyphens > 0 && lines.slice(0, hyphens).every((line) => line === '')) {
    const says = 'An empty line stands above the frontmatter.';
    return { line: 1, says, remedy: 'Remove it: the frontmatter begins in line 1.' };
  }
  return { line: 1, says: 'The file does not begin with its frontmatter.', remedy: begin };
}
