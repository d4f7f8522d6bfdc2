import type { HeaderRule } from './header-rules.ts';

/** The rules as a file `_headers`, which Cloudflare Pages, Netlify and others read. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
