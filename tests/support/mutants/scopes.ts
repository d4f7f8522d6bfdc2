import type { Check } from '../../../src/checks/check.ts';
import { checks } from '../../../src/checks/checks.ts';
import { caseChecks } from '../../../src/checks/case-checks.ts';
import { commandChecks } from '../../../src/checks/command-checks.ts';
import { dateChecks } from '../../../src/checks/date-checks.ts';
import { depthChecks } from '../../../src/checks/depth-checks.ts';
import { errorCodeChecks } from '../../../src/checks/error-code-checks.ts';
import { flowChecks } from '../../../src/checks/flow-checks.ts';
import { linkChecks } from '../../../src/checks/link-checks.ts';
import { rawChecks } from '../../../src/checks/raw-checks.ts';
import { readabilityChecks } from '../../../src/checks/readability-checks.ts';
import { translationChecks } from '../../../src/checks/translation-checks.ts';
import { wordingChecks } from '../../../src/checks/wording-checks.ts';
import { readCrossing } from '../../../src/flow/crossing.ts';
import { joinFlow, type Content } from '../../../src/model/content.ts';
import type { Facts } from '../../../src/model/facts-schema.ts';
import type { Scope } from './judge-mutant.ts';

const nameAll = (...families: readonly (readonly Check[])[]) =>
  new Set(families.flat().map(({ name }) => name));

/** These read wording alone, which a fault in a flow or in a command leaves as it is. */
const aboutWording = nameAll(rawChecks, readabilityChecks, translationChecks, wordingChecks);

/** These read flows and facts alone, which a fault in a text leaves as they are. */
const aboutFlowsAndFacts = nameAll(
  ...[flowChecks, depthChecks, caseChecks, errorCodeChecks, linkChecks, dateChecks, commandChecks],
).add('missing-fact-language');

/** A fact, a word or a topic that nothing else names would be found in a part of the content that is not there. */
const inParts = checks.filter(
  ({ name }) =>
    !['unused-fact', 'search-word-unknown', 'topic-without-guides'].includes(name) &&
    !nameAll(translationChecks).has(name),
);

/** For a fault in a fact. */
export function createFactScope(): Scope {
  return {
    checks: checks.filter(({ name }) => !aboutWording.has(name)),
    narrow: (content) => content,
  };
}

/** For a fault in a guide's flow: that guide, and those that it leads into. */
export function createFlowScope(guideId: string): Scope {
  return {
    checks: inParts.filter(({ name }) => !aboutWording.has(name)),
    narrow: (content) => ({
      ...content,
      guides: takeJoined(content, guideId),
      plainGuides: {},
    }),
  };
}

/** For a fault in one text: that text in all languages, and the names of the facts. */
export function createTextScope(sound: Content, guideId: string, step?: string): Scope {
  const facts = nameFacts(sound.facts);
  return {
    checks: inParts.filter(({ name }) => !aboutFlowsAndFacts.has(name)),
    narrow: (content) => {
      const guides = Object.entries(takeGuide(content, guideId)).map(([id, guide]) => {
        const steps = step === undefined ? {} : { [step]: guide.steps[step] ?? {} };
        return [id, { ...guide, steps, texts: step === undefined ? guide.texts : {} }] as const;
      });
      const alone = { guides: Object.fromEntries(guides), plainGuides: {} };
      return { ...content, ...alone, facts, ui: {}, uiSources: {} };
    },
  };
}

/** A guide and those that its answers lead into. */
export function takeJoined(content: Content, id: string): Content['guides'] {
  const names = Object.keys(joinFlow(content, id).steps);
  const ids = new Set([id, ...names.flatMap((name) => readCrossing(name)?.guide ?? [])]);
  return Object.fromEntries(Object.entries(content.guides).filter(([other]) => ids.has(other)));
}

function takeGuide({ guides }: Content, id: string): Content['guides'] {
  return Object.fromEntries(Object.entries(guides).filter(([other]) => other === id));
}

/** The facts without what they say: their ids, and the code of the commands. */
function nameFacts(facts: Facts): Facts {
  const names = Object.entries(facts).map(([kind, entries]) => {
    const ids = Object.entries(entries).map(([id, entry]: [string, object]) => {
      const code = 'code' in entry ? entry.code : '';
      return [id, { code, placeholders: {}, sources: [] }] as const;
    });
    return [kind, Object.fromEntries(ids)] as const;
  });
  return Object.fromEntries(names) as unknown as Facts;
}
