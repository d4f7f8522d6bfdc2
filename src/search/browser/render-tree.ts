import type { Tree } from '../../site/page-words.ts';

/** An element with its attributes and all that stands in it. */
export function renderTree([name, attributes, children]: Tree): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : renderTree(child))),
  );
  return element;
}
