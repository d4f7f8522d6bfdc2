import { basename, extname } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../site/locales.ts';
import { importMarkdown, type MarkdownOptions } from './import-markdown.ts';
import { isDecisionChart } from './chart.ts';
import { draftChart } from './draft-chart.ts';
import { findCharts, type ChartText } from './find-charts.ts';
import { judgeChart } from './judge-chart.ts';
import { makeId, nameFile } from './make-ids.ts';
import { loadMermaid, type MermaidReader } from './mermaid.ts';
import { readChart } from './read-chart.ts';
import { writeGuideFiles } from './write-guide-files.ts';

/** A guide that a file makes. */
export interface ImportedGuide {
  /** Proposed: another guide may have it. */
  readonly id: string;
  /** Where in the file it begins. */
  readonly line: number;
  /** Path, from the guide's folder on → text. */
  readonly files: ReadonlyMap<string, string>;
  /** What its author must look at, in the lines of the file. */
  readonly findings: readonly Finding[];
}

export interface Imported {
  readonly guides: readonly ImportedGuide[];
  /** Files of facts that have more in them: path, from `content/` on → text. */
  readonly facts: ReadonlyMap<string, string>;
  /** Why there is not more. */
  readonly refused: readonly Finding[];
}

/** The guides that a file makes: one of each flowchart in it, or one of Markdown that has none. */
export async function importText(
  file: string,
  text: string,
  options: MarkdownOptions,
): Promise<Imported> {
  const charts = options.isPlain ? [] : findCharts(file, text);
  if (charts.length > 0) return importCharts(file, charts, options.locale, await loadMermaid());
  return importMarkdown(file, text, options);
}

/** The flowcharts of a file as guides. */
async function importCharts(
  file: string,
  charts: readonly ChartText[],
  locale: Locale,
  mermaid: MermaidReader,
): Promise<Imported> {
  const guides: ImportedGuide[] = [];
  const refused: Finding[] = [];
  const refuse = (line: number, says: string, remedy: string) =>
    refused.push({ file, line, severity: 'error', name: 'not-imported', says, remedy });
  for (const text of charts) {
    const read = await readChart(text, mermaid);
    if ('finding' in read) refused.push(read.finding);
    else if ('kind' in read)
      refuse(
        text.line,
        `This is a diagram of another kind: ${read.kind}.`,
        'Only flowcharts become guides.',
      );
    else if (!isDecisionChart(read.chart))
      refuse(
        text.line,
        'This flowchart asks nothing: no box has two arrows with an answer on each.',
        'Write the answers on its arrows, or tell it as a plain guide.',
      );
    else {
      const name = basename(file, extname(file));
      const { guide, findings } = draftChart(read.chart, locale, nameFile(name));
      const title = guide.texts[locale]?.title ?? name;
      guides.push({
        id: makeId(title, makeId(name, 'imported')),
        line: text.line,
        files: writeGuideFiles(guide),
        findings: [...judgeChart(read.chart), ...findings],
      });
    }
  }
  return { guides, facts: new Map(), refused };
}
