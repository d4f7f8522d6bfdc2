import { findStep, type Flow } from '../../flow/flow.ts';
import { formatPlace, type Place } from '../../flow/trail.ts';
import { readNumber, readWords } from '../../components/flow/flow-dom.ts';

export interface NearbyWords {
  readonly here: string;
  readonly cameFrom: string;
  readonly leadsTo: string;
}

interface Props {
  readonly flow: Flow;
  readonly place: Place;
  readonly words: NearbyWords;
}

/** The map around the current step: where the reader comes from, where they are, and where each answer leads. */
export function NearbySteps({ flow, place, words }: Props) {
  const last = place.trail.at(-1);
  const before = place.trail.slice(0, -1);
  const ahead = Object.entries(findStep(flow, place.step)?.answers ?? {});
  return (
    <div className="nearby">
      {last && (
        <div data-part="from">
          <p>{words.cameFrom}</p>
          <a href={`#${formatPlace({ step: last.step, trail: before })}`} data-ref={last.step}>
            <StepName step={last.step} />
          </a>
          <p data-answer-given="">{readWords(last.step, last.answer)}</p>
        </div>
      )}
      <div data-part="here" aria-current="step">
        <p>{words.here}</p>
        <StepName step={place.step} />
      </div>
      {ahead.length > 0 && (
        <ul data-part="ahead" aria-label={words.leadsTo}>
          {ahead.map(([answer, to]) => {
            const trail = [...place.trail, { step: place.step, answer }];
            return (
              <li key={answer}>
                <span>{readWords(place.step, answer)}</span>{' '}
                <a href={`#${formatPlace({ step: to, trail })}`} data-answer={answer}>
                  <StepName step={to} />
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function StepName({ step }: { readonly step: string }) {
  return (
    <>
      <b>{readNumber(step)}</b> {readWords(step)}
    </>
  );
}
