import type { HeaderRule, Headers } from './header-rules.ts';
import { findHeaders } from './header-rules.ts';

/** The shape of a page's address, as Astro has it: `/[locale]/[guide]/proof`. */
export type RoutePattern = string;

/** What the hosts that read this file do unasked, by their own documentation. */
const unasked = ['Cache-Control'];

/**
 * The rules as a file `_headers`, which Netlify, Cloudflare Pages and others read. They join the values of all rules
 * that fit an address, and not every one of them can take a header away: so no header is in two rules that fit the same
 * address, and what has exceptions is said for each shape that an address can have.
 * @param patterns of all pages
 * @param pages the path of every page that was built, such as `nb/lamp/`
 */
export function writeHeadersFile(
  rules: readonly HeaderRule[],
  patterns: readonly RoutePattern[],
  pages: readonly string[],
  base: string,
): string {
  const [everywhere, ...exceptions] = rules;
  if (!everywhere) return '';
  const varying = new Set(exceptions.flatMap(({ headers }) => Object.keys(headers)));
  const pick = (headers: Headers, isWanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(headers).filter(([name, value]) => value && isWanted(name)));
  const shapes = listShapes(patterns, pages, base).map((path) => ({
    path,
    // Any address of the shape will do: what has rules of its own has a shape of its own.
    headers: pick(findHeaders(path, rules), (name) => varying.has(name) && !unasked.includes(name)),
  }));
  const blocks: HeaderRule[] = [
    { ...everywhere, headers: pick(everywhere.headers, (name) => !varying.has(name)) },
    ...shapes,
    ...exceptions
      .filter(({ path }) => !path.endsWith('/'))
      .map(({ path, headers }) => ({ path, headers: pick(headers, () => true) })),
  ];
  return `${blocks
    .filter(({ headers }) => Object.keys(headers).length > 0)
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')}\n`;
}

/** The shapes of all pages' addresses, each with and without `index.html`, none fitted by another. */
function listShapes(
  patterns: readonly RoutePattern[],
  pages: readonly string[],
  base: string,
): string[] {
  const shapes = patterns
    .flatMap((pattern) => expandRest(pattern, pages))
    .map((pattern) => pattern.slice(1).replace(/\[(\w+)\]/g, ':$1'))
    .flatMap((path) => (/^:\w+$/.test(path) ? listFirst(pages) : path))
    .map((path) => base + (path === '' || path.endsWith('/') ? path : `${path}/`));
  const widest = shapes.filter(
    (path, index) =>
      !shapes.some(
        (other, at) => at !== index && fits(other, path) && (at < index || !fits(path, other)),
      ),
  );
  return widest.flatMap((path) => [path, `${path}index.html`]).sort();
}

/** Home pages by their names: a shape for them would also fit every file that stands beside them. */
function listFirst(pages: readonly string[]): string[] {
  return pages.filter((page) => /^[^/]+\/$/.test(page) && page !== '404/');
}

/** A pattern that ends in any number of parts, `/[...part]`, as one pattern for each number that there are pages of. */
function expandRest(pattern: RoutePattern, pages: readonly string[]): RoutePattern[] {
  const [fixed = '', rest] = pattern.split('/[...');
  if (rest === undefined) return [pattern];
  const start = new RegExp(`^${fixed.slice(1).replace(/\[\w+\]/g, '[^/]+')}/`);
  const counts = pages
    .filter((page) => start.test(page))
    .map((page) => page.replace(start, '').split('/').length - 1);
  return [...new Set(counts)].map((count) => {
    const parts = Array.from({ length: count }, (_, index) => `/[part${String(index + 1)}]`);
    return fixed + parts.join('');
  });
}

/** Whether every address that a narrow shape fits is fitted by a wide one. */
function fits(wide: string, narrow: string): boolean {
  const parts = narrow.split('/');
  const wideParts = wide.split('/');
  return (
    wideParts.length === parts.length &&
    wideParts.every(
      (part, index) => part === parts[index] || (part.startsWith(':') && parts[index] !== ''),
    )
  );
}
