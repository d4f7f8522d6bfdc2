import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { capitalize, locales, nameCommand, nameManual, verbs } from './make-up-guides.ts';
import { facts } from './made-up-sentences.ts';
import { things, type Said, type Thing } from './made-up-things.ts';
import { writeFiles, type Peer, type Site } from './peer.ts';
import { writeBody, writeFileText, type Dialect } from './write-markdown.ts';

const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');
/** Of the project, what is no part of a site, or is written anew. */
const notCopied = new Set(
  ['.git', '.astro', '.cache', 'bench', 'content', 'dist', 'docs', 'node_modules', 'tests'].concat(
    'test-results',
    'playwright-report',
  ),
);

const today = new Date().toISOString().slice(0, 10);

const config = `import config from './astro.config.mjs';
export default { ...config, cacheDir: './.cache' };
`;

/** A fact stands in the text by its id. */
const dialect: Dialect = {
  command: ({ id }) => `{command:${id}}`,
  link: ({ id }) => `{link:${id}}`,
};

/** This project, with made-up guides in place of its own, or beside them where a guide with a flow is wanted. */
export const veiviser: Peer = {
  id: 'veiviser',
  name: 'Veiviser',
  packages: ['astro'],
  modules,
  prepare: prepareSite,
  build: ['astro', 'astro', 'build', '--config', 'bench.config.mjs'],
  output: 'dist',
  findPage: (locale, guide) => `/${locale}/${guide}/`,
  isSearch: (path) => /^[^/]+\/search\/[^/]+\.json$/.test(path),
};

async function prepareSite(folder: string, site: Site): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(root)) {
    if (!notCopied.has(name)) await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(modules, join(folder, 'node_modules'), 'junction');
  const own = site.flowGuide ? 'content' : join('content', 'ui');
  await cp(join(root, own), join(folder, own), { recursive: true });
  await writeFiles(folder, [
    ['bench.config.mjs', config],
    ...listGuides(site),
    ...(await listFacts(site)),
  ]);
  for (const command of ['translated', 'signed']) {
    const file = join(root, 'src', 'build', 'commands', `${command}.ts`);
    const { status, stderr, stdout } = spawnSync(process.execPath, [file, '--all'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`"${command}" failed:\n${stdout.slice(-4000)}\n${stderr}`);
  }
}

function* listGuides({ guides }: Site): Generator<[string, string]> {
  for (const { id, topic, texts } of guides) {
    for (const locale of locales) {
      const { title, short, description } = texts[locale];
      const fields = { title, short, description, ...(locale === 'en' && { topic }) };
      const text = writeFileText(fields, writeBody(texts[locale], dialect));
      yield [join('content', 'guides', id, `guide.${locale}.md`), text];
    }
  }
}

/** The facts, topics and search words of the made-up guides, after the project's own where its guides are wanted. */
async function listFacts({ guides, flowGuide }: Site): Promise<[string, string][]> {
  const topics = new Set(guides.map(({ topic }) => topic));
  const used = things.filter(({ id }) => topics.has(id));
  const written: Record<string, string> = {
    'facts/commands.yaml': writeEntries(used.flatMap(describeCommands)),
    'facts/links.yaml': writeEntries(used.map(describeManual)),
    'topics.yaml': writeEntries(
      used.map(({ id, name: [en, nb] }) => [
        id,
        { title: { en: capitalize(en), nb: capitalize(nb) } },
      ]),
    ),
  };
  const files = await readdir(join(root, 'content'), { recursive: true });
  const wanted = files.filter((file) => /^(?:facts\/.+|search\/.+|topics)\.yaml$/.test(file));
  return Promise.all(
    wanted.map(async (file): Promise<[string, string]> => {
      const path = join('content', file);
      const own = await readFile(join(root, path), 'utf8');
      if (flowGuide) return [path, `${own}\n${written[file] ?? ''}`];
      if (dirname(file) !== 'search') return [path, written[file] ?? '{}\n'];
      // What people write leads to words of the project's own guides.
      const { ignore } = parse(own) as { ignore: unknown };
      return [
        path,
        writeEntries([
          ['ignore', ignore],
          ['means', {}],
        ]),
      ];
    }),
  );
}

function describeCommands(thing: Thing): [string, unknown][] {
  return verbs.map((verb) => {
    const { id, code } = nameCommand(thing, verb);
    const changes = translate(verb === 'restart' ? facts.restarts : facts.reads, thing);
    return [id, { shell: 'powershell', code, changes }];
  });
}

function describeManual(thing: Thing): [string, unknown] {
  const { id, url } = nameManual(thing, 0);
  const title = translate(facts.manual, thing);
  return [id, { url, title, lang: 'en', checked: today, seen: 'listed' }];
}

function translate([en, nb]: Said, { name }: Thing): Record<string, string> {
  return { en: en.replace('$thing', name[0]), nb: nb.replace('$thing', name[1]) };
}

/** JSON is YAML too. */
function writeEntries(entries: readonly (readonly [id: string, value: unknown])[]): string {
  return entries.map(([id, value]) => `${id}: ${JSON.stringify(value)}\n`).join('');
}
