import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { createFlowMachine } from '../../src/flow/machine.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { formatTranscript, type TranscriptFormat } from '../../src/flow/transcript-format.ts';
import { readTranscript } from '../../src/flow/transcript-read.ts';
import { createTranscript } from '../../src/flow/transcript.ts';
import { tellGuide } from '../support/guide-words.ts';
import { listPlaces } from '../support/places.ts';
import { quoteText, wrapText } from '../support/mangle-text.ts';

// Every place of every guide of ours, in every language and both formats, pasted back on the page in any language.

const { content } = await readContent(join(import.meta.dirname, '..', '..'));
const formats: readonly TranscriptFormat[] = ['text', 'markdown'];

describe.each(Object.values(content.guides))('every place of $id', (guide) => {
  const { id, flow } = guide;
  const machine = createFlowMachine(flow);
  const places = listPlaces(flow);
  const words = new Map(
    content.locales.map((locale) => [locale, tellGuide(content, guide, locale)] as const),
  );
  const tell = (place: Place, locale: string) => {
    const told = words.get(locale);
    if (!told) throw new Error(`There is no locale "${locale}".`);
    const link = `https://veiviser.example/${locale}/${id}/#${formatPlace(place)}`;
    return createTranscript(id, flow, place, told, link);
  };
  /** Whether a text leads to a place, all of it, on a page that has the words of these locales at hand. */
  const leadsTo = (place: Place, text: string, locales: readonly string[]) => {
    const at = locales.flatMap((locale) => words.get(locale) ?? []);
    const reading = readTranscript(text, { guide: id, flow, machine, words: at });
    if (reading.kind !== 'place' || !reading.isWhole || !reading.replay.fits) return false;
    return formatPlace(reading.replay.place) === formatPlace(place);
  };
  const ways = content.locales.flatMap((locale) =>
    formats.map((format) => [locale, format] as const),
  );

  it('is told with lines of the same kinds in every language', () => {
    for (const place of places) {
      const [first, ...others] = content.locales.map((locale) =>
        tell(place, locale).lines.map(({ kind, number }) => ({ kind, number })),
      );
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it.each(ways)('comes back from a transcript in %s as %s, pasted in any language', (...way) => {
    const [locale, format] = way;
    const own = content.locales.filter((other) => other !== locale);
    const wrong = places.filter((place) => {
      const text = formatTranscript(tell(place, locale), format);
      return !leadsTo(place, text, own);
    });
    expect(wrong).toEqual([]);
  });

  it.each(ways)('comes back from the wording alone, in %s as %s', (locale, format) => {
    const wrong = places.filter((place) => {
      const transcript = tell(place, locale);
      const lines = transcript.lines.filter(({ kind }) => !['link', 'reference'].includes(kind));
      const text = formatTranscript({ ...transcript, lines }, format);
      return !leadsTo(place, quoteText(wrapText(text, 60)), content.locales);
    });
    expect(wrong).toEqual([]);
  });

  it('comes back from its link alone', () => {
    const wrong = places.filter((place) => {
      const link = tell(place, 'en').lines.find(({ kind }) => kind === 'link')?.text ?? '';
      return !leadsTo(place, `See ${link}.`, []);
    });
    expect(wrong).toEqual([]);
  });
}, 60_000);
