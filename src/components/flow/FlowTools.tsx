import { memo, useEffect, useLayoutEffect, useState } from 'react';
import { findStep } from '../../flow/flow.ts';
import { readPlace, type FlowSnapshot } from '../../flow/machine.ts';
import type { Trail } from '../../flow/trail.ts';
import { fillText } from '../../site/words.ts';
import { BesideStep } from './BesideStep.tsx';
import { DroppedAnswers } from './DroppedAnswers.tsx';
import type { FlowPage, FlowWords } from './start-flow.tsx';
import { addressLanguages, readWords } from './flow-dom.ts';
import type { MapPanel } from '../../map/browser/MapPanel.tsx';
import { TicketTools, type TicketPanel } from '../../ticket/browser/TicketTools.tsx';

interface Props extends Omit<FlowPage, 'opening'> {
  readonly words: FlowWords;
  readonly snapshot: FlowSnapshot;
  /** What an address said that could not be followed. */
  readonly dropped: Trail | undefined;
  /** Goes back to a step of the trail. */
  readonly onChange: (step: string) => void;
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
}: Props) {
  const place = readPlace(snapshot);
  useLayoutEffect(() => addressLanguages(flow, place), [flow, snapshot]);
  const [open, setOpen] = useState<TicketPanel>();
  const [Chart, setChart] = useState<typeof MapPanel>();
  useEffect(() => {
    // No answer waits for it. Where it cannot be had, the way to the map is a plain link.
    import('../../map/browser/MapPanel.tsx').then(
      (script) => setChart(() => script.MapPanel),
      () => undefined,
    );
  }, []);
  // A question is there to be answered; at a fix or an outcome a ticket may be what is wanted next.
  const isAmongAnswers = findStep(flow, place.step)?.kind === 'question' && place.trail.length > 0;
  const tools = ticket && (
    <TicketTools
      data={ticket}
      flow={flow}
      machine={machine}
      place={place}
      open={open}
      setOpen={setOpen}
    />
  );
  const isDirect = (place.trail[0]?.step ?? place.step) !== flow.start;
  return (
    <>
      {Chart && <Chart root={root} flow={flow} place={place} words={words.map} />}
      {!isAmongAnswers && tools}
      <BesideStep
        root={root}
        flow={flow}
        place={place}
        languages={words.languages}
        failed={words.languageFailed}
      />
      {ticket && dropped && <DroppedAnswers heading={ticket.words.dropped} dropped={dropped} />}
      {isDirect && <p className="opened-directly">{words.openedDirectly}</p>}
      {place.trail.length > 0 && (
        <section className="trail" aria-label={words.yourAnswers}>
          <h2>{words.yourAnswers}</h2>
          <ol>
            {place.trail.map(({ step, answer }) => {
              const question = readWords(step);
              return (
                <li key={step}>
                  <span>{question}</span> <strong>{readWords(step, answer)}</strong>{' '}
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
            <a href={`#${flow.start}`} data-start-again="">
              {words.startAgain}
            </a>
          </p>
        </section>
      )}
      <p className="on-paper">{location.href}</p>
    </>
  );
});
