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
  'image/webp webp',
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
  const [everywhere, ...exceptions] = rules;
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(isSet);
  // nginx would send a type that is given as a header beside its own.
  const ownTypes = rules.flatMap(({ path, headers: { 'Content-Type': type } }) =>
    type === undefined ? [] : [`${type.split(';')[0] ?? ''} ${path.split('.').at(-1) ?? ''}`],
  );
  const variable = (name: string) => `$veiviser_${name.toLowerCase().replaceAll('-', '_')}`;
  const set = (name: string, value = '') =>
    `set ${variable(name)} "${value.replace(/["\\]/g, '\\$&')}";`;
  return [
    '# Written by `npm run headers`: include it in a server block.',
    ...names.map((name) => set(name, everywhere?.headers[name])),
    ...exceptions.flatMap(({ path, headers }) => {
      const own = Object.entries(headers).filter(([name]) => isSet(name));
      const values = own.map(([name, value]) => set(name, value));
      return own.length === 0
        ? []
        : [`if ($uri ~ ${quoteExpression(writePattern(path))}) { ${values.join(' ')} }`];
    }),
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
      ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
      '# What other hosts read.',
      `location ~ ${quoteExpression(`^${base}(_headers|staticwebapp\\.config\\.json)$`)} { return 404; }`,
    ].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** nginx has words of its own for types. */
const isSet = (name: string) => name !== 'Content-Type';

/** An expression in quotes, because of the braces that it could have; nginx leaves its backslashes alone. */
const quoteExpression = (expression: string) => `"${expression}"`;
