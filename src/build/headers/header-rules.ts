/** Headers for every address that a pattern fits. `:name` stands for one part of an address, `*` at its end for the rest. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The shape of a page's address, as Astro has it: `/[locale]/[guide]/proof`. */
export type RoutePattern = string;

/** The one page that may stand in a frame of another site: the flowchart alone. */
const framedPage: RoutePattern = '/[locale]/[guide]/embed';

/** Two headers for one rule: the second one is for browsers that do not know the first. */
const unframed = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};

/**
 * The headers that the site is to be served with. No two rules fit the same address: hosts join the values of all rules
 * that fit, so that no rule could make an exception to a wider one.
 * @param patterns of all pages
 * @param pages the path of every page that was built, such as `nb/lamp/`
 * @param base the site's base path, with a slash at both ends
 */
export function listHeaderRules(
  patterns: readonly RoutePattern[],
  pages: readonly string[],
  base: string,
): HeaderRule[] {
  const shapes = patterns
    .filter((pattern) => pattern !== framedPage)
    .flatMap((pattern) => expandRest(pattern, pages))
    .map((pattern) => base + pattern.slice(1).replace(/\[(\w+)\]/g, ':$1'))
    .map((path) => (path.endsWith('/') ? path : `${path}/`));
  const widest = shapes.filter(
    (path, index) =>
      !shapes.some(
        (other, at) => at !== index && fits(other, path) && (at < index || !fits(path, other)),
      ),
  );
  return [...widest, `${base}take-with-you/*`].sort().map((path) => ({ path, headers: unframed }));
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

/** Whether every address that a narrow pattern fits is fitted by a wide one. */
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
