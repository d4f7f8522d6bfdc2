import { useLayoutEffect, useRef, useState } from 'react';
import { findStep } from '../../flow/flow.ts';
import { formatPlace } from '../../flow/trail.ts';
import { isElsewhere } from './address.ts';
import { dropHalfDone, keepHalfDone } from './half-done.ts';
import { afterPaint } from '../../map/browser/map-marks.ts';
import { ResumeOffer } from './ResumeOffer.tsx';
import { takeTabName } from './tab-name.ts';
import type { TicketPlace } from '../../ticket/browser/ticket-data.ts';

/** Keeps a diagnosis that is not done yet in this browser, and offers an earlier one when the guide is opened. */
export function HalfDonePlace({ place, ...props }: TicketPlace) {
  const { data, flow } = props;
  const isOpening = useRef(true);
  const [tab] = useState(takeTabName);
  // Decided when the page is drawn: after that, an address that fits nothing is mended.
  const [isOffering, setIsOffering] = useState(
    () => place.trail.length === 0 && (location.hash === '' || isElsewhere(location.hash)),
  );
  const fragment = formatPlace(place);
  useLayoutEffect(() => {
    const isFirst = isOpening.current;
    isOpening.current = false;
    const keep = () => {
      stop();
      const isHalfDone = place.trail.length > 0 && findStep(flow, place.step)?.kind !== 'outcome';
      if (isHalfDone) keepHalfDone(data.guide, tab, fragment);
      else if (!isFirst) dropHalfDone(data.guide, tab);
      if (!isFirst) setIsOffering(false);
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
  return isOffering && <ResumeOffer {...props} onClose={() => setIsOffering(false)} />;
}
