import { describe, expect, it } from 'vitest';
import { createFlowMachine } from '../../src/flow/machine.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { formatTicket, type TicketFormat } from '../../src/ticket/format-ticket.ts';
import { isSound, readTicket } from '../../src/ticket/read-ticket.ts';
import {
  createTicket,
  type GuideWords,
  type LineKind,
  type Ticket,
} from '../../src/ticket/ticket.ts';
import type { Guide } from '../../src/model/content.ts';
import { tellGuide } from '../support/guide-words.ts';
import { listPlaces } from '../support/places.ts';
import { quoteText, wrapText } from '../support/mangle-text.ts';
import { content } from '../support/site.ts';

// Every place of every guide of ours, in every language and both formats, pasted back on the page in any language.

const formats: readonly TicketFormat[] = ['text', 'markdown'];
const ways = content.locales.flatMap((locale) =>
  formats.map((format) => [locale, format] as const),
);
const guides = Object.values(content.guides);

function tell(guide: Guide, place: Place, locale: string, words: GuideWords): Ticket {
  const link = `https://veiviser.example/${locale}/${guide.id}/#${formatPlace(place)}`;
  return createTicket(guide.id, guide.flow, place, words, link);
}

function without(ticket: Ticket, ...kinds: readonly LineKind[]): Ticket {
  return { ...ticket, lines: ticket.lines.filter(({ kind }) => !kinds.includes(kind)) };
}

describe.each(guides)(
  'every place of $id',
  (guide) => {
    const { id, flow } = guide;
    const machine = createFlowMachine(flow);
    const places = listPlaces(flow);
    const words = new Map(
      content.locales.map((locale) => [locale, tellGuide(content, guide, locale)] as const),
    );
    const tellIn = (place: Place, locale: string) => {
      const told = words.get(locale);
      if (!told) throw new Error(`There is no locale "${locale}".`);
      return tell(guide, place, locale, told);
    };
    /** Whether a text leads to a place, all of it, on a page that has the words of these locales at hand. */
    const leadsTo = (place: Place, text: string, locales: readonly string[]) => {
      const at = locales.flatMap((locale) => words.get(locale) ?? []);
      const reading = readTicket(text, { guide: id, flow, machine, words: at });
      if (reading.kind !== 'place' || !reading.isWhole || !reading.replay.fits) return false;
      return formatPlace(reading.replay.place) === formatPlace(place);
    };

    it('is told with lines of the same kinds in every language', () => {
      for (const place of places) {
        const [first, ...others] = content.locales.map((locale) =>
          tellIn(place, locale).lines.map(({ kind, number }) => ({ kind, number })),
        );
        for (const other of others) expect(other).toEqual(first);
      }
    });

    it.each(ways)('comes back from a ticket in %s as %s, pasted in any language', (...way) => {
      const [locale, format] = way;
      const own = content.locales.filter((other) => other !== locale);
      const wrong = places.filter((place) => {
        const text = formatTicket(tellIn(place, locale), format);
        return !leadsTo(place, text, own);
      });
      expect(wrong).toEqual([]);
    });

    it.each(ways)('comes back from the wording alone, in %s as %s', (locale, format) => {
      const wrong = places.filter((place) => {
        const text = formatTicket(without(tellIn(place, locale), 'link', 'reference'), format);
        return !leadsTo(place, quoteText(wrapText(text, 60)), content.locales);
      });
      expect(wrong).toEqual([]);
    });

    it('comes back from its link alone', () => {
      const wrong = places.filter((place) => {
        const link = tellIn(place, 'en').lines.find(({ kind }) => kind === 'link')?.text ?? '';
        return !leadsTo(place, `See ${link}.`, []);
      });
      expect(wrong).toEqual([]);
    });
  },
  60_000,
);

const pairs = guides.flatMap((guide) =>
  guides.filter((other) => other !== guide).map((other) => ({ guide, other })),
);

describe.each(pairs)(
  'every place of $guide.id, pasted in $other.id',
  ({ guide, other }) => {
    const readIn = {
      guide: other.id,
      flow: other.flow,
      machine: createFlowMachine(other.flow),
      words: content.locales.map((locale) => tellGuide(content, other, locale)),
    };
    const places = listPlaces(guide.flow);
    const readAll = (change: (ticket: Ticket) => Ticket) =>
      content.locales.flatMap((locale) => {
        const words = tellGuide(content, guide, locale);
        return places.map((place) => {
          const told = change(tell(guide, place, locale, words));
          return { place, reading: readTicket(formatTicket(told, 'text'), readIn) };
        });
      });

    it('is known to be of its guide', () => {
      const wrong = readAll((ticket) => ticket).filter(({ place, reading }) => {
        if (reading.kind !== 'other-guide' || reading.guide !== guide.id) return true;
        return formatPlace(reading.place) !== formatPlace(place);
      });
      expect(wrong).toEqual([]);
    });

    it('is known to be of its guide by its link, if that has a trail', () => {
      const wrong = readAll((ticket) => without(ticket, 'reference')).filter(
        ({ place, reading }) => place.trail.length > 0 && reading.kind !== 'other-guide',
      );
      expect(wrong).toEqual([]);
    });

    it('is never taken for a whole ticket, whatever is left of it', () => {
      const left = readAll((ticket) => without(ticket, 'reference', 'link'));
      expect(left.filter(({ reading }) => isSound(reading))).toEqual([]);
    });
  },
  60_000,
);

/** Every label that tickets have had. One that is changed is added here, and to `oldLabels` in `content/ui/`. */
const everyLabel: Readonly<Record<string, Partial<Record<LineKind, readonly string[]>>>> = {
  en: {
    version: ['Guide version'],
    earlier: ['Earlier answers'],
    guide: ['Answered in the guide'],
    question: ['Question'],
    answer: ['Answer'],
    fixTried: ['Fix tried'],
    fixNotTried: ['Fix not tried'],
    roleUsed: ['Role used'],
    roleNeeded: ['Role needed'],
    openQuestion: ['Open question'],
    nextFix: ['Next fix to try'],
    outcome: ['Outcome'],
    link: ['Open this place again'],
    time: ['Time (UTC)'],
    reference: ['Reference'],
  },
  nb: {
    version: ['Utgave av veiviseren', 'Versjon av veiviseren'],
    earlier: ['Tidligere svar'],
    guide: ['Besvart i veiviseren'],
    question: ['Spørsmål'],
    answer: ['Svar'],
    fixTried: ['Løsning som er prøvd'],
    fixNotTried: ['Løsning som ikke er prøvd'],
    roleUsed: ['Rolle som er brukt'],
    roleNeeded: ['Rolle som trengs'],
    openQuestion: ['Åpent spørsmål', 'Ubesvart spørsmål'],
    nextFix: ['Neste løsning å prøve'],
    outcome: ['Veiens ende', 'Resultat'],
    link: ['Åpne dette stedet igjen', 'Åpne dette trinnet igjen'],
    time: ['Tidspunkt (UTC)'],
    reference: ['Referanse'],
  },
};

it.each(Object.entries(everyLabel))(
  'no label of a ticket in "%s" is forgotten',
  (locale, every) => {
    const ticket = content.ui[locale]?.ticket;
    const known = Object.entries(ticket?.labels ?? {}).map(([kind, label]) => [
      kind,
      [...(ticket?.oldLabels[kind as keyof typeof ticket.oldLabels] ?? []), label],
    ]);
    expect(Object.fromEntries(known)).toEqual(every);
  },
);
