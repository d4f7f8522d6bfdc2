import { listVarying } from './list-varying.ts';
import { writePattern, type HeaderRule } from './header-rules.ts';

/** What the files of the site are, beside what the rules say. */
const types = [
  'text/html html',
  'text/css css',
  'text/javascript js',
  'application/json json',
  'application/xml xml',
  'image/png png',
  'image/svg+xml svg',
];

/**
 * The rules as a piece of nginx's configuration, for a `server` block whose root has the site in the folder that the
 * base path names.
 * @param hasBrotli whether nginx has the module `brotli_static`, without which it would not start
 */
export function writeNginxConfig(
  rules: readonly HeaderRule[],
  base: string,
  { hasBrotli }: { readonly hasBrotli: boolean },
): string {
  const headers = listVarying(rules).filter(({ name }) => name !== 'Content-Type');
  // nginx would send a type that is given as a header beside its own.
  const ownTypes = rules.flatMap(({ path, headers: { 'Content-Type': type } }) =>
    type === undefined ? [] : [`${type.split(';')[0] ?? ''} ${path.split('.').at(-1) ?? ''}`],
  );
  const variable = (name: string) => `$veiviser_${name.toLowerCase().replaceAll('-', '_')}`;
  const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
  return [
    '# Written by `npm run headers`: include it in a server block.',
    ...headers.flatMap(({ name, usual, exceptions }) =>
      exceptions.length === 0
        ? []
        : [
            `set ${variable(name)} ${quote(usual)};`,
            ...exceptions.map(
              ({ path, value }) =>
                `if ($uri ~ ${quoteExpression(writePattern(path))}) { set ${variable(name)} ${quote(value)}; }`,
            ),
          ],
    ),
    '',
    `location ^~ ${base} {`,
    ...[
      'index index.html;',
      '# An address without its last slash is sent on, whatever name and port the server has outside.',
      'absolute_redirect off;',
      `error_page 403 404 =404 ${base}404.html;`,
      `types { ${[...new Set([...types, ...ownTypes])].join('; ')}; }`,
      'charset utf-8;',
      'charset_types text/plain text/markdown text/css text/javascript;',
      '# Files that the build has compressed (PRECOMPRESS=on).',
      'gzip_static on;',
      ...(hasBrotli ? ['brotli_static on;'] : []),
      'gzip_vary on;',
      '# An empty value is not sent.',
      ...headers.map(
        ({ name, usual, exceptions }) =>
          `add_header ${name} ${exceptions.length === 0 ? quote(usual) : variable(name)} always;`,
      ),
      '# What other hosts read.',
      `location ~ ${quoteExpression(`^${base}(_headers|staticwebapp\\.config\\.json)$`)} { return 404; }`,
    ].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** An expression in quotes, because of the braces that it could have; nginx leaves its backslashes alone. */
const quoteExpression = (expression: string) => `"${expression}"`;
