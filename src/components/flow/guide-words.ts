import type { GuideWords } from '../../ticket/ticket.ts';
import type { Flow } from '../../flow/flow.ts';
import { listCarried, type Place } from '../../flow/trail.ts';
import type { TicketTexts } from '../../ticket/ticket-texts.ts';
import type { Locale } from '../../site/locales.ts';
import { readCarried } from './carried.ts';
import { findSection, readGuideTitle, readWords, type FlowElement } from './flow-dom.ts';
import { loadGuideIn } from './other-language.ts';
import {
  loadTicketTexts,
  readTicketData,
  type TicketData,
} from '../../ticket/browser/ticket-data.ts';

/** A guide in the words of a page. */
export function readGuideWords(
  root: FlowElement,
  data: TicketData,
  texts: TicketTexts,
): GuideWords {
  const { title, version } = data;
  return {
    title,
    version,
    readGuide: (guide) => readGuideTitle(root, guide),
    labels: texts.labels,
    oldLabels: texts.oldLabels,
    notKnown: texts.notKnown,
    readTitle: (step) => readWords(root, step),
    readAnswer: (step, answer) => readWords(root, step, answer),
    readRole: (step) => readRoles(findSection(root, step)),
  };
}

/** The role of a fix, and what its card says of accounts that take another one; empty where it names none. */
function readRoles(fix: Element | null | undefined): string {
  const [role, ...others] = fix?.querySelectorAll('.fix-card .role') ?? [];
  const sentences = others.map((other) =>
    [...(other.parentElement?.childNodes ?? [])]
      .filter((part) => !(part instanceof Element && part.matches('.unconfirmed-text')))
      .map(({ textContent }) => textContent?.trim())
      .join(' ')
      .trim(),
  );
  return [role?.textContent, ...sentences].filter(Boolean).join('. ');
}

/** A trail as a ticket tells it. */
export interface Told {
  readonly words: GuideWords;
  /** The flow of the guide, with those that the reader came through. */
  readonly flow: Flow;
}

/**
 * What tells a trail in a locale. Where another guide that it came through cannot be had, its ids stand for its words.
 * @throws if the page of this guide cannot be had
 */
export async function loadTold(
  root: FlowElement,
  data: TicketData,
  locale: Locale,
  flow: Flow,
  place: Place,
): Promise<Told> {
  const words = await loadGuideWords(root, data, locale);
  if (listCarried(place.trail).length === 0) return { words, flow };
  const told =
    locale === data.locale ? root : await loadGuideIn(root, data.pages[locale]?.lang ?? '');
  const address = new URL(data.pages[locale]?.address ?? '', location.href).href;
  const carried = await readCarried(flow, place, told, address).catch(() => undefined);
  return { words, flow: carried?.flow ?? flow };
}

/**
 * The guide in the words of a locale: of this page if it is in that locale, else of the page in it, which is fetched
 * from this site.
 * @throws if it cannot be had
 */
export async function loadGuideWords(
  root: FlowElement,
  data: TicketData,
  locale: Locale,
): Promise<GuideWords> {
  const isHere = locale === data.locale;
  const told = isHere ? root : await loadGuideIn(root, data.pages[locale]?.lang ?? locale);
  const other = readTicketData(told);
  if (!other) throw new Error(`No guide in "${locale}".`);
  return readGuideWords(told, other, await loadTicketTexts(told));
}
