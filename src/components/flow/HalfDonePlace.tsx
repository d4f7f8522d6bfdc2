import { useLayoutEffect, useRef, useState } from 'react';
import { nameCrossing, readCrossing } from '../../flow/crossing.ts';
import { findStep, type Flow } from '../../flow/flow.ts';
import { formatPlace, listCarried, type Place, type Trail } from '../../flow/trail.ts';
import { dropHalfDone, keepHalfDone, listHalfDone } from './half-done.ts';
import { afterPaint } from '../../map/browser/map-marks.ts';
import { takeTabName } from './tab-name.ts';

interface Props {
  /** Id of the guide. */
  readonly guide: string;
  readonly flow: Flow;
  readonly place: Place;
  /** Whether it is by "Start again" that the reader is where they are. */
  readonly hasStartedAgain: boolean;
}

/**
 * Keeps a diagnosis that is not done yet in this browser, until it comes to an outcome or the reader starts again: a
 * step that is opened beside it ends nothing.
 */
export function HalfDonePlace({ guide, flow, place, hasStartedAgain }: Props) {
  const [tab] = useState(takeTabName);
  const kept = useRef<string>(undefined);
  const isAgain = useRef(false);
  isAgain.current = hasStartedAgain;
  const fragment = formatPlace(place);
  useLayoutEffect(() => {
    const [first] = place.trail;
    const keep = () => {
      stop();
      // A diagnosis that began at another step is another one.
      if (first) kept.current = `${tab} ${first.step}`;
      moveHere(tab, place.trail);
      const isDone = findStep(flow, place.step)?.kind === 'outcome';
      if (first && !isDone) keepHalfDone(guide, `${tab} ${first.step}`, fragment);
      else if (kept.current && (isAgain.current || (first && isDone)))
        dropHalfDone(guide, kept.current);
      // Deletes what is too old.
      else listHalfDone(guide);
    };
    // The step is painted first. A reader who leaves the page before that has answered too.
    const callOff = afterPaint(keep);
    addEventListener('pagehide', keep);
    const stop = () => {
      callOff();
      removeEventListener('pagehide', keep);
    };
    return stop;
    // The fragment says all there is to a place.
  }, [fragment]);
  return null;
}

/** A diagnosis that has led on from other guides is kept in this one alone. */
function moveHere(tab: string, trail: Trail): void {
  const first = readCrossing(trail[0]?.step ?? '');
  if (!first) return;
  for (const guide of new Set(listCarried(trail).map(({ step }) => readCrossing(step)?.guide))) {
    const began = guide === first.guide ? first.step : nameCrossing(first);
    if (guide !== undefined) dropHalfDone(guide, `${tab} ${began}`);
  }
}
