import { spawnSync } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StepWords } from '../src/map/build/flowchart.ts';
import type { Flow, Step } from '../src/flow/flow.ts';
import { makeUpFlow, makeUpWords } from '../tests/support/made-up-flow.ts';

const root = join(import.meta.dirname, '..');
const notCopied = new Set(['.git', '.astro', '.cache', 'dist', 'node_modules', 'test-results']);
/** As long as a short title may be. */
const shortTitle = 28;

/** No made-up flow would pass the checks: it is too deep, and makes no sense. */
const config = `import config from './astro.config.mjs';
const integrations = config.integrations.flat().filter(({ name }) => name !== 'content-gate');
export default { ...config, integrations, cacheDir: './.cache' };
`;
export const configFile = 'bench.config.mjs';

/** The id of the made-up guide of about so many steps. */
export function nameGuide(size: number): string {
  return `made-up-${size}`;
}

/**
 * Builds, in an empty folder, a copy of the project with a made-up guide of each size beside its own.
 * @throws if the build fails
 */
export async function buildMadeUpSite(folder: string, sizes: readonly number[]): Promise<void> {
  await cp(root, folder, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, configFile), config);
  for (const size of sizes) await writeGuide(join(folder, 'content', 'guides'), size);
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astro, 'build', '--config', configFile],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`The build with made-up guides failed:\n${stdout}\n${stderr}`);
}

async function writeGuide(guides: string, size: number): Promise<void> {
  const id = nameGuide(size);
  const steps = join(guides, id, 'steps');
  await mkdir(steps, { recursive: true });
  const flow = makeUpFlow(size, size);
  await writeFile(join(guides, id, 'flow.yaml'), writeFlow(flow));
  for (const locale of ['en', 'nb'] as const) {
    const fields = { title: id, short: id, description: id };
    await writeFile(join(guides, id, `guide.${locale}.mdx`), writeText(fields, '<Flow />'));
    const words = makeUpWords(flow, size, locale);
    for (const [step, text] of Object.entries(words.steps)) {
      await writeFile(join(steps, `${step}.${locale}.mdx`), writeStep(text, flow.steps[step]));
    }
  }
}

/** JSON is YAML too. */
function writeFlow({ start, steps }: Flow): string {
  const card = { role: 'none', licence: 'none', effect: 'at-once', undo: 'nothing-to-undo' };
  const written = Object.entries(steps).map(([id, step]): [string, Step] => [
    id,
    step.kind === 'fix' ? { ...card, ...step } : step,
  ]);
  return JSON.stringify({ start, steps: Object.fromEntries(written) });
}

function writeStep({ title, short, answers }: StepWords, step: Step | undefined): string {
  const fields = {
    title,
    answers,
    ...(short && { short: short.slice(0, shortTitle) }),
    ...(step?.kind === 'fix' && { verify: title }),
  };
  const list = Object.values(answers).map((answer) => `1. ${answer}`);
  return writeText(fields, [`${title}.`, list.join('\n')].join('\n\n'));
}

function writeText(frontmatter: object, body: string): string {
  return `---\n${JSON.stringify(frontmatter)}\n---\n\n${body}\n`;
}
