import { readdirSync, readFileSync } from 'node:fs';

/** Often enough to meet every peak that lasts, and seldom enough to take nothing from the build. */
const interval = 200;

/** Whether this system tells what its processes use. */
export const canWatch = process.platform === 'linux';

/**
 * Looks again and again how much memory a process and all that it has started hold together (resident, in bytes). What
 * several of them share is counted for each. The function that it returns ends this, and says the most that it saw.
 */
export function watchMemory(pid: number): () => number {
  let most = 0;
  const look = () => {
    const sizes = listTree(pid).map(readMemory);
    most = Math.max(
      most,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  };
  const timer = canWatch ? setInterval(look, interval) : undefined;
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Processor time in seconds. */
export interface ProcessorTime {
  readonly user: number;
  readonly system: number;
}

/**
 * The processor time of all processes that this one has started and that have ended, and of what they had started and
 * waited for. The operating system counts it.
 */
export function readChildrenTime(): ProcessorTime {
  const [user = '0', system = '0'] = canWatch ? readStat('self').slice(13, 15) : [];
  // Linux tells these in hundredths of a second on every processor.
  return { user: Number(user) / 100, system: Number(system) / 100 };
}

function listTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    const parent = Number(readStat(name)[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** The fields of `/proc/<pid>/stat` after the name, which may hold anything; none if the process has ended. */
function readStat(pid: string): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readMemory(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
