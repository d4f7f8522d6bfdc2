import { ResumeFromTicket } from './ResumeFromTicket.tsx';
import { fragmentOf } from '../../components/flow/flow-dom.ts';
import type { TicketPlace } from './ticket-data.ts';
import { TicketText } from './TicketText.tsx';

/** Named after their buttons. */
const panels = { open: TicketText, resume: ResumeFromTicket } as const;
export type TicketPanel = keyof typeof panels;

interface Props extends TicketPlace {
  /** The panel that is open, if one is. */
  readonly open: TicketPanel | undefined;
  readonly setOpen: (panel: TicketPanel | undefined) => void;
}

/**
 * The way from a ticket into a guide, at its beginning, and from there on the way into a ticket; each folded until it is
 * wanted.
 */
export function TicketTools({ open, setOpen, ...props }: Props) {
  const { data, flow, place } = props;
  const { words } = data;
  const Panel = open && panels[open];
  const offered: TicketPanel = fragmentOf(flow, place) === '' ? 'resume' : 'open';
  // What a panel has said of the place that it led to can still be read and closed there.
  const shown = new Set([offered, ...(open ? [open] : [])]);
  return (
    <>
      {[...shown].map((name) => (
        <button
          key={name}
          type="button"
          aria-expanded={open === name}
          onClick={() => setOpen(open === name ? undefined : name)}
        >
          {words[name]}
        </button>
      ))}
      {Panel && <Panel {...props} onClose={() => setOpen(undefined)} />}
    </>
  );
}
