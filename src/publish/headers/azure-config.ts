import { writePattern, type HeaderRule, type Headers } from './header-rules.ts';

/** As much of the file as is written here. */
export interface AzureConfig {
  readonly trailingSlash: 'always';
  readonly globalHeaders: Headers;
  readonly routes: readonly { readonly route: string; readonly headers: Headers }[];
  /** Kind of file, with its dot → type. */
  readonly mimeTypes: Readonly<Record<string, string>>;
  readonly responseOverrides: { readonly 404: { readonly rewrite: string } };
}

/**
 * The rules as `staticwebapp.config.json` for Azure Static Web Apps. Of its routes the first that fits holds, over the
 * headers for all addresses. A wildcard stands at the end of a route alone, so a rule with names in its middle becomes
 * a route for each page that it fits, or for each kind of file. Azure reads 20 kB: such pages must not grow with the
 * number of guides.
 * @param pages the path of every page that was built, such as `nb/lamp/`
 */
export function writeAzureConfig(
  rules: readonly HeaderRule[],
  pages: readonly string[],
  base: string,
): string {
  const [everywhere, ...exceptions] = rules;
  return JSON.stringify({
    trailingSlash: 'always',
    globalHeaders: everywhere?.headers ?? {},
    routes: exceptions
      .filter(({ headers }) => headers['Content-Type'] === undefined)
      .flatMap(({ path, headers }) =>
        listRoutes(path, pages, base).map((route) => ({ route, headers })),
      ),
    mimeTypes: Object.fromEntries(
      exceptions.flatMap(({ path, headers: { 'Content-Type': type } }) =>
        type === undefined ? [] : [[`.${readKind(path)}`, type]],
      ),
    ),
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
  } satisfies AzureConfig);
}

function listRoutes(path: string, pages: readonly string[], base: string): string[] {
  if (!path.includes('/:')) return [path];
  if (!path.endsWith('/')) return [`${base}*.${readKind(path)}`];
  const pattern = new RegExp(writePattern(path));
  return pages.map((page) => `${base}${page}index.html`).filter((file) => pattern.test(file));
}

/** What the name of a file ends in. */
const readKind = (path: string) => path.split('.').at(-1) ?? '';
