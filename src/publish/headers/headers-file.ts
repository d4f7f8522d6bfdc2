import type { HeaderRule } from './header-rules.ts';

/** Every page below a home page that must not stand in a frame, by the shape of its address. */
const unframed = [
  ':locale/:page/',
  ':locale/:guide/booklet/',
  ':locale/:guide/map/',
  ':locale/:guide/proof/',
  ':locale/errors/:code/',
  ':locale/search/:part/',
  ':locale/topics/:topic/',
  ':locale/topics/:topic/:part/',
];

/**
 * The rules as a file `_headers`, which Netlify, Cloudflare Pages and others read. They join the values of all rules
 * that fit an address, and not every one of them can take a header away. So a header with exceptions is not said of all
 * addresses: `Cache-Control: no-cache` is what these hosts send unasked, and a policy is given to every page that must
 * not stand in a frame.
 * @param pages the path of every page that was built, such as `nb/lamp/`
 */
export function writeHeadersFile(
  rules: readonly HeaderRule[],
  pages: readonly string[],
  base: string,
): string {
  const [everywhere, ...exceptions] = rules;
  const varying = new Set(exceptions.flatMap(({ headers }) => Object.keys(headers)));
  const usual = Object.entries(everywhere?.headers ?? {});
  // By their names: a shape would also fit every file that stands beside them.
  const homes = pages.filter((page) => /^(?:[^/]+\/)?$/.test(page));
  const policy = usual.filter(([name]) => name === 'Content-Security-Policy');
  const blocks = [
    writeBlock(
      `${base}*`,
      usual.filter(([name]) => !varying.has(name)),
    ),
    ...[...homes, ...unframed]
      .flatMap((page) => [page, `${page}index.html`])
      .map((page) => writeBlock(base + page, policy)),
    ...exceptions.map(({ path, headers }) => writeBlock(path, Object.entries(headers))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** What is said of one path; nothing if no header is given there. */
function writeBlock(path: string, headers: readonly [name: string, value: string][]): string {
  const lines = headers.flatMap(([name, value]) => (value === '' ? [] : [`  ${name}: ${value}`]));
  return lines.length === 0 ? '' : [path, ...lines].join('\n');
}
