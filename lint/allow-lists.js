// Turns what a folder may import into rules of ESLint's own: an allow-list is a pattern for
// everything that is not on it.

/** Files of a folder may stand this many folders deep. */
const depths = [0, 1, 2, 3];

const schemaFiles = '[^/]+-schema\\.ts$';

/** What is written nowhere in the project. A layer that bans more syntax repeats these. */
export const bannedSyntax = [
  {
    selector: 'TSEnumDeclaration',
    message: 'An enum is code that only TypeScript understands; write a union of strings.',
  },
  {
    selector:
      'ExportNamedDeclaration[source][exportKind="value"][specifiers.length>0]' +
      ':not(:has(ExportSpecifier[exportKind="value"]))',
    message: 'Write `export type { … } from`; as it stands, the file is still loaded when it runs.',
  },
];

/** The rules of one row of the import table, for each depth at which its files may stand. */
export function createLayers(row) {
  return depths.map((depth) => createLayer(row, depth));
}

function createLayer(row, depth) {
  const { folder, files, packages, folders = [], typePackages = [], ...rest } = row;
  const [top, ...inner] = folder.split('/');
  const up = inner.length + depth;
  const names = [`${top}/ itself`, ...folders.map((name) => `${name}/`), ...packages];
  const list = names.join(', ').replaceAll(/\[\^\/\]\+|\.\+/g, '*');
  return createConfig(`src/${folder}/${'*/'.repeat(depth)}${files}`, {
    ...rest,
    allowed: [...matchPackages(packages), ...matchFolders(folders, up), ...matchOwn(up)],
    types: matchPackages(typePackages),
    reason: `${files} in ${folder}/ may import only ${list} (docs/design.md, Layers).`,
  });
}

/** A name, or a file inside it. */
function matchPackages(packages) {
  return packages.map((name) => `${name}(?:/.+)?$`);
}

/** `../site/x.ts`, with as many `../` as lead from a file that stands `up` folders deep to src/. */
function matchFolders(folders, up) {
  return folders.map((name) => `(?:\\.\\./){${up + 1}}${name}/(?!.*\\.\\./)`);
}

/** `./x.ts`, and `../x.ts` as long as it stays in the folder. */
function matchOwn(up) {
  const parents = up === 0 ? [] : [`(?:\\.\\./){1,${up}}(?!.*\\.\\./)`];
  return ['\\./(?!.*\\.\\./)', ...parents];
}

/** For these files: what is not `allowed` is reported, and of `types` all but their types. */
export function createConfig(
  files,
  { allowed, types = [], schemasAsTypes = false, never, reason },
) {
  const typesOnly = [...types.map((type) => `^${type}`), ...(schemasAsTypes ? [schemaFiles] : [])];
  const patterns = [
    { regex: matchNoneOf([...allowed, ...types]), message: reason },
    ...typesOnly.map((regex) => ({
      regex,
      allowTypeImports: true,
      message: `Only its types, with \`import type\`. ${reason}`,
    })),
    ...(never ? [{ regex: never, message: 'This runs at build time, not in the browser.' }] : []),
  ];
  const dynamic = [matchNoneOf(allowed), ...typesOnly, ...(never ? [never] : [])];
  return {
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: patterns.map((pattern) => ({ ...pattern, caseSensitive: true })) },
      ],
      // The rule above does not look at `import()`.
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax,
        ...dynamic.map((regex) => ({
          selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\x2f')}/]`,
          message: reason,
        })),
        {
          selector: 'ImportExpression > :not(Literal).source',
          message: 'Import by a plain string, so that the import table can be checked.',
        },
      ],
    },
  };
}

function matchNoneOf(alternatives) {
  return `^(?!${alternatives.join('|')})`;
}
