import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeSite } from '../../../create-veiviser/write-site.mjs';
import { haveSameBlocks } from '../../checks/text-pairs.ts';
import type { Guide } from '../../model/content.ts';
import { createSignature } from '../../model/translation.ts';
import { countMissingWords } from '../../read/read-words.ts';
import { readContent } from '../../read/read-content.ts';
import type { Locale } from '../../site/locales.ts';

/** Languages of which nothing is known stand for all those; the start calls them `other`. */
const unknown = ['ia', 'ie'] as const;

/** By the name of its English file: the fields `translates` and `signed` of a text. */
type Records = Record<string, readonly [translates: string, signed: string]>;

/**
 * Writes the package `create-veiviser` of a project into a folder. The texts of the start are written in each language
 * by people who know them, so what `record` would write of them comes along: nobody has to begin with that.
 */
export async function stageCreate(root: string, folder: string): Promise<void> {
  await cp(join(root, 'create-veiviser'), folder, { recursive: true });
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const { version } = await readJson(join(root, 'package.json'));
  const own = await readJson(join(folder, 'package.json'));
  await writeJson(join(folder, 'package.json'), { ...own, version });
  const folders = await readdir(join(root, 'src', 'languages'), { withFileTypes: true });
  const described = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = [...described.sort(), ...unknown];
  const records: Record<string, Record<string, Records>> = {};
  for (const source of known)
    records[nameKind(source)] = await recordStart([
      source,
      ...known.filter((one) => one !== source),
    ]);
  await writeJson(join(folder, 'template', 'records.json'), records);
  const missing = await countMissingWords(unknown[0]);
  await writeJson(join(folder, 'template', 'words.json'), { described, missing });
}

const nameKind = (locale: Locale) => (unknown.some((one) => one === locale) ? 'other' : locale);

const readJson = async (file: string) =>
  JSON.parse(await readFile(file, 'utf8')) as { version?: string };
const writeJson = (file: string, value: object) =>
  writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);

/** What is recorded of the start, by language, where the first is the one that the others are made from. */
async function recordStart(locales: readonly Locale[]): Promise<Record<string, Records>> {
  const root = await mkdtemp(join(tmpdir(), 'start-'));
  try {
    const files = writeSite({
      name: 'Start',
      languages: locales,
      today: '2026-11-30',
      records: {},
    });
    for (const [path, data] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), data);
    }
    const { content } = await readContent(root);
    const [guide] = Object.values(content.guides);
    if (!guide) throw new Error('The start has no guide.');
    const others = locales
      .slice(1)
      .map((locale) => [nameKind(locale), listRecords(guide, locales[0] ?? '', locale)]);
    return Object.fromEntries(others) as Record<string, Records>;
  } finally {
    await rm(root, { recursive: true });
  }
}

function listRecords(guide: Guide, from: Locale, locale: Locale): Records {
  const texts = [
    ['guide.en.mdx', guide.texts] as const,
    ...Object.entries(guide.steps).map(([id, step]) => [`steps/${id}.en.mdx`, step] as const),
  ];
  return Object.fromEntries(
    texts.map(([name, { [from]: source, [locale]: translation }]) => {
      if (!source || !translation || !haveSameBlocks({ source, translation }))
        throw new Error(`The start lacks ${name} in "${locale}", or not all of it is there.`);
      return [name, [source.hash, createSignature(source, translation)] as const];
    }),
  );
}
