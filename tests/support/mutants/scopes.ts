import { checks } from '../../../src/checks/checks.ts';
import { rawChecks } from '../../../src/checks/raw-checks.ts';
import { readabilityChecks } from '../../../src/checks/readability-checks.ts';
import { translationChecks } from '../../../src/checks/translation-checks.ts';
import { wordingChecks } from '../../../src/checks/wording-checks.ts';
import type { Content } from '../../../src/guide/content.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Scope } from './judge-mutant.ts';

/** These read wording alone, which a fault in a flow or in a command leaves as it is. */
const aboutWording = new Set(
  [...rawChecks, ...readabilityChecks, ...translationChecks, ...wordingChecks].map(
    ({ name }) => name,
  ),
);

/** A fact that nothing else names would be found in a part of the content that is not there. */
const inParts = checks.filter(({ name }) => name !== 'unused-fact');

/** For a fault in a fact. */
export function createFactScope(sound: Content): Scope {
  return {
    checks: checks.filter(({ name }) => !aboutWording.has(name)),
    narrow: (content) => content,
    sheets: Object.keys(sound.guides),
  };
}

/** For a fault in a guide's flow: that guide. */
export function createFlowScope(guideId: string): Scope {
  return {
    checks: inParts.filter(({ name }) => !aboutWording.has(name)),
    narrow: (content) => ({ ...content, guides: takeGuide(content, guideId) }),
    sheets: [guideId],
  };
}

/** For a fault in one text: that text in all languages, and the facts without their own wording. */
export function createTextScope(sound: Content, guideId: string, step?: string): Scope {
  const facts = withoutWording(sound.facts, sound.locales) as Content['facts'];
  return {
    checks: inParts,
    narrow: (content) => {
      const guides = Object.entries(takeGuide(content, guideId)).map(([id, guide]) => {
        const steps = step === undefined ? {} : { [step]: guide.steps[step] ?? {} };
        return [id, { ...guide, steps, texts: step === undefined ? guide.texts : {} }] as const;
      });
      return { ...content, guides: Object.fromEntries(guides), facts, ui: {}, uiSources: {} };
    },
    sheets: [guideId],
  };
}

function takeGuide({ guides }: Content, id: string): Content['guides'] {
  return Object.fromEntries(Object.entries(guides).filter(([other]) => other === id));
}

function withoutWording(value: unknown, locales: readonly Locale[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !locales.includes(key))
      .map(([key, inner]) => [key, withoutWording(inner, locales)]),
  );
}
