import { readdirSync, readFileSync } from 'node:fs';

/** As much of a style sheet in PostCSS as is used here. */
interface Sheet {
  walkDecls(visit: (declaration: Declaration) => void): void;
}
interface Declaration {
  readonly prop: string;
  value: string;
  remove(): void;
}

const folder = new URL('../', import.meta.url);
const definition = /^\s*(--[\w-]+):\s*([^;]+);/gm;

/** A colour in both schemes is longer than its name, so a role stays a role. */
const role = /^--color-/;
const longest = 12;

/**
 * A plugin of PostCSS that writes the value of a token where the token is named, if nothing ever gives it another value:
 * a page carries its styles with it, and most names are longer than "1rem". `given`: tokens that the build knows and no
 * sheet does.
 */
export function inlineTokens(given: Readonly<Record<string, string>> = {}) {
  const known = new Map([...findKnown(), ...Object.entries(given)]);
  const inline = (value: string) =>
    value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => known.get(name) ?? whole);
  return {
    postcssPlugin: 'inline-tokens',
    Once(sheet: Sheet) {
      sheet.walkDecls((declaration) => {
        if (known.has(declaration.prop)) declaration.remove();
        else declaration.value = inline(declaration.value);
      });
    },
  };
}

/** Token → value, of the tokens that are defined once in all sheets. */
function findKnown(): Map<string, string> {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const defined = sheets.flatMap((file) =>
    [...read(file).matchAll(definition)].map(([, name]) => name),
  );
  const tokens = new Map(
    [...read('styles/tokens.css').matchAll(definition)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const known = tokens.get(name);
      return known === undefined ? whole : resolve(known);
    });
  return new Map(
    [...tokens]
      .map(([name, value]): [string, string] => [name, resolve(value)])
      .filter(([name, value]) => !role.test(name) || value.length <= longest)
      .filter(([name]) => defined.filter((other) => other === name).length === 1),
  );
}
