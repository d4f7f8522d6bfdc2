import { escapeText } from '../map/build/draw-shapes.ts';
import { mixColors, pickColors, type ColorRole, type Colors, type Scheme } from '../site/colors.ts';
import type { SiteSettings } from '../site/site-schema.ts';

/** The class of an element in the file, by the link that it stands in: a step, an outcome, a sign, or none. */
const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rect: { none: 'row' },
  path: { none: 'arrow', step: 'head', outcome: 'outcome', sign: 'sign' },
  text: { none: 'text', step: 'title', outcome: 'title', sign: 'link' },
};

/** A tag that has a class, or is the link that decides it. An attribute's value may hold `>`. */
const tag = /<(\/?)(a|rect|path|text)\b((?:[^">]|"[^"]*")*)>/g;

const shapes = `.arrow{fill:none}
.head,.arrow{stroke-width:1.5}
.outcome{stroke-width:3}
.row,.sign{stroke-width:1}
.title{font-weight:700}`;

function writeColors(colors: Colors, scheme: Scheme): string {
  const color = (role: ColorRole) => colors[role][scheme];
  const [ink, paper] = [color('text'), color('surface')];
  return `.row,.head,.outcome,.sign{fill:${paper}}
.row{stroke:${mixColors(ink, paper, lineShare)}}
.head,.outcome,.sign,.arrow{stroke:${ink}}
.text,.title{fill:${ink}}
.link{fill:${color('link')}}`;
}

/** The `--map-line` of map.css: so much of the ink on the paper. */
const lineShare = 0.45;

/**
 * The map of a page, or a piece of it, as a file has it: every element with a class for `writeMapStyles`, links with
 * whole addresses, and nothing that only marks of a trail would show.
 * @param address the whole address of the guide's page
 */
export function styleMap(map: string, address: string): string {
  let link = 'none';
  return (
    map
      .replace(/<marker\b.*?<\/marker>/s, '')
      // The lower line of an arrow is for a trail.
      .replace(/(<path d="[^"]*"\/>)\1/g, '$1')
      .replace(tag, (whole, end: string, name: string, attributes: string) => {
        if (name !== 'a') {
          const own = classes[name]?.[link];
          return own === undefined || end ? whole : `<${name} class="${own}"${attributes}>`;
        }
        link = end ? 'none' : nameLink(attributes);
        const absolute = attributes
          .replace(' href="#', () => ` href="${escapeText(address)}#`)
          // A step of another guide.
          .replace(' href="/', () => ` href="${escapeText(new URL(address).origin)}/`);
        // On the page the arrow keys reach what Tab does not; here there is Tab only.
        return `<${end}a${absolute.replace(' tabindex="-1"', '')}>`;
      })
  );
}

function nameLink(attributes: string): string {
  if (attributes.includes(' data-ref="')) return 'sign';
  if (attributes.includes(' data-kind="outcome"')) return 'outcome';
  return attributes.includes(' data-node="') ? 'step' : 'none';
}

/**
 * The style sheet of the file: what map.css says of a map on which nothing is marked, in nothing but classes and literal
 * values, because few programs that read SVG know more of CSS.
 */
export function writeMapStyles(site: Pick<SiteSettings, 'colors'>): string {
  const colors = pickColors(site);
  const dark = writeColors(colors, 'dark');
  return `${shapes}
${writeColors(colors, 'light')}
@media (prefers-color-scheme:dark){
${dark}
}`;
}
