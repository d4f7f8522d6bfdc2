import {
  findLowContrast,
  pickColors,
  suggestColor,
  type ColorRole,
  type LowContrast,
} from '../site/colors.ts';
import { placeOf, type Check } from './check.ts';

/** What `content/site.yaml` must keep beyond its form. */
export const siteChecks: readonly Check[] = [
  {
    name: 'low-contrast',
    severity: 'error',
    description: 'The colours of the site can be told apart, in the light and in the dark scheme.',
    find: ({ site, siteSource }) => {
      const { colors: own = {} } = site;
      const colors = pickColors(site);
      return findLowContrast(colors)
        .filter(({ of, on }) => of in own || on in own || on === 'sign' || of === 'focus')
        .map((low) => {
          const { of, on, scheme, contrast, least } = low;
          const field = pickField(low, own);
          return {
            ...placeOf(siteSource, 'colors', field),
            says: `In the ${scheme} scheme "${of}" (${colors[of][scheme]}) has a contrast of ${contrast.toFixed(1)} to "${on}" (${colors[on][scheme]}); ${least} is the least.`,
            remedy: mend(low, colors[of][scheme], colors[on][scheme], field),
          };
        });
    },
  },
];

/** The colour that an author has chosen, of two: the one in front, the one behind, or what it is derived from. */
function pickField({ of, on }: LowContrast, own: Partial<Record<ColorRole, unknown>>): ColorRole {
  if (of in own) return of;
  return of === 'focus' && 'link' in own ? 'link' : on;
}

function mend(
  { of, on, scheme, least }: LowContrast,
  color: string,
  ground: string,
  field: ColorRole,
): string {
  if (field === on) return `Choose another "${on}", or say "${of}" too.`;
  const better = suggestColor(color, ground, least);
  return `For the ${scheme} scheme write ${field === of ? 'one' : `a "${field}"`} that stands out, such as "${better}": { light: …, dark: … }.`;
}
