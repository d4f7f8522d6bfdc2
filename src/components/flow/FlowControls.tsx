import { useLayoutEffect, useRef, useState } from 'react';
import { createFlowMachine, type FlowMachine } from '../../flow/machine.ts';
import type { Flow } from '../../flow/flow.ts';
import { readFlow, type FlowElement } from './flow-dom.ts';
import type { OtherLanguage } from './BesideStep.tsx';
import { openPlace, type Opening } from './address.ts';
import { LiveFlow } from './LiveFlow.tsx';
import type { MapWords } from '../../map/browser/MapPanel.tsx';
import type { CountedText } from '../../site/words.ts';
import { readTicketData, type TicketData } from '../../ticket/browser/ticket-data.ts';

/** The words of the controls, from the page's locale. */
export interface FlowWords {
  readonly answersFilledIn: CountedText;
  readonly answersRemoved: CountedText;
  readonly back: string;
  readonly change: string;
  readonly changeAnswer: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly fixesOf: string;
  readonly lang: string;
  readonly languageFailed: string;
  readonly languages: readonly OtherLanguage[];
  readonly map: MapWords;
  readonly openedDirectly: string;
  readonly startAgain: string;
  readonly trailCut: string;
  readonly undo: string;
  readonly yourAnswers: string;
}

/** What the island takes over, and where the reader is in it. */
export interface FlowPage {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly machine: FlowMachine;
  readonly opening: Opening;
  /** Undefined on a page without tickets. */
  readonly ticket: TicketData | undefined;
}

/** The island: takes over the flow that it stands in. Draws nothing until it runs in a browser. */
export function FlowControls({ words }: { words: FlowWords }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<FlowPage>();
  // What is set here is drawn before a reader can do anything else.
  useLayoutEffect(() => {
    const root = anchor.current?.closest<FlowElement>('.flow');
    if (root) setPage(openPage(root));
  }, []);
  return (
    <div className="flow-controls" ref={anchor}>
      {page && <LiveFlow {...page} words={words} />}
    </div>
  );
}

function openPage(root: FlowElement): FlowPage {
  const ticket = readTicketData(document);
  const flow = readFlow(root, ticket?.successors);
  const machine = createFlowMachine(flow);
  const opening = openPlace(root, flow, machine);
  root.early = undefined;
  return { root, flow, machine, opening, ticket };
}
