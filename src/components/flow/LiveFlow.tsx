import { useMachine } from '@xstate/react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { jumpToPlace, jumpToStep, type Jump } from '../../flow/jump.ts';
import { readPlace, type FlowEvent, type Replay } from '../../flow/machine.ts';
import { cutTrail, listCarried, startPlace, type Place, type Trail } from '../../flow/trail.ts';
import { countText } from '../../site/words.ts';
import { copyText } from '../../site/browser/copy-text.ts';
import { fillPlaceholders } from './fill-in.ts';
import { isCrossing } from '../../flow/crossing.ts';
import {
  addressCarried,
  focusStep,
  isHosted,
  fragmentOf,
  nameTab,
  placeStep,
  releaseFlow,
  showPlace,
} from './flow-dom.ts';
import {
  addressWith,
  isElsewhere,
  readAddress,
  readHash,
  readVisit,
  visitAt,
  type ToldJump,
} from './address.ts';
import type { FlowPage, FlowWords } from './start-flow.tsx';
import { FlowTools } from './FlowTools.tsx';
import { closeMap } from '../../map/browser/close-map.ts';
import { HalfDonePlace } from './HalfDonePlace.tsx';
import { usePainted } from './use-painted.ts';

interface Props extends FlowPage {
  readonly words: FlowWords;
}

/** What the page tells beside the step. */
interface Told {
  readonly notice?: string;
  /** Where a button beside the notice leads back to. */
  readonly undo?: Place;
  readonly dropped?: Trail | undefined;
  /** What could not be done. */
  readonly failed?: string;
  /** To screen readers only: the button shows it to others. */
  readonly said?: string;
  readonly hasStartedAgain?: boolean;
}

/** How long a new step takes no press of a pointer, in milliseconds: a second one is meant for the step before. */
const calm = 400;
/** What leads to another step. */
const leading = 'a[href^="#"], a[data-answer], .back, .trail li button, .flow-notice button';

/** Runs the machine, and keeps the page, the address and the focus in step with it. */
export function LiveFlow({ root, flow, machine, opening, ticket, words }: Props) {
  const [snapshot, send, actor] = useMachine(machine, {
    snapshot: machine.resolveState({
      value: opening.place.step,
      context: { trail: opening.place.trail },
    }),
  });
  const [told, setTold] = useState((): Told => ({
    ...(opening.jump && tellJump(opening.jump, words)),
    ...tellReplay(opening, words),
  }));
  const { notice, undo, failed, dropped, said } = told;
  const place = readPlace(snapshot);
  const fragment = fragmentOf(root, flow, place);
  const isOpening = useRef(true);
  const shownAt = useRef(opening.at);
  /** The place in which only what is known of the way to the step has changed. */
  const revisedTo = useRef<string>(undefined);
  /** Every way to another place: what was told at the last one holds no longer. */
  const leave = useCallback(
    (event: FlowEvent, next: Told = {}) => {
      setTold(next);
      send(event);
    },
    [send],
  );
  /** Every way that is no answer: what it would lose can be had back where it was lost. */
  const follow = useCallback(
    (read: (from: Place) => Jump, next?: Told) => {
      const from = readPlace(actor.getSnapshot());
      const jump = read(from);
      const { step, trail } = jump.place;
      leave({ type: `open.${step}`, trail }, { ...tellJump({ ...jump, from }, words), ...next });
    },
    [actor, leave, words],
  );
  const jump = useCallback(
    (step: string, next?: Told) => follow((from) => jumpToStep(flow, from, step), next),
    [flow, follow],
  );
  /** Takes over what other guides say of the answers that led here. */
  const revise = useCallback(
    (carried: Trail, unfit?: Trail) => {
      const { step, trail } = readPlace(actor.getSnapshot());
      const before = listCarried(trail);
      if (before.length === 0) return;
      const next = { step, trail: [...carried, ...trail.slice(before.length)] };
      const revised = fragmentOf(root, flow, next);
      history.replaceState(visitAt(root, revised), '', addressWith(revised));
      const told = unfit && { notice: words.trailCut, dropped: unfit };
      revisedTo.current = revised;
      leave({ type: `open.${step}`, trail: next.trail }, told);
    },
    [actor, root, flow, leave, words],
  );
  // The step itself first: a reader waits for it, and not for what stands around it.
  const painted = usePainted(snapshot);

  // React takes away an island that fails. The reader goes on with what is left.
  useLayoutEffect(() => () => releaseFlow(root), [root]);

  useLayoutEffect(() => {
    const isFirst = isOpening.current;
    isOpening.current = false;
    const hasStayed = revisedTo.current === fragment;
    revisedTo.current = undefined;
    showPlace(root, flow, place, words.fixesOf);
    const visited = visitAt(root, fragment);
    // What the address says of another guide on the page stays.
    const isMine = !isHosted(root) || !isElsewhere(root, location.hash);
    const isCorrected = isMine && location.hash !== fragment && (fragment !== '' || !opening.fits);
    if (isFirst) history.replaceState(visited, '', isCorrected ? addressWith(fragment) : undefined);
    else {
      if (readVisit(root, history.state) !== fragment)
        history.pushState(visited, '', addressWith(fragment));
      if (!hasStayed) shownAt.current = performance.now();
      root.querySelector('.resume-offer')?.setAttribute('hidden', '');
    }
    // Behind the whole map the page can be neither read nor focused.
    closeMap(root);
    nameTab(root, flow, place);
    // A reader who is at an answer stays there, and may press it.
    if (hasStayed) return;
    if (!isFirst || (fragment && isMine)) focusStep(root, place.step);
    // What is opened begins there anyway, if the reader has not gone on reading meanwhile.
    if (!isFirst) placeStep(root);
    // The fragment says all there is to a place.
  }, [fragment]);

  // A notice stands above the step, which keeps its place.
  useLayoutEffect(() => {
    if (notice) placeStep(root);
  }, [root, notice]);

  // With the first drawing, so that no answer falls between the plain page and this one.
  useLayoutEffect(() => {
    const ignoreSecond = (event: MouseEvent) => {
      // A key gives the focus to the heading, where a second press does nothing.
      if (event.detail === 0 || event.timeStamp - shownAt.current >= calm) return;
      if (!(event.target instanceof Element && event.target.closest(leading))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const followClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>('[data-copy]');
      if (button) {
        void copyText(button, words.copied).then((done) => {
          const copied = { failed: done ? '' : words.copyFailed, said: done ? words.copied : '' };
          setTold((told) => ({ ...told, ...copied }));
        });
        return;
      }
      const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { answer, startAgain, node, ref } = link.dataset;
      const onMap = node ?? ref;
      if (answer === undefined && startAgain === undefined && onMap === undefined) return;
      event.preventDefault();
      if (answer !== undefined) leave({ type: `answer.${answer}` });
      else if (startAgain !== undefined)
        follow((from) => jumpToPlace(from, startPlace(flow)), { hasStartedAgain: true });
      else if (onMap !== undefined) jump(onMap);
    };
    const followAddress = ({ state }: PopStateEvent) => {
      const kept = readVisit(root, state);
      const isLink = kept === undefined;
      const isOther = isElsewhere(root, location.hash);
      if (isOther) {
        const shown = fragmentOf(root, flow, readPlace(actor.getSnapshot()));
        // A link to another part of a page leaves a guide where it is: also when the reader comes back to it.
        if (isLink && isHosted(root)) history.replaceState(visitAt(root, shown), '');
        if (isLink || !isHosted(root) || kept === shown) return;
      }
      const hash = readHash(root, location.hash, state);
      const replay = readAddress(root, flow, machine, hash);
      const isStep = replay.fits && replay.place.trail.length === 0;
      const read = (from: Place) =>
        isLink && isStep
          ? jumpToStep(flow, from, replay.place.step)
          : jumpToPlace(from, replay.place);
      follow(
        (from) => {
          const jump = read(from);
          // Another address for the same place is written anew where it stands: a new entry would cut off Forward.
          const wanted = fragmentOf(root, flow, jump.place);
          if (isLink || hash !== wanted)
            history.replaceState(
              visitAt(root, wanted),
              '',
              isOther ? undefined : addressWith(wanted),
            );
          // The browser's Back and Forward lead both ways themselves.
          return isLink ? jump : { ...jump, filledIn: 0, lost: 0 };
        },
        tellReplay(replay, words),
      );
    };
    const followInput = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.dataset.fill !== undefined)
        fillPlaceholders(root, target);
    };
    root.addEventListener('click', ignoreSecond, { capture: true });
    root.addEventListener('click', followClick);
    root.addEventListener('input', followInput);
    addEventListener('popstate', followAddress);
    return () => {
      root.removeEventListener('click', ignoreSecond, { capture: true });
      root.removeEventListener('click', followClick);
      root.removeEventListener('input', followInput);
      removeEventListener('popstate', followAddress);
    };
  }, [root, flow, machine, leave, follow, jump, words]);

  const status = root.querySelector('.flow-notice');
  const top = root.querySelector('.flow-top');
  const last = place.trail.at(-1);
  // Of one answer, the question asks again: there is nothing to tell.
  const goBack = () =>
    last && leave({ type: `open.${last.step}`, trail: cutTrail(place.trail, last.step) });
  return (
    <>
      {status &&
        (notice || failed) &&
        createPortal(
          <>
            {notice && <span>{notice} </span>}
            {undo && (
              <button
                type="button"
                onClick={() => leave({ type: `open.${undo.step}`, trail: undo.trail })}
              >
                {words.undo}
              </button>
            )}
            {failed && <span>{failed}</span>}
          </>,
          status,
        )}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
      {top &&
        last &&
        createPortal(
          isCrossing(last.step) ? (
            <a className="back" href={addressCarried(root, place.trail)}>
              {words.back}
            </a>
          ) : (
            <button type="button" className="back" onClick={goBack}>
              {words.back}
            </button>
          ),
          top,
        )}
      {ticket && (
        <HalfDonePlace
          guide={ticket.guide}
          flow={flow}
          place={place}
          hasStartedAgain={told.hasStartedAgain ?? false}
        />
      )}
      <FlowTools
        root={root}
        flow={flow}
        machine={machine}
        ticket={ticket}
        words={words}
        snapshot={painted}
        dropped={dropped}
        onChange={jump}
        onRevise={revise}
      />
    </>
  );
}

function tellReplay({ fits, dropped }: Replay, { trailCut }: FlowWords): Told {
  return fits ? {} : { notice: trailCut, dropped };
}

function tellJump({ from, filledIn, lost }: ToldJump, words: FlowWords): Told {
  const { answersFilledIn, answersRemoved, lang } = words;
  if (lost > 0) return { notice: countText(answersRemoved, lost, lang), undo: from };
  if (filledIn > 0) return { notice: countText(answersFilledIn, filledIn, lang), undo: from };
  return {};
}
