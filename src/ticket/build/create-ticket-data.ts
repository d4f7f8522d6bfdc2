import { listNames } from '../../ledger/guide-successors.ts';
import { longestTicket } from '../clean-ticket.ts';
import { fillText } from '../../site/words.ts';
import { describeFact } from '../../model/fact-text.ts';
import type { PageContext } from '../../site/build/page-context.ts';
import type { TicketTexts } from '../ticket-texts.ts';
import { pickSubject } from '../../subjects/subjects.ts';
import { hashGuide } from '../../proof/build/hash-guide.ts';

/** As many digits as tell two contents apart; the proof sheet has all of them. */
const shownDigits = 12;

/**
 * What tickets need beside the steps of a guide's page: the `TicketData` of the island.
 * @throws if the page is not about a guide
 */
export function createTicketData(page: PageContext) {
  const { content, guide, locale, paths, today, ui } = page;
  if (!guide) throw new Error('This page is not about a guide.');
  const { open, resume, panelFailed, dropped } = ui.ticket;
  return {
    guide: guide.id,
    formerly: listNames(content, guide.id).filter((name) => name !== guide.id),
    locale,
    title: guide.texts[locale]?.frontmatter.title ?? guide.id,
    version: `${today}, ${hashGuide(content, guide).slice(0, shownDigits)}`,
    pages: Object.fromEntries(
      (page.host ? [locale] : content.locales).flatMap((other) => {
        const words = content.ui[other];
        const address = paths.guide(other, guide.id);
        return words ? [[other, { name: words.languageName, lang: words.lang, address }]] : [];
      }),
    ),
    successors: guide.successors,
    words: { open, resume, panelFailed, dropped },
  };
}

/** What is said in and around a ticket in the language of a page: for `words.json`. */
export function createTicketTexts(page: PageContext): TicketTexts {
  const { content, ui } = page;
  const { ticketLines = [] } = pickSubject(content.site);
  return {
    ...ui.ticket,
    tooLong: fillText(ui.ticket.tooLong, { characters: longestTicket.toLocaleString(ui.lang) }),
    copied: ui.copied,
    copyFailed: ui.copyFailed,
    labels: {
      ...ui.ticket.labels,
      // What the facts have no name for cannot be found on a screen.
      asked: ticketLines
        .filter((id) => page.facts['ui-names'][id])
        .map((id) => describeFact(page, 'Ui', id)),
    },
  };
}
