import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const children = new Set();
let endedBy;

/**
 * Runs a program to its end. Never throws: a program that cannot be started has the code 127.
 * With `capture` its output is returned, else it is shown as it comes. `onStart` gets the child.
 */
export function run(file, args, { capture = false, onStart, ...options } = {}) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const output = [];
    const stream = capture ? 'pipe' : 'inherit';
    const child = spawn(file, args, { stdio: ['ignore', stream, stream], ...options });
    children.add(child);
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));

    const finish = (code) => {
      children.delete(child);
      // When a signal ends us, nothing more may be started or printed.
      if (endedBy) return;
      const seconds = (Date.now() - begun) / 1000;
      resolve({ code, seconds, output: Buffer.concat(output).toString() });
    };
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    child.once('close', (code, signal) => finish(code ?? signalCode(signal)));
    onStart?.(child);
  });
}

const endWithParent = fileURLToPath(new URL('end-with-parent.cjs', import.meta.url));

/** Runs a program with this Node, as `run` does; it ends with us, however we end. */
export function runNode(node, args, options) {
  return run(node, ['--require', endWithParent, ...args], options);
}

/** From now on a signal ends every running program first, and then us, with the signal's exit code. */
export function endWithSignals() {
  // npm starts us through a shell, which dies of a signal without passing it on. Its death tells.
  const parent = process.ppid;
  const isStartedByNpm = process.env.npm_lifecycle_event !== undefined;
  const look = () => isStartedByNpm && process.ppid !== parent && endAll('SIGTERM');
  setInterval(look, 250).unref();

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => endAll(signal));
  }
}

function endAll(signal) {
  if (endedBy) return;
  endedBy = signal;
  // In a terminal, Ctrl+C has already reached every program that we started, and Playwright takes
  // a second one as "do not tidy up". SIGINT because all our tools tidy up on it.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) killAll('SIGINT');
  const begun = Date.now();
  setInterval(() => {
    if (children.size === 0) process.exit(signalCode(signal));
    if (Date.now() - begun > 5000) killAll('SIGKILL');
  }, 20);
}

function killAll(signal) {
  for (const child of children) child.kill(signal);
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
