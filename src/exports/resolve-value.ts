import { readDeclarations, type Declaration } from './read-declarations.ts';

export type Scheme = 'light' | 'dark';

/** Where custom properties are looked for: what is set on single elements would need a browser. */
const roots = [':root', '.map'];

/** Custom property → its value, from declarations that hold under no condition; the last one counts. */
export function readCustomProperties(declarations: readonly Declaration[]): Map<string, string> {
  return new Map(
    declarations
      .filter(
        ({ property, selectors, conditions }) =>
          property.startsWith('--') &&
          conditions.length === 0 &&
          selectors.some((selector) => roots.includes(selector)),
      )
      .map(({ property, value }) => [property, value]),
  );
}

/** Red, green and blue of `#rgb` or `#rrggbb`, from 0 to 255. */
function readColour(hex: string): number[] {
  const digits = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
  return (digits.match(/[^#]{2}/g) ?? []).map((channel) => Number.parseInt(channel, 16));
}

function mixColours(one: string, percent: string, other: string): string {
  const share = Number(percent) / 100;
  const others = readColour(other);
  const mixed = readColour(one).map((channel, at) =>
    Math.round(channel * share + (others[at] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A value with nothing left in it that only a browser knows: `var()`, `light-dark()` and `color-mix()` in sRGB are
 * worked out.
 * @throws if one of them is left, such as the mix of colours that are not hexadecimal
 */
export function resolveValue(
  value: string,
  properties: ReadonlyMap<string, string>,
  scheme: Scheme,
): string {
  const resolved = value
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => properties.get(name) ?? whole)
    .replaceAll(/light-dark\(([^(),]+), ?([^(),]+)\)/g, scheme === 'light' ? '$1' : '$2')
    .replaceAll(
      /color-mix\(in srgb, (#\w+) (\d+)%, (#\w+)\)/g,
      (_, one: string, percent: string, other: string) => mixColours(one, percent, other),
    );
  if (resolved !== value) return resolveValue(resolved, properties, scheme);
  if (/var\(|light-dark\(|color-mix\(/.test(value))
    throw new Error(`"${value}" cannot be worked out without a browser.`);
  return value;
}

/**
 * The value of a custom property of a style sheet, such as a token.
 * @throws if the sheet has no such property, or only a browser can work it out
 */
export function readToken(name: string, css: string, scheme: Scheme): string {
  return resolveValue(`var(${name})`, readCustomProperties(readDeclarations(css)), scheme);
}
