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

/** As much as Azure reads, in bytes. */
const largest = 20_000;

/**
 * The rules as `staticwebapp.config.json` for Azure Static Web Apps. Of its routes the first that fits holds, over the
 * headers for all addresses. A wildcard stands at the end of a route alone, so a rule with names in its middle becomes
 * a route for each page that it fits, or for each kind of file.
 * @param files the address of every built file
 * @returns the text, and whether there was no room for the pages that may stand in a frame
 */
export function writeAzureConfig(
  rules: readonly HeaderRule[],
  files: readonly string[],
  base: string,
): { text: string; isCut: boolean } {
  const [everywhere, ...exceptions] = rules;
  const write = (isWanted: (rule: HeaderRule) => boolean) =>
    JSON.stringify({
      trailingSlash: 'always',
      globalHeaders: everywhere?.headers ?? {},
      routes: exceptions
        .filter((rule) => rule.headers['Content-Type'] === undefined && isWanted(rule))
        .flatMap(({ path, headers }) =>
          listRoutes(path, files, base).map((route) => ({ route, headers })),
        ),
      mimeTypes: Object.fromEntries(
        exceptions.flatMap(({ path, headers: { 'Content-Type': type } }) =>
          type === undefined ? [] : [[`.${readKind(path)}`, type]],
        ),
      ),
      responseOverrides: { 404: { rewrite: `${base}404.html` } },
    } satisfies AzureConfig);
  const whole = write(() => true);
  if (Buffer.byteLength(whole) <= largest) return { text: whole, isCut: false };
  return { text: write(({ path }) => !path.endsWith('/')), isCut: true };
}

function listRoutes(path: string, files: readonly string[], base: string): string[] {
  if (!path.includes('/:')) return [path];
  if (!path.endsWith('/')) return [`${base}*.${readKind(path)}`];
  const pattern = new RegExp(writePattern(path));
  return files.filter((file) => file.endsWith('index.html') && pattern.test(file));
}

/** What the name of a file ends in. */
const readKind = (path: string) => path.split('.').at(-1) ?? '';
