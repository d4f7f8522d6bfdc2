import type { Build, PageResult } from './results.ts';
import { byteKinds, type Visit } from './visit-page.ts';

export function writeNumber(value: number, digits = 0): string {
  const rounded = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return Number.isFinite(value) ? value.toLocaleString('en', rounded) : '–';
}

/** In units of a million bytes. */
export function writeMegabytes(bytes: number): string {
  return writeNumber(bytes / 1e6, bytes < 10e6 ? 1 : 0);
}

/** How many times one figure is another: ` (×2.4)`; nothing where that says nothing. */
export function writeRatio(theirs: number, ours: number | undefined): string {
  if (!ours || !Number.isFinite(theirs)) return '';
  const ratio = theirs / ours;
  return ` (×${writeNumber(ratio, ratio < 1 ? 2 : ratio < 10 ? 1 : 0)})`;
}

export function sumBytes({ bytes }: Visit): number {
  return byteKinds.reduce((sum, kind) => sum + bytes[kind], 0);
}

/** A build in one line, for whoever watches. */
export function describeBuild({ verdict, reason, figures }: Build): string {
  if (!figures) return verdict === 'failed' ? `failed:\n${reason ?? ''}` : (reason ?? verdict);
  const { seconds, processorSeconds, peakBytes, output } = figures;
  return [
    `${writeNumber(seconds, 1)} s`,
    `${writeNumber(processorSeconds, 1)} s of processor`,
    `${writeMegabytes(peakBytes)} MB of memory`,
    `${writeNumber(output.files)} files of ${writeMegabytes(output.bytes)} MB`,
  ].join(', ');
}

/** What was seen of a page, in one line. */
export function describePage({ reason, figures }: PageResult): string {
  if (!figures) return `failed:\n${reason ?? ''}`;
  const { visit, verdict } = figures;
  return [
    `${visit.requests} requests`,
    `${writeNumber(sumBytes(visit))} bytes`,
    `painted after ${writeNumber(visit.paint)} ms`,
    ...(verdict ? [`Lighthouse ${verdict.score}`] : []),
  ].join(', ');
}
