// Turns a row of the import table into rules of ESLint's own: an allow-list is a pattern for everything that is not on it.

const schemaFiles = '[^/]+-schema\\.ts$';

/** What is written nowhere in the project. A row that bans more syntax repeats these. */
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

/** For the files of a row: what it does not allow is reported, and of `typePackages` and schemas all but their types. */
export function createConfig({
  files,
  packages,
  typePackages = [],
  schemasAsTypes = false,
  never,
  own = '\\.\\.?/',
  why,
}) {
  const matchPackages = (names) => names.map((name) => `${name}(?:/.+)?$`);
  const typesOnly = [
    ...matchPackages(typePackages).map((name) => `^${name}`),
    ...(schemasAsTypes ? [schemaFiles] : []),
  ];
  const allowed = [...matchPackages(packages), own];
  const reason = `${why} See "What may import what" in docs/architecture.md.`;
  // A path that turns back on itself would hide which folder it leads to.
  const detour = '^\\./\\.\\.|[^.]/\\.\\.';
  // A package's name may hold what is a folder of ours.
  const relative = `^(?=\\.)(?:.*(?:${never}))`;
  const forbidden = own === '\\.\\.?/' ? [relative, detour] : [detour];
  const patterns = [
    { regex: `^(?!${[...allowed, ...matchPackages(typePackages)].join('|')})`, message: reason },
    ...forbidden.map((regex) => ({ regex, message: reason })),
    ...typesOnly.map((regex) => ({
      regex,
      allowTypeImports: true,
      message: `Only its types, with \`import type\`. ${reason}`,
    })),
  ];
  const dynamic = [`^(?!${allowed.join('|')})`, ...typesOnly, ...forbidden];
  return {
    files,
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
