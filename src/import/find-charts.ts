import { parse } from 'yaml';
import { markdownProcessor } from '../read/parse-body.ts';
import type { Nodes } from 'mdast';

/** A Mermaid diagram as it stands in a file. */
export interface ChartText {
  readonly file: string;
  /** Each line of it that says something, with its number in the file. */
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  /** Of its first line. */
  readonly line: number;
  /** What its frontmatter, or the heading above it, calls it. */
  readonly title: string | undefined;
  /** The lines of comments, which Mermaid never sees. */
  readonly comments: readonly string[];
}

/** Names of files that hold one diagram, or Markdown. */
export const chartFile = /\.(?:mmd|mermaid)$/i;
export const markdownFile = /\.(?:md|mdx|markdown|qmd|rmd)$/i;

/** The Mermaid diagrams of a file: all of a `.mmd`, or the fences of a Markdown file that say `mermaid`. */
export function findCharts(file: string, text: string): ChartText[] {
  const whole = text.replaceAll('\r\n', '\n');
  // Most files of a documentation have none, and need not be read as Markdown to know it.
  if (markdownFile.test(file) && !/mermaid/i.test(whole)) return [];
  if (!markdownFile.test(file)) return [cutChart(file, whole.split('\n'), 1, undefined)];
  return [...findFences(file, whole), ...findColons(file, whole)].sort(
    (one, other) => one.line - other.line,
  );
}

function findFences(file: string, text: string): ChartText[] {
  const { title, body } = cutFrontmatter(text.split('\n'));
  let heading = title;
  const found: ChartText[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') heading = readWords(node);
    if (node.type === 'code' && isMermaid(`${node.lang ?? ''} ${node.meta ?? ''}`)) {
      const line = (node.position?.start.line ?? 0) + 1;
      found.push(cutChart(file, node.value.split('\n'), line, heading));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  // Left in place, the lines of the frontmatter would be a heading.
  const below = text.split('\n').map((line, at) => (at < body ? '' : line));
  visit(markdownProcessor.parse(below.join('\n')));
  return found;
}

/** `mermaid`, `{mermaid}` and `{.mermaid}`. */
const isMermaid = (info: string) => /^\{?\.?mermaid\b/i.test(info.trim());

/** As in wikis of Azure DevOps: `::: mermaid` … `:::`. */
function findColons(file: string, text: string): ChartText[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!/^\s*:::\s*mermaid\s*$/i.test(line)) return [];
    const length = lines.slice(at + 1).findIndex((other) => /^\s*:::\s*$/.test(other));
    const heading = lines.slice(0, at).findLast((other) => /^#{1,6} /.test(other));
    const inside = lines.slice(at + 1, length < 0 ? undefined : at + 1 + length);
    return [cutChart(file, inside, at + 2, heading?.replace(/^#+ +/, ''))];
  });
}

/** Mermaid drops comments, settings and empty lines, and then counts the others. Dropped here, each keeps its number. */
function cutChart(
  file: string,
  all: readonly string[],
  first: number,
  heading: string | undefined,
): ChartText {
  const { title, body } = cutFrontmatter(all);
  const comments: string[] = [];
  let inSettings = false;
  const lines = all.flatMap((text, at) => {
    if (at < body) return [];
    inSettings ||= /^\s*%%\{/.test(text);
    const isSetting = inSettings;
    if (inSettings && /\}%%/.test(text)) inSettings = false;
    if (isSetting || text.trim() === '') return [];
    if (/^\s*%%/.test(text)) {
      comments.push(text.trim());
      return [];
    }
    return [{ text, line: first + at }];
  });
  return { file, lines, line: lines[0]?.line ?? first, title: title ?? heading, comments };
}

function cutFrontmatter(lines: readonly string[]): { title: string | undefined; body: number } {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.trim() !== '---') return { title: undefined, body: 0 };
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === '---');
  if (length < 0) return { title: undefined, body: 0 };
  try {
    const fields: unknown = parse(lines.slice(start + 1, start + 1 + length).join('\n'));
    const title =
      fields && typeof fields === 'object' && 'title' in fields ? fields.title : undefined;
    return { title: typeof title === 'string' ? title : undefined, body: start + length + 2 };
  } catch {
    return { title: undefined, body: start + length + 2 };
  }
}

function readWords(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  return 'children' in node ? node.children.map(readWords).join('') : '';
}
