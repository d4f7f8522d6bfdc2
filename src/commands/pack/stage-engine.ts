import { globSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import typescript from 'typescript';
import { contentFiles } from '../../editor/content-files.ts';
import { createJsonSchema } from '../../editor/json-schema.ts';
import { compileFile, type PackedFile } from './compile-file.ts';
import { describePackage, type ProjectPackage } from './describe-package.ts';

/** What of the project a site needs, from its root. Neither tests nor the project's own content. */
const parts = [
  ...['src/**/*', 'languages/**/*', 'docs/**/*', 'CHANGELOG.md', 'LICENSE', 'README.md'],
  'scripts/{chromium,install,node,npm,packages,ports,processes,project,serve}.mjs',
  'scripts/{build,commands,dev,preview,start,test-site,veiviser}.mjs',
  'scripts/end-with-parent.cjs',
];

/** What only the project itself has a use for. */
const own = /^src\/(?:commands\/(?:docs|licences|pack|place-[\w-]+)(?:\.ts|\/)|env\.d\.ts$)/;

/** Files that name others of the package. */
const code = /\.(?:astro|cjs|js|mjs|ts|tsx)$/;

/** What the compiler of components reads; it looks for it beside them. */
const componentSettings = {
  compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react', verbatimModuleSyntax: true },
};

/** Writes the package `veiviser` of a project into a folder that is empty. */
export async function stageEngine(root: string, folder: string): Promise<void> {
  const paths = listFiles(root);
  const all = new Set(paths);
  const compiled: PackedFile[] = [];
  for (const path of paths) {
    if (code.test(path))
      compiled.push(compileFile({ path, text: await readFile(join(root, path), 'utf8') }, all));
    else await cp(join(root, path), join(folder, path));
  }
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const project = JSON.parse(text) as ProjectPackage;
  const types = await declareTypes(root, project);
  await writeAll(folder, [
    ...compiled,
    ...Object.values(types),
    writeJson(
      'package.json',
      describePackage(
        project,
        compiled,
        mapValues(types, ({ path }) => `./${path}`),
      ),
    ),
    writeJson('tsconfig.json', componentSettings),
    // For editors that know nothing of a site yet.
    ...contentFiles.map((file) =>
      writeJson(`schemas/${file.name}.schema.json`, createJsonSchema(file)),
    ),
  ]);
}

function listFiles(root: string): string[] {
  return globSync(parts, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .map((path) => path.slice(root.length + 1))
    .filter((path) => !own.test(path))
    .sort();
}

/** The types of each export that is TypeScript, by its name. */
async function declareTypes(
  root: string,
  { exports }: ProjectPackage,
): Promise<Record<string, PackedFile>> {
  const types: Record<string, PackedFile> = {};
  for (const [key, path] of Object.entries(exports)) {
    if (!path.endsWith('.ts')) continue;
    const text = await readFile(join(root, path), 'utf8');
    const { outputText } = typescript.transpileDeclaration(text, {
      fileName: path,
      compilerOptions: { isolatedDeclarations: true, strict: true },
    });
    types[key] = { path: path.replace(/^\.\/|\.ts$/g, '') + '.d.ts', text: outputText };
  }
  return types;
}

const writeJson = (path: string, value: object): PackedFile => ({
  path,
  text: `${JSON.stringify(value, undefined, 2)}\n`,
});

const mapValues = <Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));

async function writeAll(folder: string, files: readonly PackedFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
