import type { BodyFault } from './mdx-faults.ts';

/** What no text that somebody reads comes near to, and what takes the parser of Markdown minutes. */
const most = { depth: 20, lines: 400, letters: 10_000 } as const;

/** The first block of a body that is too large to be meant: the time to read one grows with the square of its size. */
export function findExcess(body: string): BodyFault | undefined {
  let [lines, letters] = [0, 0];
  for (const [index, line] of body.split('\n').entries()) {
    const isEmpty = line.trim() === '';
    lines = isEmpty ? 0 : lines + 1;
    letters = isEmpty ? 0 : letters + line.length;
    const place = { line: index + 1 };
    const marks = /^(?:\s*(?:>|[-*+]|\d+[.)])(?=\s|>|$))*/.exec(line)?.[0] ?? '';
    const depth = (marks.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
    if (depth > most.depth || /^ {200}/.test(line)) {
      const says = `More than ${most.depth} lists or quotations stand inside each other here.`;
      return { ...place, says, remedy: 'Write it flatter.' };
    }
    if (lines > most.lines || letters > most.letters) {
      const says = `A paragraph, a list or a table without an empty line in it has more than ${most.lines} lines or ${most.letters} letters.`;
      return { ...place, says, remedy: 'Divide it.' };
    }
  }
  return undefined;
}
