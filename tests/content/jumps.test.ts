import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { jumpToStep } from '../../src/flow/jump.ts';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { listPlaces } from '../support/places.ts';
import { content } from '../support/site.ts';

// The map, its list, the search and every link lead from a place to a step. From every step of our guides, with the
// last three answers that lead there, and from every place with up to three answers, to every step: no answer may be
// lost without being counted, because what is counted can be had back.

const mostAnswers = 3;

/** Places with up to three answers, from the start on and before every step, each once. */
function listShort(flow: Flow): Place[] {
  const places = listPlaces(flow).flatMap((place) =>
    place.trail.length <= mostAnswers
      ? [place]
      : [{ ...place, trail: place.trail.slice(-mostAnswers) }],
  );
  return [...new Map(places.map((place) => [formatPlace(place), place])).values()];
}

/** Every way from a step to another, as the answers along it: found by going all of them. */
function listWays(flow: Flow, from: string, to: string): string[][] {
  if (from === to) return [[]];
  return Object.entries(flow.steps[from]?.answers ?? {}).flatMap(([answer, next]) =>
    listWays(flow, next, to).map((rest) => [answer, ...rest]),
  );
}

/** How many jumps of all guides lose as many answers as there may be, and how many fill in more than one. */
const judged = { lost: 0, filledIn: 0 };

describe.each(Object.values(content.guides))('from every step of $id to every other', ({ flow }) => {
  const machine = createFlowMachine(flow);
  const steps = Object.keys(flow.steps);
  const ways = new Map(
    steps.map((from) => [from, new Map(steps.map((to) => [to, listWays(flow, from, to)]))]),
  );
  const places = listShort(flow);
  const jumps = places.flatMap((from) =>
    steps.map((step) => ({ from, step, jump: jumpToStep(flow, from, step) })),
  );
  const wrong = (judge: (tried: (typeof jumps)[number]) => boolean) =>
    jumps.filter((tried) => !judge(tried)).map(({ from, step }) => `${formatPlace(from)} → ${step}`);

  judged.lost += jumps.filter(({ jump }) => jump.lost === mostAnswers).length;
  judged.filledIn += jumps.filter(({ jump }) => jump.filledIn > 1).length;

  it('there are jumps to judge', () => {
    const starts = new Set(jumps.map(({ from }) => from.step));
    expect(starts.size).toBe(steps.length);
  });

  it('a jump leads to the step, by answers that lead there', () => {
    expect(
      wrong(({ step, jump: { place } }) => {
        const replay = replayTrail(flow, machine, place);
        return place.step === step && replay.fits;
      }),
    ).toEqual([]);
  });

  it('no answer is lost that is not counted', () => {
    expect(
      wrong(({ from, jump: { place, lost } }) => {
        const kept = from.trail.filter((entry) =>
          place.trail.some(({ step, answer }) => step === entry.step && answer === entry.answer),
        );
        return lost === from.trail.length - kept.length;
      }),
    ).toEqual([]);
  });

  it('answers are filled in where one way leads there, and nowhere else', () => {
    expect(
      wrong(({ from, step, jump: { place, filledIn, lost } }) => {
        const ahead = ways.get(from.step)?.get(step) ?? [];
        if (ahead.length !== 1) return filledIn === 0;
        const given = place.trail.slice(from.trail.length).map(({ answer }) => answer);
        return filledIn === given.length && lost === 0 && given.join() === ahead[0]?.join();
      }),
    ).toEqual([]);
  });

  it('a step that the reader came by is gone back to with the answers before it', () => {
    expect(
      wrong(({ from, step, jump: { place } }) => {
        const at = from.trail.findIndex((entry) => entry.step === step);
        return at === -1 || formatPlace(place) === formatPlace({ step, trail: from.trail.slice(0, at) });
      }),
    ).toEqual([]);
  });

  it('the place before, which is offered again, can be gone back to', () => {
    const lost = places.filter((place) => !replayTrail(flow, machine, place).fits);
    expect(lost).toEqual([]);
  });
});

it('there are jumps that lose answers, and jumps that have them filled in', () => {
  expect(judged.lost).toBeGreaterThan(0);
  expect(judged.filledIn).toBeGreaterThan(0);
});
