import { fixAnswers } from '../flow/flow.ts';
import type { Fix } from '../flow/flow-schema.ts';
import type { Guide } from '../model/content.ts';
import { useOf } from '../site/site-settings.ts';
import type { FixField, SiteSettings } from '../site/site-schema.ts';
import { placeOf, type Breach, type Check } from './check.ts';
import { inGuides, inStepTexts } from './walk-texts.ts';

const { helped, notHelped, noRole } = fixAnswers;

/** What a fix must say before anybody can be sent to it. */
export const fixChecks: readonly Check[] = [
  requireField('role', 'the least-privileged role that can do it', 'an id of roles.yaml'),
  requireField('licence', 'the licence that it needs', 'an id of licences.yaml'),
  requireField('effect', 'how long it takes before it works', 'at-once, minutes … or unknown'),
  requireField(
    'undo',
    'whether it can be undone',
    'can-be-undone, cannot-be-undone or nothing-to-undo',
  ),
  {
    name: 'fix-without-link',
    severity: 'error',
    description: 'Every fix names an official page.',
    find: inFixes(({ guide, id, fix, site }) =>
      fix.links.length > 0 || useOf(site, 'links') !== 'asked'
        ? []
        : [
            {
              ...placeOf(guide.flowSource, 'steps', id),
              says: `The fix "${id}" names no official page.`,
              remedy: `Add "links:" with an id of links.yaml. ${orDoWithout('links')}`,
            },
          ],
    ),
  },
  {
    name: 'fix-field-off',
    severity: 'error',
    description: 'No fix has a field that the site does without.',
    find: inFixes(({ guide, id, fix, site }) =>
      fieldsOf(fix)
        .filter(([, field]) => useOf(site, field) === 'off')
        .map(([written, field]) => ({
          ...placeOf(guide.flowSource, 'steps', id, written),
          says: `The fix "${id}" has "${written}:", which nobody is shown: content/site.yaml says that fixes have none.`,
          remedy: `Remove it, or write "fix: { ${field}: optional }" in content/site.yaml.`,
        })),
    ),
  },
  {
    name: 'fix-without-verify',
    severity: 'error',
    description: 'Every fix says how to see that it worked.',
    find: inStepTexts(({ guide, id, text }) =>
      guide.flow.steps[id]?.kind !== 'fix' || text.frontmatter.verify !== undefined
        ? []
        : [
            {
              ...placeOf(text.source),
              says: `The fix "${id}" does not say how to see that it worked.`,
              remedy: 'Add "verify:" with one or two sentences.',
            },
          ],
    ),
  },
  {
    name: 'fix-without-way-on',
    severity: 'error',
    description: `Every fix leads on by "${helped}" and by "${notHelped}", to different steps.`,
    find: inFixes(({ guide, id, fix: { answers } }) => {
      const place = placeOf(guide.flowSource, 'steps', id, 'answers');
      const missing = [helped, notHelped].filter((answer) => !Object.hasOwn(answers, answer));
      // A fix without any answer is a dead end, and reported as that.
      if (missing.length > 0 && Object.keys(answers).length > 0) {
        return missing.map((answer) => ({
          ...place,
          says: `The fix "${id}" has no answer "${answer}".`,
          remedy: `Add "${answer}:" with the step that it leads to.`,
        }));
      }
      if (missing.length > 0 || answers[helped] !== answers[notHelped]) return [];
      return [
        {
          ...place,
          says: `Answers "${helped}" and "${notHelped}" of "${id}" both lead to "${answers[helped] ?? ''}".`,
          remedy: `Let "${notHelped}" lead to what the reader can try next.`,
        },
      ];
    }),
  },
  {
    name: 'fix-without-role-answer',
    severity: 'error',
    description: `A fix that needs a role has the answer "${noRole}", and no other fix has it.`,
    find: inFixes(({ guide, id, fix: { role: written, answers }, site }) => {
      const role = written ?? (useOf(site, 'role') === 'asked' ? undefined : 'none');
      const place = placeOf(guide.flowSource, 'steps', id, 'answers');
      const hasAnswer = Object.hasOwn(answers, noRole);
      // A fix without a role is reported as that, one without any answer as a dead end.
      if (role === undefined || Object.keys(answers).length === 0) return [];
      if (role !== 'none' && !hasAnswer) {
        const remedy = `Add "${noRole}:" with the step that says whom to ask.`;
        return [
          {
            ...place,
            says: `The fix "${id}" needs "${role}" but has no answer "${noRole}".`,
            remedy,
          },
        ];
      }
      if (role === 'none' && hasAnswer) {
        const remedy = `Remove "${noRole}", or name the role that the fix needs.`;
        return [
          { ...place, says: `Anybody can do "${id}", but it has the answer "${noRole}".`, remedy },
        ];
      }
      return [];
    }),
  },
];

interface FixPlace {
  readonly guide: Guide;
  readonly id: string;
  readonly fix: Fix;
  readonly site: SiteSettings;
}

function inFixes(find: (place: FixPlace) => Breach[]): Check['find'] {
  return inGuides((guide, { site }) =>
    Object.entries(guide.flow.steps).flatMap(([id, step]) =>
      step.kind === 'fix' ? find({ guide, id, fix: step, site }) : [],
    ),
  );
}

/** What a fix says of itself, as it is written and by the field that a site may do without. */
function fieldsOf(fix: Fix): (readonly [written: keyof Fix, field: FixField])[] {
  const fields = ['role', 'licence', 'effect', 'undo'] as const;
  return [
    ...fields.filter((field) => fix[field] !== undefined).map((field) => [field, field] as const),
    ...(fix['role-for-administrators'] === undefined
      ? []
      : [['role-for-administrators', 'role'] as const]),
    ...(fix.links.length > 0 ? [['links', 'links'] as const] : []),
  ];
}

const orDoWithout = (field: FixField) =>
  `Or write "fix: { ${field}: optional }" in content/site.yaml.`;

/** The check that every fix has a field of its card. */
function requireField(
  field: 'role' | 'licence' | 'effect' | 'undo',
  meaning: string,
  values: string,
): Check {
  const orNone = field === 'role' || field === 'licence' ? ', or none' : '';
  return {
    name: `fix-without-${field}`,
    severity: 'error',
    description: `Every fix says ${meaning}.`,
    find: inFixes(({ guide, id, fix, site }) =>
      fix[field] !== undefined || useOf(site, field) !== 'asked'
        ? []
        : [
            {
              ...placeOf(guide.flowSource, 'steps', id),
              says: `The fix "${id}" does not say ${meaning}.`,
              remedy: `Add "${field}:" with ${values}${orNone}. ${orDoWithout(field)}`,
            },
          ],
    ),
  };
}
