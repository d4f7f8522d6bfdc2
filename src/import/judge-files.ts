import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { decodeText } from '../read/decode-text.ts';
import { isDecisionChart } from './chart.ts';
import { chartFile, findCharts, markdownFile } from './find-charts.ts';
import { judgeChart } from './judge-chart.ts';
import type { MermaidReader } from './mermaid.ts';
import { readChart } from './read-chart.ts';

/** What was found in the flowcharts of some files. */
export interface Judgement {
  readonly counts: {
    /** Files that may have charts. */
    readonly files: number;
    /** Flowcharts that let somebody choose: those are judged. */
    readonly judged: number;
    /** Diagrams of other kinds, and flowcharts that ask nothing. */
    readonly passedOver: number;
  };
  readonly findings: readonly Finding[];
}

/** Judges every flowchart in some files and folders. @throws if one of them does not exist */
export async function judgeFiles(
  paths: readonly string[],
  mermaid: MermaidReader,
): Promise<Judgement> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  const findings: Finding[] = [];
  let [judged, passedOver] = [0, 0];
  for (const file of new Set(files)) {
    const { text, findings: unread } = decodeText(file, await readFile(file));
    if (text === undefined) {
      findings.push(...unread);
      continue;
    }
    for (const chart of findCharts(file, text)) {
      const read = await readChart(chart, mermaid);
      if ('finding' in read) findings.push(read.finding);
      else if ('kind' in read || !isDecisionChart(read.chart)) passedOver++;
      else {
        judged++;
        findings.push(...judgeChart(read.chart));
      }
    }
  }
  return { counts: { files: new Set(files).size, judged, passedOver }, findings };
}

/** A file as it is; of a folder, what may have charts, but not what is hidden or installed. */
async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path.replaceAll('\\', '/')];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of wanted) {
    const inside = join(path, entry.name);
    const mayHaveCharts = chartFile.test(entry.name) || markdownFile.test(entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(inside)));
    else if (entry.isFile() && mayHaveCharts) files.push(inside.replaceAll('\\', '/'));
  }
  return files;
}
