// `node bench/guides.ts [guides …]`: what it costs to build and to check so many guides with a flow of 40 steps, in two
// languages (20, 80, 300 and 1,000 if nothing is said), with all parts of a site. It is written to
// bench/results/guides.md. Nothing is asserted: it depends on the machine. The goals are 3 minutes and 2 GB for 1,000
// guides, and for 80 at most 4.2 times the time and the output of 20, and 1.2 times the memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSite } from '../tests/made-up/site.ts';
import { readPackage } from './peers/peer.ts';
import { writeResult } from './peers/results.ts';
import { runBuild, type BuildRun } from './peers/run-build.ts';
import { veiviser } from './peers/veiviser.ts';
import { weighOutput } from './peers/weigh-output.ts';
import { writeNumber } from './peers/write-figures.ts';

const steps = 40;
/** Minutes that a build or a check may take. */
const limit = 60;
const check = join(import.meta.dirname, '..', 'src', 'commands', 'check.ts');

const wanted = process.argv.slice(2).map(Number);
if (wanted.some((guides) => !(guides > 0))) throw new Error('Say how many guides, such as: 20 80');
const sizes = wanted.length > 0 ? wanted : [20, 80, 300, 1000];

/** What was measured → its figure. */
type Figures = Readonly<Record<string, number>>;

// Ends with a signal as it should, so that a build that runs is ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const [packageName, tool, ...args] = veiviser.build;
const { findProgram } = await readPackage(veiviser.modules, packageName);
const measured: Figures[] = [];
/** How busy the machine was before each size: what else runs makes times longer. */
const loads: number[] = [];
let report = '';
for (const guides of sizes.sort((one, other) => one - other)) {
  measured.push(await measureGuides(guides));
  report = await writeResult('guides.md', writeReport());
}
console.log(report);

async function measureGuides(guides: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-guides-'));
  const say = (sentence: string) => process.stderr.write(`${writeNumber(guides)}: ${sentence}\n`);
  loads.push(loadavg()[0] ?? NaN);
  try {
    say('writing ...');
    await writeSite(folder, { flows: Array.from({ length: guides }, () => steps) });
    say('checking ...');
    const checked = await run([check, folder], folder);
    say('building ...');
    const built = await run([findProgram(tool), ...args], folder);
    const { files, bytes } = await weighOutput(join(folder, veiviser.output), veiviser.isSearch);
    return {
      'build, s': built.seconds,
      'user time of it, s': built.userSeconds,
      'memory, MB': built.peakBytes / 1e6,
      'output, MB': bytes / 1e6,
      'output, files': files,
      'check, s': checked.seconds,
      'user time of the check, s': checked.userSeconds,
      'memory of the check, MB': checked.peakBytes / 1e6,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws what it said, if it did not come to its end */
async function run(command: readonly string[], folder: string): Promise<BuildRun> {
  const done = await runBuild(command, folder, limit);
  if (done.verdict !== 'built')
    throw new Error(`${command.join(' ')} ${done.verdict}:\n${done.output}`);
  return done;
}

/** A table with a column for each size. In brackets stands how many times that of the fewest guides a figure is. */
function writeReport(): string {
  const [fewest = {}] = measured;
  const writeRow = (name: string) =>
    measured.map((figures) => {
      const [figure = NaN, least = NaN] = [figures[name], fewest[name]];
      const ratio = figures === fewest ? '' : ` (×${writeNumber(figure / least, 2)})`;
      return writeNumber(figure, figure < 100 && name.endsWith(', s') ? 1 : 0) + ratio;
    });
  const rows = [
    ['guides', ...sizes.slice(0, measured.length).map((guides) => writeNumber(guides))],
    ['---', ...measured.map(() => '--:')],
    ...Object.keys(fewest).map((name) => [name, ...writeRow(name)]),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return [
    '# What guides cost',
    `Measured by \`node bench/guides.ts\` on ${day}: ${availableParallelism()} cores, Node ${process.version}. Guides with a flow of ${steps} steps, in two languages. A megabyte is a million bytes.`,
    `Load average before each size: ${loads.map((load) => writeNumber(load, 1)).join('; ')}.`,
    rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}
