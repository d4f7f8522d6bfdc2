import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSetting } from '../../site/build/settings.ts';
import { compressFile, isCompressed } from './compress-file.ts';

/** How many files are worked on at a time: more would not be quicker, and each is held in memory. */
const atOnce = 8;

/**
 * Compresses the built files for servers that send them as they are, if `PRECOMPRESS` says so. Stands last, when no file
 * changes any more.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!readSetting('PRECOMPRESS')) return;
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
