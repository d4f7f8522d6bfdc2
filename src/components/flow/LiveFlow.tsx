import { useMachine } from '@xstate/react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { readPlace, type FlowEvent, type Replay } from '../../flow/machine.ts';
import type { Trail } from '../../flow/trail.ts';
import { copyText } from '../../site/browser/copy-text.ts';
import { fillPlaceholders } from './fill-in.ts';
import { focusStep, fragmentOf, nameTab, placeStep, releaseFlow, showPlace } from './flow-dom.ts';
import { addressWith, isElsewhere, readAddress } from './address.ts';
import type { FlowPage, FlowWords } from './FlowControls.tsx';
import { FlowTools } from './FlowTools.tsx';
import { closeFullScreen } from '../../map/browser/full-screen.ts';
import { HalfDonePlace } from './HalfDonePlace.tsx';
import { usePainted } from './use-painted.ts';

interface Props extends FlowPage {
  readonly words: FlowWords;
}

/** What the page tells beside the step. */
interface Told {
  readonly notice: string;
  readonly dropped: Trail | undefined;
  /** To screen readers only: the button shows it to others. */
  readonly said: string;
}

/** Runs the machine, and keeps the page, the address and the focus in step with it. */
export function LiveFlow({ root, flow, machine, opening, ticket, words }: Props) {
  const [snapshot, send, actor] = useMachine(machine, {
    snapshot: machine.resolveState({
      value: opening.place.step,
      context: { trail: opening.place.trail },
    }),
  });
  const [{ notice, dropped, said }, setTold] = useState(() => tellReplay(opening, words));
  const place = readPlace(snapshot);
  const fragment = fragmentOf(flow, place);
  const isOpening = useRef(true);
  /** Every way to another place: what was told at the last one holds no longer. */
  const leave = useCallback(
    (event: FlowEvent, replay?: Replay) => {
      setTold(tellReplay(replay, words));
      send(event);
    },
    [send, words],
  );
  // The step itself first: a reader waits for it, and not for what stands around it.
  const painted = usePainted(snapshot);

  // React takes away an island that fails. The reader goes on with what is left.
  useLayoutEffect(() => () => releaseFlow(root), [root]);

  useLayoutEffect(() => {
    const isFirst = isOpening.current;
    isOpening.current = false;
    showPlace(root, flow, place, words.fixesOf);
    const isAddressOld = location.hash !== fragment;
    if (!isFirst && isAddressOld) history.pushState(null, '', addressWith(fragment));
    if (isFirst && isAddressOld && (fragment || !opening.fits))
      history.replaceState(null, '', addressWith(fragment));
    // Behind the full screen the page can be neither read nor focused.
    closeFullScreen(root);
    nameTab(flow, place);
    if (!isFirst || fragment) focusStep(place.step);
    // What is opened begins there anyway, if the reader has not gone on reading meanwhile.
    if (!isFirst) placeStep(root);
    // The fragment says all there is to a place.
  }, [fragment]);

  // What an address said and could not be followed stands above the step, which keeps its place.
  useLayoutEffect(() => {
    if (notice === words.trailCut) placeStep(root);
  }, [root, notice, words]);

  // With the first drawing, so that no answer falls between the plain page and this one.
  useLayoutEffect(() => {
    // A step behind the reader takes the answers since then back; the others are opened without a trail.
    const openFromMap = (step: string) => {
      const now = actor.getSnapshot();
      const change = { type: `change.${step}` } as const;
      if (now.can(change)) leave(change);
      else if (now.value !== step) leave({ type: `open.${step}`, trail: [] });
    };
    const followClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>('[data-copy]');
      if (button) {
        void copyText(button, words.copied).then((done) => {
          const copied = { notice: done ? '' : words.copyFailed, said: done ? words.copied : '' };
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
      else if (startAgain !== undefined) leave({ type: 'start-again' });
      else if (onMap !== undefined) openFromMap(onMap);
    };
    const followAddress = () => {
      const { hash } = location;
      if (isElsewhere(hash)) return;
      const replay = readAddress(flow, machine, hash);
      // Another address for the same place is written anew where it stands: a new entry would cut off Forward.
      const wanted = fragmentOf(flow, replay.place);
      if (hash !== wanted) history.replaceState(null, '', addressWith(wanted));
      const { step, trail } = replay.place;
      leave({ type: `open.${step}`, trail }, replay);
    };
    const followInput = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.dataset.fill !== undefined)
        fillPlaceholders(root, target);
    };
    root.addEventListener('click', followClick);
    root.addEventListener('input', followInput);
    addEventListener('popstate', followAddress);
    return () => {
      root.removeEventListener('click', followClick);
      root.removeEventListener('input', followInput);
      removeEventListener('popstate', followAddress);
    };
  }, [root, flow, machine, actor, leave, words]);

  const status = root.querySelector('.flow-notice');
  const top = root.querySelector('.flow-top');
  return (
    <>
      {status && notice && createPortal(<span>{notice}</span>, status)}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
      {top &&
        place.trail.length > 0 &&
        createPortal(
          <button type="button" className="back" onClick={() => leave({ type: 'back' })}>
            {words.back}
          </button>,
          top,
        )}
      {ticket && <HalfDonePlace data={ticket} flow={flow} machine={machine} place={place} />}
      <FlowTools
        root={root}
        flow={flow}
        machine={machine}
        ticket={ticket}
        words={words}
        snapshot={painted}
        dropped={dropped}
        onLeave={leave}
      />
    </>
  );
}

function tellReplay(replay: Replay | undefined, words: FlowWords): Told {
  return {
    notice: !replay || replay.fits ? '' : words.trailCut,
    dropped: replay?.dropped,
    said: '',
  };
}
