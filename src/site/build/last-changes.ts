import { execFileSync } from 'node:child_process';

const kept = new Map<string, ReadonlyMap<string, string>>();

/**
 * The day (`YYYY-MM-DD`, UTC) of the last commit that touched a guide, by its id. Nothing where git does not know: there
 * is no git, no repository, or not its whole history. The same commit gives the same days.
 * @param root of the project
 */
export function readLastChanges(root: string): ReadonlyMap<string, string> {
  const known = kept.get(root) ?? askGit(root);
  kept.set(root, known);
  return known;
}

function askGit(root: string): Map<string, string> {
  const days = new Map<string, string>();
  const run = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  try {
    if (run('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
    const log = run(
      ...['log', '--no-renames', '--format=%x00%ct', '--name-only', '--relative'],
      ...['-z', '--', 'content/guides'],
    );
    let day = '';
    for (const part of log.split('\0').map((written) => written.trim())) {
      const [, guide] = /^content\/guides\/([^/]+)\//.exec(part) ?? [];
      if (/^\d+$/.test(part)) day = new Date(Number(part) * 1000).toISOString().slice(0, 10);
      else if (guide !== undefined && !days.has(guide)) days.set(guide, day);
    }
  } catch {
    days.clear();
  }
  return days;
}
