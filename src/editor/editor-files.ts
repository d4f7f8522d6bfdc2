import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../model/content.ts';
import { contentFiles } from './content-files.ts';
import { createJsonSchema } from './json-schema.ts';
import { listIds } from './list-ids.ts';
import { createSnippets } from './snippets.ts';

/** Where the schemas of a site are, from its root; git leaves the folder out. */
export const schemaFolder = '.veiviser';
const snippetFile = '.vscode/ids.code-snippets';

/** Writes what an editor needs to know of the ids that a site has now. What has not changed is left alone. */
export async function writeEditorFiles(root: string, content: Content): Promise<void> {
  const ids = listIds(content);
  const files = new Map<string, string>([
    [`${schemaFolder}/.gitignore`, '*\n'],
    ...contentFiles.map((file): [string, string] => [
      `${schemaFolder}/${file.name}.schema.json`,
      writeJson(createJsonSchema(file, ids)),
    ]),
  ]);
  if (existsSync(join(root, dirname(snippetFile))))
    files.set(snippetFile, writeJson(createSnippets(content)));
  for (const [path, text] of files) {
    const file = join(root, path);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const writeJson = (value: object) => `${JSON.stringify(value, undefined, 1)}\n`;
