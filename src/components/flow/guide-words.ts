import type { GuideWords } from '../../ticket/ticket.ts';
import type { Locale } from '../../site/locales.ts';
import { readWords } from './flow-dom.ts';
import { loadGuideIn } from './other-language.ts';
import { readTicketData, type TicketData } from '../../ticket/browser/ticket-data.ts';

/** A guide in the words of one of its pages. */
export function readGuideWords(page: Document, data: TicketData): GuideWords {
  const { title, version, words } = data;
  return {
    title,
    version,
    labels: words.labels,
    notKnown: words.notKnown,
    readTitle: (step) => readWords(step, undefined, page),
    readAnswer: (step, answer) => readWords(step, answer, page),
    readRole: (step) => readRole(step, page),
  };
}

/**
 * The guide in the words of a locale: of this page if it is in that locale, else of the page in it, which is fetched
 * from this site.
 * @throws if it cannot be had
 */
export async function loadGuideWords(data: TicketData, locale: Locale): Promise<GuideWords> {
  if (locale === data.locale) return readGuideWords(document, data);
  const page = await loadGuideIn(data.pages[locale]?.lang ?? locale);
  const other = readTicketData(page);
  if (!other) throw new Error(`No guide in "${locale}".`);
  return readGuideWords(page, other);
}

/** The role on the card of a fix: the first thing that it says. */
function readRole(step: string, page: Document): string {
  const role = page.getElementById(step)?.querySelector('.fix-card dd')?.cloneNode(true);
  if (!(role instanceof HTMLElement)) return '';
  for (const mark of role.querySelectorAll('.unconfirmed')) mark.remove();
  const also = role.querySelector('.fix-card-also');
  also?.remove();
  return [role, ...(also ? [also] : [])]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join('. ');
}
