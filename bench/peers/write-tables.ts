import type { Peer } from './peer.ts';
import type { Build, BuildFigures, PageFigures, PageResult, SiteName } from './results.ts';
import { sumBytes, writeMegabytes, writeNumber, writeRatio } from './write-figures.ts';

export type Names = Pick<Peer, 'id' | 'name'>;

/** The peer's figures are compared with those of this one. */
const own = 'veiviser';

export function nameOf({ peer }: SiteName, peers: readonly Names[]): string {
  return peers.find(({ id }) => id === peer)?.name ?? peer;
}

export function writeBuilds(builds: readonly Build[], peers: readonly Names[]): string {
  const ours = builds.find(({ peer }) => peer === own)?.figures;
  const rows = inOrder(builds, peers).map((build) => {
    const { figures, verdict, reason } = build;
    const name = nameOf(build, peers);
    if (!figures) return [name, verdict === 'failed' ? 'failed' : (reason ?? verdict)];
    const write = (
      read: (figures: BuildFigures) => number,
      form: (value: number) => string = (value) => writeNumber(value),
    ) =>
      form(read(figures)) + (figures === ours ? '' : writeRatio(read(figures), ours && read(ours)));
    return [
      name,
      write(({ seconds }) => seconds, toTenths),
      write(({ processorSeconds }) => processorSeconds, toTenths),
      write(({ peakBytes }) => peakBytes, writeMegabytes),
      write(({ output }) => output.bytes, writeMegabytes),
      write(({ output }) => output.files),
    ];
  });
  const head = ['', 'time, s', 'processor, s', 'memory, MB', 'output, MB', 'files'];
  return writeTable(head, rows);
}

/** The smallest and the largest site without a flow that a peer has built. */
export function writeGrowth(builds: readonly Build[], peers: readonly Names[]): string {
  const rows = peers.flatMap(({ id, name }) => {
    const built = builds.filter(({ peer, hasFlow, figures }) => peer === id && !hasFlow && figures);
    const [least, most] = [built[0], built.at(-1)];
    if (!least?.figures || !most?.figures) return [[name, '–']];
    const grow = (read: (figures: BuildFigures, guides: number) => number) => {
      const [from, to] = [least, most].map(({ figures, guides }) =>
        figures ? read(figures, guides) : NaN,
      );
      return [
        writeNumber(from ?? NaN),
        writeNumber(to ?? NaN),
        writeNumber((to ?? NaN) / (from ?? NaN), 2),
      ];
    };
    return [
      [
        name,
        `${writeNumber(least.guides)} → ${writeNumber(most.guides)}`,
        ...grow(({ page }) => page.html),
        ...grow(({ page }) => page.compressed),
        ...grow(({ output }, guides) => (output.bytes - output.searchBytes) / guides / 2),
      ],
    ];
  });
  const head = ['', 'guides', 'HTML of a page', 'then', '×', 'in Brotli', 'then', '×'];
  return writeTable([...head, 'whole output, without search, by pages', 'then', '×'], rows);
}

export function writeSearch(builds: readonly Build[], peers: readonly Names[]): string {
  const rows = builds
    .filter(({ hasFlow, figures }) => !hasFlow && figures && figures.output.searchBytes > 0)
    .map((build) => [
      nameOf(build, peers),
      writeNumber(build.guides),
      writeMegabytes(build.figures?.output.searchBytes ?? NaN),
      writeNumber(build.figures?.searchSeconds ?? NaN, 1),
    ]);
  return writeTable(['', 'guides', 'index, MB', 'of the build, s'], rows);
}

export function writePages(pages: readonly PageResult[], peers: readonly Names[]): string {
  const ours = pages.find(({ peer }) => peer === own)?.figures;
  const rows = inOrder(pages, peers).map((page) => {
    const { figures } = page;
    const name = `${nameOf(page, peers)}, ${writeNumber(page.guides)}`;
    if (!figures) return [name, 'failed'];
    const write = (read: (figures: PageFigures) => number) =>
      writeNumber(read(figures)) +
      (figures === ours ? '' : writeRatio(read(figures), ours && read(ours)));
    const { visit, verdict } = figures;
    return [
      name,
      write(({ visit }) => visit.requests),
      write(({ visit }) => sumBytes(visit)),
      writeNumber(visit.bytes.html),
      writeNumber(visit.bytes.css),
      write(({ visit }) => visit.bytes.js),
      writeNumber(visit.bytes.font + visit.bytes.other),
      writeNumber(visit.workerBytes),
      write(({ visit }) => visit.bytesBeforePaint),
      write(({ visit }) => visit.paint),
      write(({ visit }) => visit.elements),
      ...(verdict
        ? [
            writeNumber(verdict.score),
            writeNumber(verdict.firstPaint),
            write(({ verdict }) => verdict?.largestPaint ?? NaN),
            writeNumber(verdict.blocked),
            writeNumber(verdict.shift, 3),
          ]
        : []),
    ];
  });
  const head = ['', 'requests', 'bytes', 'HTML', 'CSS', 'JavaScript', 'fonts and other'];
  head.push('for offline use', 'before first paint', 'first paint, ms', 'elements');
  const lighthouse = ['Lighthouse', 'FCP, ms', 'LCP, ms', 'TBT, ms', 'CLS'];
  const hasLighthouse = pages.some(({ figures }) => figures?.verdict);
  return writeTable(hasLighthouse ? [...head, ...lighthouse] : head, rows);
}

function inOrder<Result extends SiteName>(
  results: readonly Result[],
  peers: readonly Names[],
): Result[] {
  return peers.flatMap(({ id }) => results.filter(({ peer }) => peer === id));
}

function toTenths(value: number): string {
  return writeNumber(value, 1);
}

/** A table of Markdown; what a row lacks at its end is left empty. */
function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = head.map((_, column) => (column === 0 ? '---' : '--:'));
  const filled = rows.map((row) => head.map((_, column) => row[column] ?? ''));
  return [head, line, ...filled].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
