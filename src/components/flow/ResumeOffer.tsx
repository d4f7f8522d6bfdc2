import { nameStored } from '../../site/browser/browser-storage.ts';
import { useEffect, useState } from 'react';
import { findStep } from '../../flow/flow.ts';
import { replayTrail } from '../../flow/machine.ts';
import { parsePlace } from '../../flow/trail.ts';
import { formatTime } from '../../site/dates.ts';
import { fillText } from '../../site/words.ts';
import { focusStep, readWords } from './flow-dom.ts';
import { dropHalfDone, forgetHalfDone, listHalfDone, nameHalfDone } from './half-done.ts';
import type { TicketPlace } from '../../ticket/browser/ticket-data.ts';

interface Props extends Omit<TicketPlace, 'place'> {
  readonly onClose: () => void;
}

/** Offers the diagnosis that was left half done last, at the foot of the screen, where it moves nothing. */
export function ResumeOffer({ data, flow, machine, onClose }: Props) {
  const { guide, locale, pages, words } = data;
  const [list, setList] = useState(() => listHalfDone(guide));
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Said when the place to say it in is there already: only then is it read out.
    setSaid(words.offer);
    // Another tab may go on with it meanwhile, or forget it.
    const follow = ({ key }: StorageEvent) => {
      if (key === null || key === nameStored(nameHalfDone(guide))) setList(listHalfDone(guide));
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [guide, words]);

  const [offered] = list.flatMap((left) => {
    const replay = replayTrail(flow, machine, parsePlace(left.fragment));
    const isDone = findStep(flow, replay.place.step)?.kind === 'outcome';
    return isDone || replay.place.trail.length === 0 ? [] : [{ left, ...replay }];
  });
  if (!offered) return null;
  const { left, place, fits, dropped = [] } = offered;
  const kept = place.trail.length;
  const close = () => {
    onClose();
    focusStep(flow.start);
  };
  return (
    <section className="resume-offer" aria-label={words.offer}>
      <div>
        <p>
          <strong>{words.offer}</strong>{' '}
          {fillText(words.offerPlace, {
            question: readWords(place.step),
            when: formatTime(left.at, pages[locale]?.lang ?? locale),
          })}{' '}
          {!fits && fillText(words.offerChanged, { kept, all: kept + dropped.length })}
        </p>
        <a
          className="sign"
          href={`#${left.fragment}`}
          onClick={() => dropHalfDone(guide, left.tab)}
        >
          {words.goOn}
        </a>
        <button type="button" onClick={close}>
          {words.notNow}
        </button>
        <button
          type="button"
          onClick={() => {
            forgetHalfDone(guide);
            close();
          }}
        >
          {words.forget}
        </button>
      </div>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </section>
  );
}
