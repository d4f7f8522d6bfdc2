import { readToken, type Scheme } from './read-token.ts';

/** What an element of the map is → its class in the file. Where several fit, the last one counts. */
const classes = {
  rect: 'row',
  path: 'arrow',
  text: 'text',
  '[data-node] path': 'head',
  '[data-kind="outcome"] path': 'outcome',
  '[data-ref] path': 'sign',
  '[data-node] text': 'title',
  '[data-ref] text': 'link',
};

const shapes = `.arrow{fill:none}
.head,.arrow{stroke-width:1.5}
.outcome{stroke-width:3}
.row,.sign{stroke-width:1}
.title{font-weight:700}`;

function writeColors(css: string, scheme: Scheme): string {
  const color = (role: string) => readToken(`--color-${role}`, css, scheme);
  const [ink, paper] = [color('text'), color('surface')];
  return `.row,.head,.outcome,.sign{fill:${paper}}
.row{stroke:${mixLine(ink, paper)}}
.head,.outcome,.sign,.arrow{stroke:${ink}}
.text,.title{fill:${ink}}
.link{fill:${color('link')}}`;
}

/** The `--map-line` of map.css: 45% of the ink, in `#rgb` or `#rrggbb`, on the paper. */
function mixLine(ink: string, paper: string): string {
  const read = (hex: string) =>
    (hex.match(hex.length === 4 ? /\w/g : /\w\w/g) ?? []).map((digits) =>
      Number.parseInt(digits.padEnd(2, digits), 16),
    );
  const below = read(paper);
  const mixed = read(ink).map((channel, at) =>
    Math.round(channel * 0.45 + (below[at] ?? 0) * 0.55),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Gives every element of a map a class, and returns the style sheet for them: what map.css says of a map on which
 * nothing is marked, in nothing but classes and literal values, because few programs that read SVG know more of CSS.
 * @param tokens the style sheet with the tokens
 * @throws if it lacks one that is needed
 */
export function dressMap(map: Element, tokens: string): string {
  // The lower line of an arrow is for a trail, and the pin for the step where a reader is.
  for (const unseen of map.querySelectorAll('g > path:nth-of-type(odd), marker')) unseen.remove();
  for (const [selector, name] of Object.entries(classes)) {
    for (const element of map.querySelectorAll(selector)) element.setAttribute('class', name);
  }
  const dark = writeColors(tokens, 'dark');
  return `${shapes}\n${writeColors(tokens, 'light')}\n@media (prefers-color-scheme:dark){\n${dark}\n}`;
}
