import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFile, isCompressed } from './compress-file.ts';

/** How many files are worked on at a time: more would not be quicker, and each is held in memory. */
const atOnce = 8;

/**
 * Whether to compress the built files, from `PRECOMPRESS`.
 * @throws if it is neither `on` nor `off`: one clear sentence
 */
export function readPrecompress(setting = process.env.PRECOMPRESS): boolean {
  const value = setting?.trim() ?? '';
  if (value === 'on') return true;
  if (value === '' || value === 'off') return false;
  throw new Error(`PRECOMPRESS is "${value}"; use "on", or "off" as when it is not set.`);
}

/**
 * Compresses the built files for servers that send them as they are, if `PRECOMPRESS` says so. Stands last, when no file
 * changes any more.
 */
export function precompress(): AstroIntegration {
  let isWanted = false;
  return {
    name: 'precompress',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        try {
          isWanted = readPrecompress();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
          process.exit(1);
        }
      },
      'astro:build:done': async ({ dir }) => {
        if (!isWanted) return;
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const waiting = files.filter(isCompressed).map((file) => join(folder, file));
        const work = async () => {
          for (let file = waiting.pop(); file; file = waiting.pop()) await compressFile(file);
        };
        await Promise.all(Array.from({ length: atOnce }, work));
      },
    },
  };
}
