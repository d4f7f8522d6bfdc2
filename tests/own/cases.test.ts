import { sourceOf } from '../../src/site/locales.ts';
import { describe, expect, it } from 'vitest';
import type { StatedCase } from '../../src/cases/cases-schema.ts';
import { followAnswers } from '../../src/flow/follow-answers.ts';
import { findReachable } from '../../src/flow/graph.ts';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { readCrossing } from '../../src/flow/crossing.ts';
import { joinFlow, type Guide } from '../../src/model/content.ts';
import { createPaths } from '../../src/site/paths.ts';
import { takeJoined } from '../support/mutants/scopes.ts';
import { openSearch, type Led } from '../support/search-content.ts';
import { content } from '../support/site.ts';

// The checks judge where the answers of each stated case lead. Here they are given to the machine that readers walk, and
// what people type goes through the search as it is built.

const guides = Object.values(content.guides);
const cases = guides.flatMap((guide) =>
  Object.entries(guide.cases).map(([id, stated]) => ({ guide, id, stated })),
);
const paths = createPaths('/');

describe.each(guides)('the stated cases of $id', (guide) => {
  it('come to their right step on the machine', () => {
    const flow = joinFlow(content, guide.id);
    const machine = createFlowMachine(flow);
    for (const [id, { answers, right }] of Object.entries(guide.cases)) {
      const trail = Object.entries(answers).map(([step, answer]) => ({ step, answer }));
      const replay = replayTrail(flow, machine, { step: right, trail });
      expect(replay, id).toEqual({ place: { step: right, trail }, fits: true });
    }
  });
});

/** All guides that are joined with one in some way: a guide about something else changes nothing of what their words weigh. */
function takeFamily(id: string): typeof content.guides {
  const joined = guides.map((guide) => Object.keys(takeJoined(content, guide.id)));
  const family = new Set([id]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    const touching = joined.filter((ids) => ids.some((one) => family.has(one)));
    for (const one of touching.flat()) family.add(one);
  }
  return Object.fromEntries(Object.entries(content.guides).filter(([one]) => family.has(one)));
}

/** Whether what was found leads such a person right: to the step, or, known at sight, to one on the way. */
function leadsRight(
  { address, by }: Led,
  locale: string,
  guide: Guide,
  stated: StatedCase,
): boolean {
  const { right, answers, 'also-right': others } = stated;
  const addressOf = (name: string) => {
    const { guide: id, step } = readCrossing(name) ?? { guide: guide.id, step: name };
    return paths.step(locale, id, step);
  };
  const { met } = followAnswers(joinFlow(content, guide.id), answers);
  const steps = by === 'words' ? [right, ...others] : [...met, ...others];
  if (steps.some((step) => address === addressOf(step))) return true;
  // An outcome that sends its reader on to another guide is right where that guide is.
  const onward = guide.steps[right]?.[sourceOf(content)]?.body.guides ?? [];
  return (
    guide.flow.steps[right]?.kind === 'outcome' &&
    onward.some(({ id }) => address.startsWith(paths.guide(locale, id)))
  );
}

describe.each(content.locales)('what people paste in %s', async (locale) => {
  const { ask, lead } = openSearch(content, locale);
  const pasted = cases.flatMap(({ guide, id, stated }) =>
    stated.pasted === undefined ? [] : [{ guide, id, stated, text: stated.pasted }],
  );
  const known: { id: string; isKnown: boolean; leads: boolean }[] = [];
  for (const { guide, id, stated, text } of pasted) {
    const { codes, messages } = await ask(text);
    const [first] = await lead(text);
    const openers = new Set(stated['also-right'].concat(stated.right));
    const reach = first && first.address.startsWith(`${paths.guide(locale, guide.id)}#`);
    known.push({
      id,
      isKnown: codes.length + messages.length > 0,
      leads:
        first !== undefined &&
        (leadsRight(first, locale, guide, stated) ||
          // A code with several causes opens the question that tells them apart.
          (reach === true &&
            [...openers].some((step) =>
              findReachable(guide.flow, first.address.replace(/.*#/, '')).has(step),
            ))),
    });
  }

  it('is known at sight, and leads to the right step or to a question before it', () => {
    expect(pasted.length).toBeGreaterThan(50);
    expect(known.filter(({ isKnown }) => !isKnown)).toEqual([]);
    expect(known.filter(({ leads }) => !leads)).toEqual([]);
  });
});

describe.each(content.locales)('what people type in %s', async (locale) => {
  const { lead } = openSearch(content, locale);
  const joined = new Map(
    guides.map(({ id }) => [id, openSearch({ ...content, guides: takeFamily(id) }, locale).lead]),
  );
  const ranked: {
    query: string;
    id: string;
    stated: string;
    rank: number;
    /** Among what is found in its own guide, as if no other guides were there than its family. */
    rankInGuide: number;
  }[] = [];
  for (const { guide, id, stated } of cases) {
    for (const [query, wanted] of Object.entries(stated.searched[locale] ?? {})) {
      const isRight = (led: Led) => leadsRight(led, locale, guide, stated);
      const rank = (await lead(query)).findIndex(isRight) + 1;
      const own = ((await joined.get(guide.id)?.(query)) ?? []).filter(
        (led) => isRight(led) || led.address.startsWith(paths.guide(locale, guide.id)),
      );
      ranked.push({ query, id, stated: wanted, rank, rankInGuide: own.findIndex(isRight) + 1 });
    }
  }
  const isFirst = (rank: number) => rank === 1;
  const isAmongThree = (rank: number) => rank >= 1 && rank <= 3;

  it('finds the right step where the cases say, among those of its guide', () => {
    const broken = ranked.filter(
      ({ stated, rankInGuide }) =>
        (stated === 'first' && !isFirst(rankInGuide)) ||
        (stated === 'among-three' && !isAmongThree(rankInGuide)),
    );
    expect(broken).toEqual([]);
  });

  it('finds it first or among three often enough', () => {
    const share = (fits: (rank: number) => boolean) =>
      ranked.filter(({ rank }) => fits(rank)).length / ranked.length;
    const [first, three] = [share(isFirst), share(isAmongThree)];
    const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
    console.log(
      `${locale}: ${ranked.length} queries, first ${percent(first)}, among three ${percent(three)}`,
    );
    expect(first).toBeGreaterThan(0.65);
    expect(three).toBeGreaterThan(0.85);
  });
});
