import {
  findLowContrast,
  pickColors,
  suggestColor,
  type ColorRole,
  type LowContrast,
} from '../site/colors.ts';
import { hasPart } from '../site/site-settings.ts';
import type { Content } from '../model/content.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { listAllTexts } from './walk-texts.ts';

/** What `content/site.yaml` must keep beyond its form. */
export const siteChecks: readonly Check[] = [
  {
    name: 'low-contrast',
    severity: 'error',
    isOfSite: true,
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
  {
    name: 'unconfirmed-by-nobody',
    severity: 'error',
    description: 'What is marked as not confirmed is so by whom the site names.',
    find: (content) =>
      content.site['confirmed-by'] === undefined
        ? listMarks(content).map((place) => ({
            ...place,
            says: 'This is marked as not confirmed, and the site names nobody who confirms anything.',
            remedy: 'Remove the mark, or name them in content/site.yaml: "confirmed-by:".',
          }))
        : [],
  },
  {
    name: 'part-off',
    severity: 'error',
    isOfSite: true,
    description: 'A site without error codes has none in its facts.',
    find: ({ site, facts, factSources }) =>
      hasPart(site, 'error-codes')
        ? []
        : Object.keys(facts['error-codes']).map((code) => ({
            ...placeOf(factSources['error-codes'], code),
            says: `The error code "${code}" is shown nowhere: content/site.yaml says that the site has none.`,
            remedy: 'Remove it, or write "error-codes: on" below "parts:" in content/site.yaml.',
          })),
  },
];

interface Marked {
  readonly confidence?: string;
  readonly 'role-unconfirmed'?: boolean;
}

/** Where content says that something is not confirmed. */
function listMarks(content: Content): Pick<Breach, 'file' | 'line'>[] {
  const { facts, factSources, guides } = content;
  const inFacts = (['commands', 'dates', 'error-codes', 'messages'] as const).flatMap((name) =>
    Object.entries<Marked>(facts[name]).flatMap(([id, fact]) => [
      ...(fact.confidence === 'own-judgement'
        ? [placeOf(factSources[name], id, 'confidence')]
        : []),
      ...(fact['role-unconfirmed'] ? [placeOf(factSources[name], id, 'role-unconfirmed')] : []),
    ]),
  );
  const inFlows = Object.values(guides).flatMap(({ flow, flowSource }) =>
    Object.entries(flow.steps).flatMap(([id, step]) =>
      step.kind === 'fix' && step.unconfirmed.length > 0
        ? [placeOf(flowSource, 'steps', id, 'unconfirmed')]
        : [],
    ),
  );
  const inTexts = listAllTexts(content).flatMap(({ body, source }) =>
    body.components.includes('Unconfirmed') ? [placeOf(source)] : [],
  );
  return [...inFacts, ...inFlows, ...inTexts];
}

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
