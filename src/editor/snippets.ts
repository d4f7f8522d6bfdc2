import type { Content } from '../model/content.ts';
import {
  componentNames,
  factFileOf,
  isFactComponent,
  namingAttribute,
} from '../model/components.ts';

/** A snippet of VS Code. */
interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: string;
}

/**
 * A snippet for each component that names something, with what there is to choose from. In MDX an editor completes no ids
 * from a schema; a choice in a snippet needs no extension.
 */
export function createSnippets({ facts, guides, plainGuides }: Content): Record<string, Snippet> {
  const named = componentNames.flatMap((name) => {
    const attribute = namingAttribute(name);
    if (attribute === undefined) return [];
    const ids = isFactComponent(name)
      ? Object.keys(facts[factFileOf(name)])
      : [...Object.keys(guides), ...Object.keys(plainGuides)].sort();
    // A choice of nothing is no snippet.
    if (ids.length === 0) return [];
    const choice = `\${1|${ids.map((id) => id.replace(/[,|\\]/g, '\\$&')).join(',')}|}`;
    const snippet: Snippet = {
      prefix: `<${name}`,
      scope: 'mdx,markdown,plaintext',
      description: `<${name}> with an id that there is`,
      body: `<${name} ${attribute}="${choice}" />`,
    };
    return [[name, snippet] as const];
  });
  return Object.fromEntries(named);
}
