import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const processes = pathToFileURL('scripts/processes.mjs').href;

// Windows tells nobody that a parent is gone.
it.skipIf(process.platform === 'win32')(
  'what a script has started ends with it, also when it is killed without a chance to end anything',
  async () => {
    const child = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const script = `import { runNode } from '${processes}';
      await runNode(process.execPath, ['-e', '${child}']);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const id = Number(said);
    const isRunning = () => {
      try {
        return process.kill(id, 0);
      } catch {
        return false;
      }
    };
    expect(isRunning()).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(isRunning, { timeout: 20_000 }).toBe(false);
  },
);
