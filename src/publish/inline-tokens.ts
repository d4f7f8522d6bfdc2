import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEarlySettings } from '../read/read-early-settings.ts';
import { pickColors, usualColors, type ColorRole } from '../site/colors.ts';
import type { SiteSettings } from '../site/site-schema.ts';

/** As much of a style sheet in PostCSS as is used here. */
interface Sheet {
  walkDecls(visit: (declaration: Declaration) => void): void;
}
interface Declaration {
  readonly prop: string;
  value: string;
  remove(): void;
}
interface Result {
  readonly messages: object[];
}

const folder = new URL('../', import.meta.url);
const definition = /^\s*(--[\w-]+):\s*([^;]+);/gm;

/** A colour in both schemes is longer than its name, so a role stays a role. */
const role = /^--color-/;
const longest = 12;

/**
 * A plugin of PostCSS that gives a site its own colours, and writes the value of a token where the token is named, if
 * nothing ever gives it another value: a page carries its styles with it, and most names are longer than "1rem".
 * `given`: tokens that the build knows and no sheet does.
 * @param root of the project whose `content/site.yaml` has the colours
 */
export function inlineTokens(given: Readonly<Record<string, string>> = {}, root = process.cwd()) {
  const site = join(root, 'content', 'site.yaml');
  let { colors } = readEarlySettings(site);
  let tokens = findTokens(colors);
  return {
    postcssPlugin: 'inline-tokens',
    Once(sheet: Sheet, { result }: { readonly result?: Result } = {}) {
      // In development the sheet is made anew when the settings of the site change.
      result?.messages.push({ type: 'dependency', plugin: 'inline-tokens', file: site });
      const { colors: now } = readEarlySettings(site);
      if (JSON.stringify(now) !== JSON.stringify(colors)) {
        colors = now;
        tokens = findTokens(colors);
      }
      const { own, usual } = tokens;
      const known = new Map([...tokens.known, ...Object.entries(given)]);
      const inline = (value: string) =>
        value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => known.get(name) ?? whole);
      sheet.walkDecls((declaration) => {
        const { prop, value } = declaration;
        // Paper has colours of its own.
        if (known.has(prop)) declaration.remove();
        else declaration.value = inline((usual.get(prop) === value && own.get(prop)) || value);
      });
    },
  };
}

/**
 * The tokens of all sheets: `usual` as tokens.css writes them, `own` the colours that a site has instead, and `known`
 * the values of those that are defined once.
 */
function findTokens(colors: SiteSettings['colors']) {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const defined = sheets.flatMap((file) =>
    [...read(file).matchAll(definition)].map(([, name]) => name),
  );
  const usual = new Map(
    [...read('styles/tokens.css').matchAll(definition)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const own = listOwn(colors);
  const tokens = new Map([...usual, ...own]);
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const known = tokens.get(name);
      return known === undefined ? whole : resolve(known);
    });
  const known = new Map(
    [...tokens]
      .map(([name, value]): [string, string] => [name, resolve(value)])
      .filter(([name, value]) => !role.test(name) || value.length <= longest)
      .filter(([name]) => defined.filter((other) => other === name).length === 1),
  );
  return { known, own, usual };
}

/** The colours that a site does not have from tokens.css, as CSS. */
function listOwn(colors: SiteSettings['colors']): Map<string, string> {
  const own = Object.entries(pickColors({ colors })).flatMap(([name, { light, dark }]) => {
    const usual = usualColors[name as ColorRole];
    if (light === usual.light && dark === usual.dark) return [];
    return [[`--color-${name}`, light === dark ? light : `light-dark(${light}, ${dark})`] as const];
  });
  return new Map(own);
}
