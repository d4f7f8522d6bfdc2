import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Bytes of a ledger; no site has as many guides. */
const maxBuffer = 100_000_000;

/** Runs git in a project: what it says, or undefined if it fails or is not there. */
export async function runGit(
  root: string,
  ...args: readonly string[]
): Promise<string | undefined> {
  const { stdout } = await run('git', args, { cwd: root, maxBuffer }).catch(() => ({
    stdout: undefined,
  }));
  return stdout;
}
