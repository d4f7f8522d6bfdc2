// `node bench/check-speed.ts [guides]`: how long `npm run check` takes, and how much memory, on our own content and on
// so many generated guides of 40 steps in two languages (1,000 if nothing is said). Nothing is asserted: it depends on
// the machine. The goals are 2 s for our own, and 60 s and 2 GB for 1,000 guides.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const guides = Number(process.argv[2] ?? 1000);
/** Says on the last line, from within, what the operating system counted for the whole process. */
const report =
  'process.on("exit", () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); ' +
  'console.log(JSON.stringify([maxRSS, userCPUTime + systemCPUTime])) })';

function runNode(args: readonly string[], cwd = root): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  // 1 means that the check found errors, which takes as long.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

function measure(name: string, folder: string): void {
  const start = performance.now();
  const output = runNode([
    '--import',
    `data:text/javascript,${encodeURIComponent(report)}`,
    join(root, 'src', 'commands', 'check.ts'),
    folder,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const lines = output.trimEnd().split('\n');
  const [kilobytes = 0, microseconds = 0] = JSON.parse(lines.at(-1) ?? '[]') as number[];
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${(microseconds / 1e6).toFixed(1)} s of one processor), ` +
      `${(kilobytes / 1024).toFixed(0)} MB at most\n  ${lines.at(-2) ?? ''}`,
  );
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
);
measure('our own content', '.');
const folder = await mkdtemp(join(tmpdir(), 'veiviser-bench-'));
try {
  runNode(['tests/made-up/content.ts', folder, '--guides', String(guides)]);
  measure(`${guides} generated guides`, folder);
} finally {
  await rm(folder, { recursive: true });
}
