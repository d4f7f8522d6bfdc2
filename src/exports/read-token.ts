export type Scheme = 'light' | 'dark';

/**
 * The value of a token in one colour scheme, for files that are not shown by a browser alone.
 * @param css the style sheet with the tokens
 * @throws if the sheet does not have the token, or only a browser can work it out
 */
export function readToken(name: string, css: string, scheme: Scheme): string {
  const value = new RegExp(`${name}: ([^;]+);`).exec(css)?.[1];
  if (value === undefined) throw new Error(`The style sheet has no ${name}.`);
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  const chosen = (scheme === 'light' ? light : dark) ?? value;
  const other = /^var\((.+)\)$/.exec(chosen)?.[1];
  if (other !== undefined) return readToken(other, css, scheme);
  if (chosen.includes('(')) throw new Error(`Only a browser can work out "${chosen}".`);
  return chosen;
}
