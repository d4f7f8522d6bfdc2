import type { SiteSettings } from './site-schema.ts';

/** A colour as `#rrggbb`, in each colour scheme. */
interface SchemeColor {
  readonly light: string;
  readonly dark: string;
}
export type Scheme = keyof SchemeColor;
export const schemes: readonly Scheme[] = ['light', 'dark'];

const ink = '#16130b';
const white = '#fff';

/** The colours of the page by their roles, as `styles/tokens.css` has them. */
export const usualColors = {
  text: { light: ink, dark: '#f4f0e6' },
  muted: { light: '#57534a', dark: '#b9b3a4' },
  page: { light: '#fcfaf5', dark: '#14120d' },
  surface: { light: white, dark: '#1f1c15' },
  line: { light: '#d9d4c7', dark: '#423d31' },
  sign: { light: '#ffd100', dark: '#ffd100' },
  'on-sign': { light: ink, dark: ink },
  link: { light: '#0b4a82', dark: '#8cc4ff' },
  warning: { light: '#9c2c13', dark: '#ff9d80' },
  focus: { light: '#0b4a82', dark: '#8cc4ff' },
} as const satisfies Readonly<Record<string, SchemeColor>>;
export type ColorRole = keyof typeof usualColors;
export type Colors = Readonly<Record<ColorRole, SchemeColor>>;

/**
 * The colours of a site: its own, the usual ones where it has none. On a sign of its own colour letters are dark or
 * white, whichever is easier to read; what has the focus is marked in the colour of links.
 */
export function pickColors({ colors = {} }: Pick<SiteSettings, 'colors'>): Colors {
  const own = Object.fromEntries(
    Object.entries(colors).map(([role, color]) => [
      role,
      typeof color === 'string' ? { light: color, dark: color } : color,
    ]),
  ) as Partial<Record<ColorRole, SchemeColor>>;
  return {
    ...usualColors,
    ...(own.sign && { 'on-sign': pickLetters(own.sign) }),
    ...(own.link && { focus: own.link }),
    ...own,
  };
}

function pickLetters({ light, dark }: SchemeColor): SchemeColor {
  const pick = (sign: string) =>
    measureContrast(ink, sign) >= measureContrast(white, sign) ? ink : white;
  return { light: pick(light), dark: pick(dark) };
}

/** The contrast of two colours (`#rgb` or `#rrggbb`) as WCAG 2 has it, from 1 to 21. */
export function measureContrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(measureLuminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function measureLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = readChannels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The three channels of a colour, each from 0 to 255. */
function readChannels(color: string): number[] {
  const digits = color.length === 4 ? color.match(/\w/g) : color.match(/\w\w/g);
  return (digits ?? []).map((channel) => Number.parseInt(channel.padEnd(2, channel), 16));
}

/** A colour between two: so much of the first, from 0 to 1. */
export function mixColors(one: string, other: string, share: number): string {
  const below = readChannels(other);
  const mixed = readChannels(one).map((channel, at) =>
    Math.round(channel * share + (below[at] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** What must be told from what, and by how much: letters by 4.5, what marks a thing by 3. */
const pairs: readonly (readonly [of: ColorRole, on: ColorRole, least: number])[] = [
  ...(['text', 'muted', 'link', 'warning'] as const).flatMap((letters) =>
    (['page', 'surface'] as const).map((ground) => [letters, ground, 4.5] as const),
  ),
  ['on-sign', 'sign', 4.5],
  ['focus', 'page', 3],
  ['focus', 'surface', 3],
];

/** Two colours that cannot be told apart well enough. */
export interface LowContrast {
  readonly of: ColorRole;
  readonly on: ColorRole;
  readonly scheme: Scheme;
  readonly contrast: number;
  readonly least: number;
}

/** The pairs of colours that are too near each other. A sign stands out by its face or by its edge. */
export function findLowContrast(colors: Colors): LowContrast[] {
  return schemes.flatMap((scheme) => {
    const measure = (of: ColorRole, on: ColorRole) =>
      measureContrast(colors[of][scheme], colors[on][scheme]);
    const measured = pairs.map(([of, on, least]) => ({
      ...{ of, on, scheme, least, contrast: measure(of, on) },
    }));
    const sign = Math.max(measure('sign', 'page'), measure('on-sign', 'page'));
    return [
      ...measured,
      { of: 'sign', on: 'page', scheme, least: 3, contrast: sign } as const,
    ].filter(({ contrast, least }) => contrast < least);
  });
}

/** The nearest colour of the same hue that stands out from another one, found by mixing it with white or with ink. */
export function suggestColor(color: string, ground: string, least: number): string {
  const end = measureContrast(white, ground) > measureContrast(ink, ground) ? white : ink;
  const steps = Array.from({ length: 21 }, (_, step) => mixColors(end, color, step / 20));
  return steps.find((mixed) => measureContrast(mixed, ground) >= least) ?? end;
}
