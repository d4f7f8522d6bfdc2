import postcss, { type Declaration, type Node } from 'postcss';
import { listFiles, openPage, readPage } from './site.ts';

/** What a browser can be asked with `CSS.supports`, as it stands in the built styles. Each once. */
export interface BuiltCss {
  /** The values that a rule gives one property, with and without a vendor's prefix: a browser takes one of them. */
  readonly declarations: readonly (readonly { readonly name: string; readonly value: string }[])[];
  readonly selectors: readonly string[];
}

/** In these a browser is not asked about single declarations: it passes over the whole, or reads them in another way. */
const apart = ['supports', 'keyframes', 'page', 'font-face', 'view-transition'];

/** All that the built styles say. */
export async function readBuiltCss(): Promise<BuiltCss> {
  const files = await listFiles();
  const sheets = new Set([
    ...files.filter((file) => file.endsWith('.css')).map(readPage),
    ...files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => [...openPage(file).querySelectorAll('style')])
      .map(({ textContent }) => textContent),
  ]);
  const declarations = new Map<string, BuiltCss['declarations'][number]>();
  const selectors = new Set<string>();
  for (const sheet of sheets) {
    postcss.parse(sheet).walkRules((rule) => {
      if (standsApart(rule)) return;
      for (const selector of rule.selectors) selectors.add(selector);
      const own = rule.nodes.filter((node): node is Declaration => node.type === 'decl');
      const named = own
        .filter(({ variable }) => !variable)
        .map(({ prop, value }) => ({ name: prop, value }));
      for (const alternatives of Map.groupBy(named, ({ name }) =>
        name.replace(/^-[a-z]+-/, ''),
      ).values())
        declarations.set(JSON.stringify(alternatives), alternatives);
    });
  }
  return { declarations: [...declarations.values()], selectors: [...selectors] };
}

function standsApart(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent)
    if ('name' in at && apart.includes(String(at.name))) return true;
  return false;
}

/** Runs in a browser: what of the built styles it does not know. */
export function listUnknown({ declarations, selectors }: BuiltCss): string[] {
  return [
    ...declarations
      .filter((alternatives) => !alternatives.some(({ name, value }) => CSS.supports(name, value)))
      .map((alternatives) => alternatives.map(({ name, value }) => `${name}: ${value}`).join('; ')),
    // An & and a combinator in front stand inside another rule only.
    ...selectors.filter(
      (selector) => !/^[>+~]|&/.test(selector) && !CSS.supports(`selector(${selector})`),
    ),
  ];
}
