import { Fragment, useEffect, useState } from 'react';
import { readCrossing } from '../../flow/crossing.ts';
import type { Flow } from '../../flow/flow.ts';
import { formatPlace, listCarried, type Place, type Trail } from '../../flow/trail.ts';
import { fillText } from '../../site/words.ts';
import { listGuidesBefore, readCarried } from './carried.ts';
import type { FlowWords } from './start-flow.tsx';
import {
  addressCarried,
  addressGuide,
  guideOf,
  readGuideTitle,
  readWords,
  type FlowElement,
} from './flow-dom.ts';

interface Props {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly words: FlowWords;
  /** Takes the flow of this guide, joined with those that the reader came through. */
  readonly onKnown: (joined: Flow) => void;
  /** Takes the answers of the guides before, in the ids of today, and those that no longer fit. */
  readonly onRevise: (carried: Trail, dropped?: Trail) => void;
}

/** The answers that led here from other guides, above those of this one. Their pages are fetched for it. */
export function CarriedAnswers({ root, flow, place, words, onKnown, onRevise }: Props) {
  const carried = listCarried(place.trail);
  const [state, setState] = useState<'known' | 'failed'>();
  const entry = place.trail[carried.length]?.step ?? place.step;
  const asked = formatPlace({ step: entry, trail: carried });
  useEffect(() => {
    let isWanted = true;
    readCarried(flow, place, root, addressGuide(root, guideOf(root))).then(
      (read) => {
        if (!isWanted) return;
        const now = listCarried(read.trail);
        setState('known');
        onKnown(read.flow);
        if (!read.fits) onRevise([], carried);
        else if (formatPlace({ step: entry, trail: now }) !== asked) onRevise(now);
      },
      () => isWanted && setState('failed'),
    );
    return () => {
      isWanted = false;
    };
    // Only what was answered before, and where it led, is judged.
  }, [root, flow, asked]);
  if (state === 'failed') return <p>{words.carriedFailed}</p>;
  if (state === undefined) return null;
  return (
    <>
      {listGuidesBefore(place.trail).map(({ guide, from, to }) => (
        <Fragment key={from}>
          <h3>{readGuideTitle(root, guide)}</h3>
          <ol>
            {carried.slice(from, to).map(({ step, answer }, at) => {
              const question = readWords(root, step);
              return (
                <li key={step} data-carried={readCrossing(step)?.step}>
                  <span>{question}</span> <strong>{readWords(root, step, answer)}</strong>{' '}
                  <a
                    href={addressCarried(root, carried.slice(0, from + at + 1))}
                    aria-label={fillText(words.changeAnswer, { question })}
                  >
                    {words.change}
                  </a>
                </li>
              );
            })}
          </ol>
        </Fragment>
      ))}
      {place.trail.length > carried.length && <h3>{readGuideTitle(root)}</h3>}
    </>
  );
}
