import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import { listCrossings } from './crossing.ts';
import { findStep, findTarget, type Flow } from './flow.ts';
import { followSuccessors } from './successors.ts';
import { listCarried, startPlace, type Place, type Trail } from './trail.ts';

export type FlowEvent = { type: `answer.${string}` } | { type: `open.${string}`; trail: Trail };

/** Types only: XState reads nothing from it. */
const types = {} as { context: { trail: Trail }; events: FlowEvent };

const flowSetup = setup({
  types,
  actions: {
    addAnswer: assign({
      trail: ({ context }, entry: { step: string; answer: string }) => [...context.trail, entry],
    }),
    takeTrail: assign({ trail: ({ event }) => ('trail' in event ? event.trail : []) }),
  },
});

/**
 * One XState machine from a flow: a state per step, an `answer.<id>` transition per answer, and a root transition per
 * step, `open.<step>`, for every other way to one: it sets the trail that a jump or a replay has found. An answer that
 * leads into another guide leads to a state in which nothing more can be done. Context holds the trail and nothing else.
 */
export function createFlowMachine(flow: Flow) {
  const ids = Object.keys(flow.steps);
  const beyond = listCrossings(flow)
    .filter(({ to }) => !findStep(flow, to))
    .map(({ to }) => [to, {}] as const);
  return flowSetup.createMachine({
    id: 'flow',
    initial: flow.start,
    context: { trail: [] },
    states: Object.fromEntries([
      ...Object.entries(flow.steps).map(
        ([step, { kind, answers }]) =>
          [
            step,
            {
              tags: kind,
              on: Object.fromEntries(
                Object.entries(answers).map(([answer, target]) => [
                  `answer.${answer}`,
                  { target, actions: { type: 'addAnswer' as const, params: { step, answer } } },
                ]),
              ),
            },
          ] as const,
      ),
      ...beyond,
    ]),
    on: Object.fromEntries(
      ids.map((step) => [`open.${step}`, { target: `.${step}`, actions: 'takeTrail' as const }]),
    ),
  });
}

export type FlowMachine = ReturnType<typeof createFlowMachine>;
export type FlowSnapshot = SnapshotFrom<FlowMachine>;

/** The place a snapshot stands at. */
export function readPlace(snapshot: FlowSnapshot): Place {
  return { step: snapshot.value, trail: snapshot.context.trail };
}

export interface Replay {
  /** Where the replay ended: a step of the flow, or of another guide if that was asked for; with a trail that fits it. */
  readonly place: Place;
  /** Whether the whole of what was asked for fitted. */
  readonly fits: boolean;
  /** The answers that did not, if there are any. */
  readonly dropped?: Trail;
}

/**
 * Replays a place's answers through the machine. Ids that are gone count as their successors. An answer that does not
 * fit ends the replay there. Never throws: an unknown step leads to the start. Answers that were given in other guides
 * before are kept: only those guides can say whether they fit.
 */
export function replayTrail(flow: Flow, machine: FlowMachine, asked: Place): Replay {
  const wanted = flow.successors ? followSuccessors(asked, flow.successors) : asked;
  const carried = listCarried(wanted.trail);
  const own = wanted.trail.slice(carried.length);
  const first = own[0]?.step ?? wanted.step;
  if (!findStep(flow, first)) return endReplay(startPlace(flow), wanted);
  let snapshot = machine.resolveState({ value: first, context: { trail: carried } });
  for (const { step, answer } of own) {
    const event = { type: `answer.${answer}` } as const;
    if (snapshot.value !== step || !snapshot.can(event)) break;
    const target = findTarget(flow, step, answer) ?? '';
    // Into another guide, if that was not asked for.
    if (!findStep(flow, target) && target !== wanted.step) break;
    [snapshot] = transition(machine, snapshot, event);
  }
  return endReplay(readPlace(snapshot), wanted);
}

function endReplay(place: Place, wanted: Place): Replay {
  const dropped = wanted.trail.slice(place.trail.length);
  if (dropped.length > 0) return { place, fits: false, dropped };
  return { place, fits: place.step === wanted.step };
}
