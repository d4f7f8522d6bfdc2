import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Keeps two builds from writing into one folder at a time: each empties it, and would do so under the other. */
export function buildLock(): AstroIntegration {
  let claim: () => void;
  return {
    name: 'build-lock',
    hooks: {
      'astro:config:done': ({ config: { root, outDir } }) => {
        claim = () => {
          process.once('exit', claimFolder(fileURLToPath(outDir), fileURLToPath(root)));
        };
      },
      'astro:build:start': ({ logger }) => {
        try {
          claim();
        } catch (error) {
          // In one sentence, without the stack that Astro would write below it.
          logger.error(error instanceof Error ? error.message : String(error));
          process.exit(1);
        }
      },
    },
  };
}

/**
 * Claims a folder for this process, by a file below `.cache/` of the project's root, and gives what releases it. What a
 * process claimed that was killed is free.
 * @throws if another process has claimed it
 */
export function claimFolder(folder: string, root: string): () => void {
  const cache = join(root, '.cache');
  const file = join(cache, `building-${hash('sha256', folder).slice(0, 12)}`);
  mkdirSync(cache, { recursive: true });
  const isClaimed = !writeNew(file);
  const other = isClaimed ? Number(readFileSync(file, 'utf8')) : 0;
  if (isRunning(other))
    throw new Error(
      `Another build writes into ${folder} now: process ${other}. Wait until it is done. If that is no build, delete ${file}.`,
    );
  if (isClaimed) writeFileSync(file, String(process.pid));
  return () => {
    rmSync(file, { force: true });
  };
}

/** Whether the file was not there: it has this process's number then. */
function writeNew(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    // Sends nothing; asks whether there is one to send to.
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    // A process of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
