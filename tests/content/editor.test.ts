import { Ajv } from 'ajv';
import { mkdtemp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { contentFiles } from '../../src/editor/content-files.ts';
import { writeEditorFiles } from '../../src/editor/editor-files.ts';
import { createJsonSchema, type JsonSchema } from '../../src/editor/json-schema.ts';
import { listIds } from '../../src/editor/list-ids.ts';
import { createSnippets } from '../../src/editor/snippets.ts';
import { writeVsCodeSettings } from '../../src/editor/vscode-settings.ts';
import { formatFindings } from '../../src/model/finding.ts';
import { splitFrontmatter } from '../../src/read/frontmatter.ts';
import { asText, baseFiles, findInChanged, readChanged } from '../support/fixture-content.ts';

const root = join(import.meta.dirname, '..', '..');
const { content } = await readChanged({});
const ids = listIds(content);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, validateFormats: false });
const schemaOf = (name: string) => {
  const file = contentFiles.find((one) => one.name === name);
  if (!file) throw new Error(`There is no kind of file "${name}".`);
  return createJsonSchema(file, ids);
};
const judge = (name: string, yaml: string) => {
  const validate = ajv.compile(schemaOf(name));
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

it('every sound file of content has a schema that it passes, with and without the ids of the site', () => {
  const met = new Set<string>();
  for (const [path, bytes] of baseFiles) {
    const file = contentFiles.find(({ files }) =>
      expand(files).some((glob) => matchesGlob(`content/${path}`, glob)),
    );
    if (!file) continue;
    met.add(file.name);
    const text = asText(bytes);
    const data: unknown = parse(path.endsWith('.yaml') ? text : splitFrontmatter(text).frontmatter);
    for (const schema of [createJsonSchema(file), createJsonSchema(file, ids)]) {
      const validate = ajv.compile(schema);
      validate(data ?? {});
      expect([path, validate.errors]).toEqual([path, null]);
    }
  }
  expect([...met].length).toBeGreaterThan(10);
});

/** What braces in a glob mean, which `matchesGlob` takes as well but not with a star before them. */
function expand(glob: string): string[] {
  const [, before = '', inner, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(glob) ?? [];
  return inner === undefined ? [glob] : inner.split(',').map((one) => before + one + after);
}

describe('the schema of a file', () => {
  it('marks what an author mistypes', () => {
    expect(
      judge('flow', 'start: a\nsteps:\n  a: { kind: fix, effect: soon, likns: [], undo: no-way }'),
    ).toEqual(
      expect.arrayContaining([
        '/steps/a/effect enum',
        '/steps/a additionalProperties',
        '/steps/a/undo enum',
      ]),
    );
    expect(judge('links', 'x: { url: "https://a.example", title: { en: X } }')).toEqual([
      '/x required',
      '/x required',
    ]);
    expect(judge('step', 'titel: Off?')).toContain(' required');
  });

  it('takes a text for a text that looks like a number, as the checks do', () => {
    expect(judge('topics', 'lamps: { title: { en: 404, nb: 1e3 } }')).toEqual([]);
    expect(judge('site', 'format: 1\nname: 365\nlanguages: [en]')).toEqual([]);
  });

  it('has no fault to find in an id that is not there yet', () => {
    const written = 'start: new\nsteps: { new: { kind: fix, role: new-role, links: [new-page] } }';
    expect(judge('flow', written)).toEqual([]);
  });

  it('says of every field what it is, and holds nothing that only our own code knows', () => {
    for (const file of contentFiles) {
      const text = JSON.stringify(createJsonSchema(file, ids));
      expect(text).not.toMatch(/"(?:names|form)":"/);
      for (const [name, field] of listFields(createJsonSchema(file)))
        // Groups of words have no place of their own.
        if (file.name !== 'ui' || field.properties === undefined)
          expect([file.name, name, field.description]).toEqual([
            ...[file.name, name],
            expect.any(String),
          ]);
    }
  });
});

/** The fields of an entry or of the file. */
function listFields(schema: JsonSchema): [string, JsonSchema][] {
  if (schema.properties) return Object.entries(schema.properties);
  const { additionalProperties: entry } = schema;
  return typeof entry === 'object' ? listFields(entry) : (schema.anyOf ?? []).flatMap(listFields);
}

describe('what an editor offers', () => {
  it('is the steps of the guide in its flow, and the facts of the site', () => {
    const [guide] = Object.values(content.guides);
    const schema = schemaOf('flow');
    const own = schema.allOf?.find(
      (one) => one.if?.properties?.['start']?.const === guide?.flow.start,
    );
    expect(JSON.stringify(own?.then)).toContain(JSON.stringify(Object.keys(guide?.flow.steps ?? {})));
    const text = JSON.stringify(schema);
    for (const names of [ids.links, ['none', ...ids.roles]])
      expect(text).toContain(`{"enum":${JSON.stringify(names)}}`);
  });

  it('is the steps of the guide that a code names', () => {
    const rules = schemaOf('error-codes').additionalProperties as JsonSchema;
    expect(rules.allOf?.map((one) => one.if?.properties?.['guide']?.const)).toEqual(
      Object.keys(content.guides),
    );
  });

  it('is a snippet with the ids there are for each component that names something', () => {
    const snippets = createSnippets(content);
    expect(snippets['Link']?.body).toBe(
      `<Link to="\${1|${Object.keys(content.facts.links).join(',')}|}" />`,
    );
    expect(Object.keys(snippets)).toContain('Guide');
    expect(Object.keys(snippets)).not.toContain('Note');
  });
});

it('schemas and snippets are written into the site, and left alone where nothing has changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeEditorFiles(folder, content);
  const names = await readdir(join(folder, '.veiviser'));
  expect(names).toHaveLength(contentFiles.length + 1);
  expect(await readFile(join(folder, '.veiviser', '.gitignore'), 'utf8')).toBe('*\n');
  // Who has no VS Code gets nothing for it.
  expect(await readdir(folder)).toEqual(['.veiviser']);
  await mkdir(join(folder, '.vscode'));
  const file = join(folder, '.veiviser', 'flow.schema.json');
  const before = await stat(file, { bigint: true });
  await writeEditorFiles(folder, content);
  expect((await stat(file, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  expect(await readdir(join(folder, '.vscode'))).toEqual(['ids.code-snippets']);
});

describe('the settings of VS Code', () => {
  it('are those that npm run docs writes, here and in a new site', async () => {
    for (const [path, text] of writeVsCodeSettings()) {
      expect(await readFile(join(root, path), 'utf8')).toBe(text);
      const template = join(root, 'create-veiviser', 'template', path.slice(1));
      expect(await readFile(template, 'utf8')).toBe(text);
    }
  });

  it('find in the output of the check every finding with its place', async () => {
    const findings = await findInChanged({ without: ['facts/links.yaml'] });
    const text = writeVsCodeSettings().get('.vscode/tasks.json') ?? '';
    const { tasks } = JSON.parse(text) as {
      tasks: { problemMatcher: { pattern: { regexp: string }[] } }[];
    };
    const [head, says, remedy] = (tasks[0]?.problemMatcher.pattern ?? []).map(
      ({ regexp }) => new RegExp(regexp),
    );
    const lines = formatFindings(findings).split('\n');
    const matched = lines.flatMap((line, at) => {
      const found = head?.exec(line);
      if (!found || !says?.test(lines[at + 1] ?? '') || !remedy?.test(lines[at + 2] ?? '')) return [];
      return [`${found[1]}:${found[2]} ${found[3]} ${found[4]}`];
    });
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.toSorted()).toEqual(
      findings
        .map(({ file, line, severity, name }) => `${file}:${line} ${severity} ${name}`)
        .toSorted(),
    );
  });
});
