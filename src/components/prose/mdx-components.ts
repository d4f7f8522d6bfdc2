import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { componentNames, type ComponentName } from '../../model/components.ts';
import Component from './Component.astro';

/** What authors may write in the MDX of a guide's page, apart from `<Flow />`. */
export const mdxComponents: Readonly<Record<string, AstroComponentFactory>> = Object.fromEntries(
  componentNames.filter((name) => name !== 'Flow').map((name) => [name, bindName(name)]),
);

function bindName(name: ComponentName): AstroComponentFactory {
  const render = Component as AstroComponentFactory;
  const bound: AstroComponentFactory = (result, props: object, slots) =>
    render(result, { ...props, name }, slots);
  return Object.assign(bound, { isAstroComponentFactory: true });
}
