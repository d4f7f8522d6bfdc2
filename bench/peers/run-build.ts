import { spawn } from 'node:child_process';
import { readChildrenTime, watchMemory } from './watch-processes.ts';

export interface BuildRun {
  readonly verdict: 'built' | 'failed' | 'stopped';
  readonly seconds: number;
  /** Of all processors together. */
  readonly processorSeconds: number;
  /** Of these, what the system did not take for itself. */
  readonly userSeconds: number;
  /** The most memory that the build and what it started held at a time, in bytes. */
  readonly peakBytes: number;
  /** The end of what it said. */
  readonly output: string;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) killGroup(pid);
});

/** Runs a build to its end, or for so many minutes at most. Nothing else may be started meanwhile. */
export function runBuild(
  args: readonly string[],
  folder: string,
  limit: number,
): Promise<BuildRun> {
  const [begun, usedBefore] = [performance.now(), readChildrenTime()];
  // A group of its own, so that what the build has started ends with it.
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const stopWatching = pid === undefined ? () => 0 : watchMemory(pid);
  let output = '';
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-6000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  let isStopped = false;
  const stop = () => {
    isStopped = true;
    if (pid !== undefined) killGroup(pid);
  };
  const timer = setTimeout(stop, limit * 60_000);

  return new Promise((resolve) => {
    const finish = (isDone: boolean) => {
      clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
      const used = readChildrenTime();
      resolve({
        verdict: isStopped ? 'stopped' : isDone ? 'built' : 'failed',
        seconds: (performance.now() - begun) / 1000,
        processorSeconds: used.user + used.system - usedBefore.user - usedBefore.system,
        userSeconds: used.user - usedBefore.user,
        peakBytes: stopWatching(),
        output,
      });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
