import { describe, expect, it } from 'vitest';
import { caseChecks } from '../../src/checks/case-checks.ts';
import type { Check } from '../../src/checks/check.ts';
import { depthChecks } from '../../src/checks/depth-checks.ts';
import { errorCodeChecks } from '../../src/checks/error-code-checks.ts';
import { fixChecks } from '../../src/checks/fix-checks.ts';
import { flowChecks } from '../../src/checks/flow-checks.ts';
import { translationChecks } from '../../src/checks/translation-checks.ts';
import type { Content } from '../../src/model/content.ts';
import { bendArrows } from '../support/mutants/flow-mutants.ts';
import { takeJoined } from '../support/mutants/scopes.ts';
import { resealContent } from '../support/mutants/reseal.ts';
import { reviewContent } from '../support/review-content.ts';
import { content as read } from '../support/site.ts';

// Every answer of our flows is led to every other step. What is still a sound flow must be stopped by an error of
// `npm run check`.

/** Whether the flow can be walked at all: what these stop, no reader would ever meet. */
const aboutForm = [...flowChecks, ...depthChecks, ...fixChecks].filter(isError);
/** What is meant: the people who must be helped, the codes, and the person who signed. */
const aboutMeaning = {
  'a stated case': caseChecks.filter(isError),
  // The others are about how codes and messages are written.
  'a code or a message': errorCodeChecks.filter(({ name }) => name.endsWith('-trail')),
  'a person must sign': translationChecks.filter(isError),
};

function isError({ severity }: Check): boolean {
  return severity === 'error';
}

const content = reviewContent(resealContent(read));
const context = { today: '2026-11-22', unread: new Set<string>() };
const finds = (checks: readonly Check[], judged: Content) =>
  checks.some(({ find }) => find(judged, context).length > 0);

/** Content with one guide and those that it leads into, and the codes and messages that open them. */
function narrow(whole: Content, id: string): Content {
  const guides = takeJoined(whole, id);
  const pick = <Opener extends { guide: string }>(openers: Readonly<Record<string, Opener>>) =>
    Object.fromEntries(
      Object.entries(openers).filter(([, { guide }]) => Object.hasOwn(guides, guide)),
    );
  const { 'error-codes': codes, messages } = whole.facts;
  const facts = { ...whole.facts, 'error-codes': pick(codes), messages: pick(messages) };
  return { ...whole, guides, plainGuides: {}, facts };
}

/** How many arrows of each guide can be bent so that its flow stays sound: none in one of two steps. */
const soundOf: number[] = [];

describe.each(Object.values(content.guides))('the arrows of $id', (guide) => {
  const arrows = [...bendArrows(content, guide)];
  const sound = arrows
    .map((arrow) => ({ ...arrow, content: narrow(arrow.content, guide.id) }))
    .filter((arrow) => !finds(aboutForm, arrow.content));
  soundOf.push(sound.length);
  const judged = sound.map((arrow) => ({
    ...arrow,
    stoppedBy: Object.entries(aboutMeaning)
      .filter(([, checks]) => finds(checks, arrow.content))
      .map(([name]) => name),
  }));
  const survivors = judged.filter(({ stoppedBy }) => stoppedBy.length === 0);
  const count = (name: string) =>
    judged.filter(({ stoppedBy }) => stoppedBy.some((by) => by === name)).length;
  const withoutSignature = judged.filter(({ stoppedBy }) =>
    stoppedBy.some((by) => by !== 'a person must sign'),
  ).length;

  it('as they are stop nothing', () => {
    const whole = narrow(content, guide.id);
    expect(finds([...aboutForm, ...Object.values(aboutMeaning).flat()], whole)).toBe(false);
  });

  it('are stopped by an error wherever else they lead, in 99 of 100, or but for one', () => {
    console.log(
      [
        `${guide.id}: bent ${arrows.length}, no flow any more ${arrows.length - sound.length}, sound ${sound.length}`,
        ...Object.keys(aboutMeaning).map((name) => `  stopped by ${name}: ${count(name)}`),
        `  stopped without a signature: ${withoutSignature}`,
        ...survivors.map(({ what }) => `  SURVIVES: ${what}`),
      ].join('\n'),
    );
    expect(survivors.length).toBeLessThanOrEqual(Math.max(1, sound.length / 100));
  });

  // One case a fix is right, and tells less.
  const fixes = Object.values(guide.flow.steps).filter(({ kind }) => kind === 'fix');
  const hasManyCases = fixes.length > 0 && Object.keys(guide.cases).length >= 2 * fixes.length;
  it.runIf(hasManyCases)('are held by cases and codes alone in most of the places', () => {
    expect(withoutSignature / sound.length).toBeGreaterThan(0.5);
  });
});

it('there are arrows to judge', () => {
  expect(Math.max(...soundOf)).toBeGreaterThan(100);
});
