import { useLayoutEffect, useRef, useState } from 'react';
import { findStep } from '../../flow/flow.ts';
import { formatPlace } from '../../flow/trail.ts';
import { isElsewhere } from './address.ts';
import { dropHalfDone, keepHalfDone } from './half-done.ts';
import { ResumeOffer } from './ResumeOffer.tsx';
import { takeTabName } from './tab-name.ts';
import type { TicketPlace } from './ticket-data.ts';

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
  // In the task of the answer itself: a reader who leaves the page at once has given it too.
  useLayoutEffect(() => {
    const isHalfDone = place.trail.length > 0 && findStep(flow, place.step)?.kind !== 'outcome';
    if (isHalfDone) keepHalfDone(data.guide, tab, fragment);
    else if (!isOpening.current) dropHalfDone(data.guide, tab);
    if (!isOpening.current) setIsOffering(false);
    isOpening.current = false;
    // The fragment says all there is to a place.
  }, [fragment]);
  return isOffering && <ResumeOffer {...props} onClose={() => setIsOffering(false)} />;
}
