import { useState } from 'react';
import { ResumeFromTicket } from './ResumeFromTicket.tsx';
import type { TicketPlace } from './ticket-data.ts';
import { TicketText } from './TicketText.tsx';

/** Named after their buttons. */
const panels = { open: TicketText, resume: ResumeFromTicket } as const;

/** The ways between a guide and a ticket, each folded until it is wanted. One is open at a time. */
export function TicketTools(props: TicketPlace) {
  const { words } = props.data;
  const [open, setOpen] = useState<keyof typeof panels>();
  const Panel = open && panels[open];
  return (
    <>
      {(['open', 'resume'] as const).map((name) => (
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
