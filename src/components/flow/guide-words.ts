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
    oldLabels: words.oldLabels,
    notKnown: words.notKnown,
    readTitle: (step) => readWords(step, undefined, page),
    readAnswer: (step, answer) => readWords(step, answer, page),
    readRole: (step) =>
      page.getElementById(step)?.querySelector<HTMLElement>('.fix-card')?.dataset.role ?? '',
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
