import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createFlowMachine, type FlowMachine } from '../../flow/machine.ts';
import type { Flow } from '../../flow/flow.ts';
import { readFlow, type FlowElement } from './flow-dom.ts';
import type { OtherLanguage } from './BesideStep.tsx';
import { openPlace, type Opening } from './address.ts';
import { LiveFlow } from './LiveFlow.tsx';
import type { MapWords } from '../../map/browser/MapPanel.tsx';
import type { CountedText } from '../../site/words.ts';
import type { Quoting } from '../../subjects/quoting.ts';
import { readTicketData, type TicketData } from '../../ticket/browser/ticket-data.ts';

/** The words of the controls, from the page's locale. */
export interface FlowWords {
  readonly answersFilledIn: CountedText;
  readonly answersRemoved: CountedText;
  readonly back: string;
  readonly change: string;
  readonly changeAnswer: string;
  /** Said when the answers given in another guide cannot be read there. */
  readonly carriedFailed: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly fixesOf: string;
  readonly lang: string;
  readonly languageFailed: string;
  readonly languages: readonly OtherLanguage[];
  readonly map: MapWords;
  readonly openedDirectly: string;
  /** How what a reader fills in is quoted, by the `data-shell` of a placeholder. */
  readonly quotings: Readonly<Record<string, Quoting>>;
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

/** Starts the islands: each takes over a flow of this page, and what it renders stands in its `.flow-controls`. */
export function startFlows(): void {
  for (const root of document.querySelectorAll<FlowElement>('.flow')) startFlow(root);
}

function startFlow(root: FlowElement): void {
  const controls = root.querySelector<HTMLElement>('.flow-controls');
  if (!controls) return;
  const words = JSON.parse(controls.dataset.words ?? '') as FlowWords;
  const page = openPage(root);
  // At once: what is pressed from here on is for React.
  flushSync(() => createRoot(controls).render(<LiveFlow {...page} words={words} />));
}

function openPage(root: FlowElement): FlowPage {
  const ticket = readTicketData(root);
  const flow = readFlow(root, ticket?.successors);
  const machine = createFlowMachine(flow);
  const opening = openPlace(root, flow, machine);
  root.early = undefined;
  return { root, flow, machine, opening, ticket };
}
