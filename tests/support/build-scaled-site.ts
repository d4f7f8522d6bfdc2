import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setField } from '../../src/read/set-field.ts';
import { buildSite } from './feedback-site.ts';
import { generatePlainGuides } from './generate-plain-guides.ts';

const own = join(import.meta.dirname, '..', '..');
const files = [
  ...['src', 'public', 'astro.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', 'LICENSE', 'LICENSE-CONTENT'],
];
const topics = ['lamps', 'fuses'];

/** A site of made-up plain guides, built in a folder of its own. */
export interface ScaledSite {
  /** Path of each built file → its size in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly read: (path: string) => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

/** Builds the project with so many made-up plain guides in the place of its own content. */
export async function buildScaledSite(count: number): Promise<ScaledSite> {
  const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
  for (const file of files) await cp(join(own, file), join(root, file), { recursive: true });
  await symlink(join(own, 'node_modules'), join(root, 'node_modules'), 'junction');
  await generatePlainGuides(root, count);
  await addTopics(join(root, 'content'));
  const dist = join(root, 'dist');
  const { isBuilt, says } = await buildSite(dist, {}, root);
  const remove = () => rm(root, { recursive: true });
  if (!isBuilt) {
    await remove();
    throw new Error(says);
  }
  const sizes = new Map<string, number>();
  for (const entry of await readdir(dist, { recursive: true })) {
    const found = await stat(join(dist, entry));
    if (found.isFile()) sizes.set(entry.replaceAll('\\', '/'), found.size);
  }
  return {
    sizes,
    read: (path) => readFile(join(dist, path)),
    remove,
  };
}

async function addTopics(content: string): Promise<void> {
  const entries = topics.map(
    (topic) => `${topic}:\n  title:\n    en: All about ${topic}\n    nb: Alt om ${topic}\n`,
  );
  await writeFile(join(content, 'topics.yaml'), entries.join(''));
  for (const [at, id] of (await readdir(join(content, 'guides'))).entries()) {
    const folder = join(content, 'guides', id);
    const name = (await readdir(folder)).find((file) => file.startsWith('guide.en.')) ?? '';
    const file = join(folder, name);
    const topic = topics[at % topics.length] ?? '';
    await writeFile(file, setField(await readFile(file, 'utf8'), 'topic', topic));
  }
}
