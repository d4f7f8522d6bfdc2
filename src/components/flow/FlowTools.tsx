import { memo, useEffect, useLayoutEffect, useState } from 'react';
import { findStep, type Flow } from '../../flow/flow.ts';
import { readPlace, type FlowSnapshot } from '../../flow/machine.ts';
import { isFromStart, listCarried, startPlace, type Trail } from '../../flow/trail.ts';
import { fillText } from '../../site/words.ts';
import { BesideStep } from './BesideStep.tsx';
import type { CarriedAnswers } from './CarriedAnswers.tsx';
import { DroppedAnswers } from './DroppedAnswers.tsx';
import type { FlowPage, FlowWords } from './start-flow.tsx';
import { addressLanguages, anchorOf, fragmentOf, nameRegion, readWords } from './flow-dom.ts';
import type { MapPanel } from '../../map/browser/MapPanel.tsx';
import { TicketTools, type TicketPanel } from '../../ticket/browser/TicketTools.tsx';

interface Props extends Omit<FlowPage, 'opening'> {
  readonly words: FlowWords;
  readonly snapshot: FlowSnapshot;
  /** What an address said that could not be followed. */
  readonly dropped: Trail | undefined;
  /** Goes back to a step of the trail. */
  readonly onChange: (step: string) => void;
  /** See `CarriedAnswers`. */
  readonly onRevise: (carried: Trail, dropped?: Trail) => void;
}

/** What stands around the step: the map, the ways to a colleague and to a ticket, and the answers so far. */
export const FlowTools = memo(function FlowTools({
  root,
  flow,
  machine,
  ticket,
  words,
  snapshot,
  dropped,
  onChange,
  onRevise,
}: Props) {
  const place = readPlace(snapshot);
  useLayoutEffect(
    () => addressLanguages(root, fragmentOf(root, flow, place)),
    [root, flow, snapshot],
  );
  const [open, setOpen] = useState<TicketPanel>();
  const [Chart, setChart] = useState<typeof MapPanel>();
  useEffect(() => {
    // No answer waits for it. Where it cannot be had, the way to the map is a plain link.
    import('../../map/browser/MapPanel.tsx').then(
      (script) => setChart(() => script.MapPanel),
      () => undefined,
    );
  }, []);
  const carried = listCarried(place.trail);
  const own = place.trail.slice(carried.length);
  const isCarried = carried.length > 0;
  const [Before, setBefore] = useState<typeof CarriedAnswers>();
  const [joined, setJoined] = useState<Flow>();
  useEffect(() => {
    // Few readers have come from another guide.
    if (!isCarried) return;
    import('./CarriedAnswers.tsx').then(
      (script) => setBefore(() => script.CarriedAnswers),
      () => setBefore(() => () => <p>{words.carriedFailed}</p>),
    );
  }, [isCarried, words]);
  // What was answered in another guide has no words before its page has come.
  const told = isCarried && !joined ? { ...place, trail: own } : place;
  const toldFlow = (isCarried && joined) || flow;
  // A question is there to be answered; at a fix or an outcome a ticket may be what is wanted next.
  const isAmongAnswers = findStep(flow, place.step)?.kind === 'question' && place.trail.length > 0;
  const tools = ticket && (
    <TicketTools
      root={root}
      data={ticket}
      flow={flow}
      machine={machine}
      place={place}
      open={open}
      setOpen={setOpen}
    />
  );
  const isDirect = !isFromStart(flow, place);
  return (
    <>
      {Chart && <Chart root={root} flow={toldFlow} place={told} words={words.map} />}
      {!isAmongAnswers && tools}
      <BesideStep
        root={root}
        flow={flow}
        place={place}
        languages={words.languages}
        failed={words.languageFailed}
      />
      {ticket && dropped && (
        <DroppedAnswers {...{ root, dropped }} heading={ticket.words.dropped} />
      )}
      {isDirect && <p className="opened-directly">{words.openedDirectly}</p>}
      {place.trail.length > 0 && (
        <section className="trail" aria-label={nameRegion(root, words.yourAnswers)}>
          <h2>{words.yourAnswers}</h2>
          {isCarried && Before && (
            <Before {...{ root, flow, place, words, onRevise }} onKnown={setJoined} />
          )}
          <ol>
            {own.map(({ step, answer }) => {
              const question = readWords(root, step);
              return (
                <li key={step}>
                  <span>{question}</span> <strong>{readWords(root, step, answer)}</strong>{' '}
                  <button
                    type="button"
                    aria-label={fillText(words.changeAnswer, { question })}
                    onClick={() => onChange(step)}
                  >
                    {words.change}
                  </button>
                </li>
              );
            })}
          </ol>
          {isAmongAnswers && <div className="trail-ticket">{tools}</div>}
          <p className="trail-foot">
            <a href={anchorOf(root, startPlace(flow))} data-start-again="">
              {words.startAgain}
            </a>
          </p>
        </section>
      )}
      <p className="on-paper">{location.href}</p>
    </>
  );
});
