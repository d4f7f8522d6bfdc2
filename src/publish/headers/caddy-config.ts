import { writePattern, type HeaderRule } from './header-rules.ts';

/**
 * The rules as a piece of a Caddyfile, to import into a site whose root has the site in the folder that the base path
 * names.
 */
export function writeCaddyConfig(rules: readonly HeaderRule[], base: string): string {
  const names = rules.map((_, index) => `@veiviser-${String(index)}`);
  const write = (headers: HeaderRule['headers']) =>
    Object.entries(headers).map(([name, value]) =>
      value === '' ? `-${name}` : `${name} ${quote(value)}`,
    );
  const files = [
    'file_server {',
    '\tprecompressed br gzip',
    '\thide _headers staticwebapp.config.json',
    '}',
  ];
  const indent = (lines: readonly string[]) => lines.map((line) => `\t${line}`);
  return [
    '# Written by `npm run headers`: import it into a site.',
    `@veiviser path ${base}*`,
    ...rules.flatMap(({ path }, index) =>
      index === 0 ? [] : [`${names[index] ?? ''} path_regexp ${quote(writePattern(path))}`],
    ),
    // In the order in which it is written, so that the later of two rules holds.
    'route @veiviser {',
    ...indent([
      ...rules.flatMap(({ headers }, index) => [
        `header ${index === 0 ? '' : `${names[index] ?? ''} `}{`,
        ...indent(write(headers)),
        '}',
      ]),
      ...files,
    ]),
    '}',
    'handle_errors {',
    ...indent([
      `@veiviser-missing expression {err.status_code} == 404 && path('${base}*')`,
      'route @veiviser-missing {',
      ...indent([
        // What is missing for a moment would be missing for as long as the address may be kept.
        'header Cache-Control no-cache',
        `rewrite * ${base}404.html`,
        'file_server',
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** A value that a Caddyfile takes as it stands. */
const quote = (value: string) => `\`${value}\``;
