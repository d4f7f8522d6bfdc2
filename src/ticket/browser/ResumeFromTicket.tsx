import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Place } from '../../flow/trail.ts';
import { isSound, readTicket } from '../read-ticket.ts';
import { longestTicket } from '../clean-ticket.ts';
import { fillText } from '../../site/words.ts';
import { fetchPage } from '../../site/browser/fetch-page.ts';
import {
  addressThere,
  anchorOf,
  findFlow,
  focusStep,
  fragmentOf,
  isHosted,
  nameRegion,
} from '../../components/flow/flow-dom.ts';
import { loadGuideWords, readGuideWords } from '../../components/flow/guide-words.ts';
import type { TicketTexts } from '../ticket-texts.ts';
import { readTicketData } from './ticket-data.ts';
import type { PanelProps } from './TicketTools.tsx';

/** Takes a ticket that a reader pastes, in any language, and goes to its place. The text stays in the field. */
export function ResumeFromTicket({ root, data, texts, flow, machine, place, onClose }: PanelProps) {
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<ReactNode>();
  const status = useId();

  /** The reading, and the languages that it had to do without. */
  const read = async () => {
    const { guide, formerly, locale: own, pages } = data;
    const at = { guide, formerly, flow, machine, words: [readGuideWords(root, data, texts)] };
    const reading = readTicket(pasted, at);
    if (isSound(reading)) return { reading, missing: [] };
    // Only a damaged ticket has to be read by its wording, and then in whatever language it is.
    const missing: string[] = [];
    const others = Object.entries(pages).filter(([locale]) => locale !== own);
    const found = await Promise.all(
      others.map(async ([locale, { name }]) =>
        loadGuideWords(root, data, locale).catch(() => void missing.push(name)),
      ),
    );
    const all = [...at.words, ...found.flatMap((other) => other ?? [])];
    return { reading: readTicket(pasted, { ...at, words: all }), missing };
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { reading, missing } = await read();
    const without = missing.map((language) => fillText(texts.fetchFailed, { language }));
    if (pasted.length > longestTicket) without.unshift(texts.tooLong);
    if (reading.kind === 'nothing') {
      const { version, reference } = texts.labels;
      const nothing = fillText(texts.nothing, { first: version, last: reference });
      setSaid([nothing, ...without].join(' '));
    } else if (reading.kind === 'other-guide') {
      setSaid(await describeOtherGuide(root, texts, reading.guide, reading.place));
    } else {
      const { isWhole, stoppedAt, place: wanted, replay } = reading;
      // The step of a damaged ticket may be gone from it; its answers say where they lead.
      const target = { step: wanted.step || replay.place.step, trail: wanted.trail };
      // From here on it is a link like any other: what does not fit is said where that is said of links.
      const isHere = fragmentOf(root, flow, replay.place) === fragmentOf(root, flow, place);
      if (!isHere) location.hash = anchorOf(root, target);
      else {
        if (!replay.fits) location.replace(anchorOf(root, target));
        focusStep(root, place.step);
      }
      const stopped = stoppedAt && fillText(texts.stoppedAt, { text: stoppedAt });
      setSaid(isWhole ? undefined : [texts.cut, stopped, ...without].filter(Boolean).join(' '));
      if (isSound(reading)) onClose();
    }
  };
  return (
    <form
      className="ticket"
      aria-label={nameRegion(root, texts.resume)}
      onSubmit={(event) => void submit(event)}
    >
      <label>
        {texts.paste}
        <textarea
          value={pasted}
          rows={6}
          onChange={({ target }) => setPasted(target.value)}
          aria-describedby={status}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </label>
      <button>{texts.find}</button>
      <p id={status} aria-live="polite">
        {said}
      </p>
    </form>
  );
}

/** The link to a place of another guide, by the title of that guide. */
async function describeOtherGuide(
  root: PanelProps['root'],
  texts: TicketTexts,
  other: string,
  place: Place,
) {
  const address = addressThere(root, other, place);
  const page = await fetchPage(address.split('#')[0] ?? '').catch(() => undefined);
  // Where the guide is gone, a page that leads on names what took its place.
  const told = page && findFlow(page, isHosted(root) ? other : undefined);
  const title =
    (told && readTicketData(told)?.title) ?? page?.querySelector('[data-leads-to] a')?.textContent;
  if (title === undefined) return fillText(texts.otherGuideMissing, { guide: other });
  return (
    <>
      {texts.otherGuide} <a href={address}>{title}</a>
    </>
  );
}
