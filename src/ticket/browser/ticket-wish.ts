import type { TicketFormat } from '../format-ticket.ts';
import type { Locale } from '../../site/locales.ts';
import { readStored, writeStored } from '../../site/browser/browser-storage.ts';
import type { TicketData } from './ticket-data.ts';

/** How a reader wants tickets to be: those who write tickets in another language do so every day. */
export interface TicketWish {
  readonly locale: Locale;
  readonly format: TicketFormat;
}

const storedName = 'ticket';

/** What the reader chose the last time, as far as there still is such a language. */
export function readWish({ locale, pages }: TicketData): TicketWish {
  const [stored = '', format] = (readStored(storedName, 'localStorage') ?? '').split(' ');
  return {
    locale: Object.hasOwn(pages, stored) ? stored : locale,
    format: format === 'markdown' ? 'markdown' : 'text',
  };
}

export function keepWish({ locale, format }: TicketWish): void {
  writeStored(storedName, `${locale} ${format}`, 'localStorage');
}

/** The whole address of a place, given as a fragment, in the guide's page in a locale. */
export function writeLink({ pages, guide }: TicketData, locale: Locale, fragment: string): string {
  const address = pages[locale]?.address ?? guide;
  // A page that was saved to a disk knows its site by its canonical address.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const site = location.protocol.startsWith('http') ? location.href : canonical;
  const url = new URL(address, site ?? location.href);
  url.hash = fragment;
  return url.href;
}
