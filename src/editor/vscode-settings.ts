import { contentFiles } from './content-files.ts';
import { schemaFolder } from './editor-files.ts';

/**
 * The settings of VS Code for a site, by their paths: which schema describes which file, which extensions to install, and
 * the check that follows every save.
 */
export function writeVsCodeSettings(): ReadonlyMap<string, string> {
  const inYaml = contentFiles.filter(({ files }) => files.endsWith('.yaml'));
  const schemas = inYaml.map(
    ({ name, files }) => [`./${schemaFolder}/${name}.schema.json`, files] as const,
  );
  const suggest = { 'editor.quickSuggestions': { other: 'on' } };
  return new Map([
    [
      '.vscode/settings.json',
      writeJson({ 'yaml.schemas': Object.fromEntries(schemas), '[mdx]': suggest }),
    ],
    [
      '.vscode/extensions.json',
      writeJson({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] }),
    ],
    ['.vscode/tasks.json', writeJson({ version: '2.0.0', tasks: [checkTask] })],
  ]);
}

/** The lines that `npm run check -- --watch` begins and ends each round with. */
export const watchMarks = { begins: 'Checking.', ends: 'Waiting for a save.' } as const;

/** A finding is three lines: place, severity and name; what is wrong; what to do. */
const checkTask = {
  label: 'check',
  detail: 'Tells what is wrong with the content after every save',
  type: 'npm',
  script: 'check -- --watch',
  isBackground: true,
  runOptions: { runOn: 'folderOpen' },
  presentation: { reveal: 'never', panel: 'dedicated' },
  problemMatcher: {
    owner: 'content',
    source: 'check',
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: [
      {
        regexp: '^(\\S.*):(\\d+)  (error|warning)  ([a-z-]+)$',
        ...{ file: 1, line: 2, severity: 3, code: 4 },
      },
      { regexp: '^  (\\S.*)$', message: 1 },
      { regexp: '^  (\\S.*)$', message: 1 },
    ],
    background: {
      activeOnStart: true,
      beginsPattern: `^${escape(watchMarks.begins)}$`,
      endsPattern: `^${escape(watchMarks.ends)}$`,
    },
  },
} as const;

function escape(text: string): string {
  return text.replaceAll('.', '\\.');
}

const writeJson = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
