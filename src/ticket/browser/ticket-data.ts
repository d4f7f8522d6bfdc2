import type { Flow } from '../../flow/flow.ts';
import type { Successors } from '../../flow/successors-schema.ts';
import type { FlowMachine } from '../../flow/machine.ts';
import type { Place } from '../../flow/trail.ts';
import type { TicketTexts } from '../ticket-texts.ts';
import type { Locale } from '../../site/locales.ts';
import type { PageWords } from '../../site/page-words.ts';
import { fetchJson } from '../../site/browser/fetch-json.ts';
import type { FlowElement } from '../../components/flow/flow-dom.ts';
import type { TicketWords } from '../ticket-words-schema.ts';

/** The guide's page in one locale. */
interface GuidePage {
  /** The name of the language, in that language. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly address: string;
}

/** What `TicketScript.astro` writes into the page of a guide. */
export interface TicketData {
  readonly guide: string;
  /** Ids that the guide had before: old tickets name them. */
  readonly formerly: readonly string[];
  readonly locale: Locale;
  readonly title: string;
  readonly version: string;
  readonly pages: Readonly<Record<Locale, GuidePage>>;
  readonly successors: Successors;
  /** What the page shows before a ticket is wanted. */
  readonly words: Pick<TicketWords, 'open' | 'resume' | 'panelFailed' | 'dropped'>;
}

/** What every control about tickets knows: the guide, and where the reader is in it. */
export interface TicketPlace {
  readonly root: FlowElement;
  readonly data: TicketData;
  readonly flow: Flow;
  readonly machine: FlowMachine;
  readonly place: Place;
}

/** The data in a flow; undefined if it has none. */
export function readTicketData(root: ParentNode): TicketData | undefined {
  const json = root.querySelector('script.ticket-data')?.textContent;
  return json ? (JSON.parse(json) as TicketData) : undefined;
}

const loading = new Map<string, Promise<TicketTexts>>();

/**
 * The texts of tickets in the language of a guide: fetched once, when they are first wanted.
 * @throws if they cannot be had; the next call tries again
 */
export function loadTicketTexts(root: FlowElement): Promise<TicketTexts> {
  const { words = '' } = root.querySelector<HTMLElement>('script.ticket-data')?.dataset ?? {};
  // A single file carries them.
  const address =
    root.ownerDocument.querySelector<HTMLElement>('[data-kept]')?.dataset.kept ?? words;
  const known = loading.get(address);
  if (known) return known;
  const texts = fetchJson(address).then((found) => (found as PageWords).ticket);
  loading.set(address, texts);
  texts.catch(() => loading.delete(address));
  return texts;
}
