import { useEffect, useState, type ComponentType } from 'react';
import { fragmentOf } from '../../components/flow/flow-dom.ts';
import type { TicketTexts } from '../ticket-texts.ts';
import { loadTicketTexts, type TicketPlace } from './ticket-data.ts';

/** What a panel shows besides. */
export interface PanelProps extends TicketPlace {
  readonly texts: TicketTexts;
  readonly onClose: () => void;
}
type Panel = ComponentType<PanelProps>;

/** Named after their buttons. Their scripts come when one is opened: few readers do, and none before an answer. */
const panels = {
  open: async (): Promise<Panel> => (await import('./TicketText.tsx')).TicketText,
  resume: async (): Promise<Panel> => (await import('./ResumeFromTicket.tsx')).ResumeFromTicket,
} as const;
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
  const { root, data, flow, place } = props;
  const { words } = data;
  const offered: TicketPanel = fragmentOf(root, flow, place) === '' ? 'resume' : 'open';
  // What a panel has said of the place that it led to can still be read and closed there.
  const shown = new Set([offered, ...(open ? [open] : [])]);
  const [loaded, setLoaded] = useState<{
    name: TicketPanel;
    found?: readonly [Panel, TicketTexts];
  }>();
  useEffect(() => {
    let isWanted = true;
    if (!open) return undefined;
    Promise.all([panels[open](), loadTicketTexts(root)]).then(
      (found) => isWanted && setLoaded({ name: open, found }),
      () => isWanted && setLoaded({ name: open }),
    );
    return () => {
      isWanted = false;
    };
  }, [root, open]);
  const [Shown, texts] = (loaded?.name === open && loaded?.found) || [];
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
      {Shown && texts && <Shown {...props} texts={texts} onClose={() => setOpen(undefined)} />}
      {open && loaded?.name === open && !Shown && <p role="status">{words.panelFailed}</p>}
    </>
  );
}
