import type { Finding } from '../model/finding.ts';
import type { Arrow, Chart, ChartNode } from './chart.ts';
import type { ChartText } from './find-charts.ts';
import type { MermaidChart, MermaidReader } from './mermaid.ts';
import { readAnswerIds } from './own-chart.ts';

/** A chart, or why there is none: what Mermaid cannot read, or a diagram of another kind. */
export type ReadChart =
  { readonly chart: Chart } | { readonly finding: Finding } | { readonly kind: string };

/** Has Mermaid read a diagram. */
export async function readChart(text: ChartText, mermaid: MermaidReader): Promise<ReadChart> {
  const source = text.lines.map((line) => line.text).join('\n');
  const kind = mermaid.findKind(source);
  if (kind !== undefined && !kind.startsWith('flowchart')) return { kind };
  const lineOf = (line: number) =>
    text.lines[Math.min(line, text.lines.length) - 1]?.line ?? text.line;
  const report = (line: number, says: string, remedy: string): ReadChart => ({
    finding: { file: text.file, line, severity: 'error', name: 'chart-unread', says, remedy },
  });
  if (kind === undefined)
    return report(
      text.line,
      text.lines.length === 0
        ? 'There is no chart here.'
        : 'Mermaid does not know this kind of diagram.',
      'Begin it with "flowchart TD".',
    );
  const read = await mermaid.read(source);
  if ('says' in read)
    return report(
      lineOf(read.line),
      read.says,
      'Mend the line: https://mermaid.live shows the chart while you type.',
    );
  return { chart: describeChart(text, read, lineOf) };
}

function describeChart(
  text: ChartText,
  read: MermaidChart,
  lineOf: (line: number) => number,
): Chart {
  const groups = read.groups.map(({ id, nodes, line }) => ({ id, nodes, line: lineOf(line) }));
  // Mermaid makes a node of a group that an arrow leads to.
  const isGroup = (id: string) => groups.some((group) => group.id === id);
  const nodes = read.vertices
    .filter(({ id }) => !isGroup(id))
    .map(({ id, type, text: label, isMarkdown, line }): ChartNode => {
      const plain = isMarkdown ? label.replaceAll(/\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)/g, '') : label;
      return { id, shape: type, text: tidyLines(plain), line: lineOf(line) };
    });
  const answers = readAnswerIds(text.comments);
  const counts = new Map<string, number>();
  const arrows = read.edges.map(({ start, end, text: label, type, line }): Arrow => {
    const at = counts.get(start) ?? 0;
    counts.set(start, at + 1);
    const points = type.startsWith('double')
      ? 'both'
      : type.endsWith('open')
        ? 'nowhere'
        : 'forward';
    const words = tidyLines(label).replaceAll('\n', ' ');
    return {
      from: start,
      to: end,
      text: words,
      line: lineOf(line),
      points,
      answer: answers.get(start)?.[at],
    };
  });
  const title = read.title.trim() || text.title?.trim();
  const isOurs = answers.size > 0 && nodes.every(({ id }) => id.startsWith('step_'));
  return {
    file: text.file,
    line: text.line,
    title: title === '' ? undefined : title,
    nodes,
    arrows,
    groups,
    isOurs,
  };
}

/** The lines of a label, without empty ones. */
function tidyLines(label: string): string {
  return label
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
