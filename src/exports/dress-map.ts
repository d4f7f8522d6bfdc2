import { readDeclarations, type Declaration } from './read-declarations.ts';
import { readCustomProperties, resolveValue, type Scheme } from './resolve-value.ts';

/** Property → its value as the style sheet has it. */
type Look = ReadonlyMap<string, string>;

/** What every program that reads SVG knows. The other properties are for a map that is moved about on a page. */
const drawn =
  /^(?:fill|stroke|stroke-(?:width|dasharray|linecap|linejoin)|font-(?:size|family|weight)|text-decoration)$/;

/** What is never true of a picture. */
const passing = /:(?:hover|focus|active|target)|::/;

const fontPattern = /^(?<size>[^ /]+)\/\S+ (?<family>.+)$/;

/** `font` as the two properties that a map needs of it: few programs read it whole. */
function expandFont(declaration: Declaration): Declaration[] {
  if (declaration.property !== 'font') return [declaration];
  const { size = '', family = '' } = fontPattern.exec(declaration.value)?.groups ?? {};
  return [
    { ...declaration, property: 'font-size', value: size },
    { ...declaration, property: 'font-family', value: family },
  ];
}

/** How specific a selector is: first its classes, attributes and pseudo-classes, then its elements. */
function weigh(selector: string): number {
  const bare = selector.replaceAll(/\[[^\]]*\]|:nth-[^)]*\)/g, '.x');
  const classes = bare.match(/\.|:(?!is|not|where)/g) ?? [];
  const elements = bare.match(/(?<![\w.:-])[a-z][\w-]*/g) ?? [];
  return classes.length * 100 + elements.length;
}

/** The look of every element that the declarations say something about, by the rules of the cascade. */
function readLooks(document: Document, declarations: readonly Declaration[]): Map<Element, Look> {
  const rules = declarations
    .filter(({ conditions }) => conditions.length === 0)
    .flatMap(expandFont)
    .filter(({ property }) => drawn.test(property))
    .flatMap(({ selectors, property, value }) =>
      selectors
        .filter((selector) => !passing.test(selector))
        .map((selector) => ({ selector, property, value })),
    )
    .sort((one, other) => weigh(one.selector) - weigh(other.selector));
  const looks = new Map<Element, Look>();
  for (const { selector, property, value } of rules) {
    for (const element of document.querySelectorAll(selector)) {
      looks.set(element, new Map([...(looks.get(element) ?? []), [property, value]]));
    }
  }
  return looks;
}

const isSeen = (look: Look) => look.get('fill') !== 'none' || look.get('stroke') !== 'none';

/**
 * Dresses a map for a life outside the page. Every element gets a class, and the style sheet of these classes is
 * returned: in light colours, and by `prefers-color-scheme` in dark ones. It has nothing but classes and literal
 * values, which programs understand that know little of CSS. The looks themselves come from `css`, the style sheets of
 * the page: its tokens and its map. Lines that cannot be seen are taken out.
 * @throws if `css` has a value that only a browser can work out
 */
export function dressMap(document: Document, css: string): string {
  const declarations = readDeclarations(css);
  const properties = readCustomProperties(declarations);
  const write = (look: Look, scheme: Scheme) =>
    [...look].map(([name, value]) => `${name}:${resolveValue(value, properties, scheme)}`);
  const classes = new Map<string, { name: string; light: string[]; dark: string[] }>();
  for (const [element, look] of readLooks(document, declarations)) {
    if (!isSeen(look)) {
      element.remove();
      continue;
    }
    const light = write(look, 'light');
    const dark = write(look, 'dark').filter((line) => !light.includes(line));
    const key = [...light, ...dark].join(';');
    const known = classes.get(key) ?? { name: `look-${classes.size + 1}`, light, dark };
    classes.set(key, known);
    element.setAttribute('class', known.name);
  }
  const writeSheet = (scheme: Scheme) =>
    [...classes.values()]
      .filter((look) => look[scheme].length > 0)
      .map((look) => `.${look.name}{${look[scheme].join(';')}}`)
      .join('\n');
  return `${writeSheet('light')}\n@media (prefers-color-scheme:dark){\n${writeSheet('dark')}\n}`;
}
