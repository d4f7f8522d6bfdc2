import type { LineLabels } from './ticket.ts';
import type { TicketWords } from './ticket-words-schema.ts';

/** What is said in and around a ticket in one locale. It is fetched with `words.json` when one is wanted. */
export interface TicketTexts extends Omit<TicketWords, 'labels'> {
  readonly copied: string;
  readonly copyFailed: string;
  readonly labels: LineLabels;
}
