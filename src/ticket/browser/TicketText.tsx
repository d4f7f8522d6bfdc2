import { useEffect, useRef, useState } from 'react';
import { createTicket } from '../ticket.ts';
import { formatTicket } from '../format-ticket.ts';
import type { Locale } from '../../site/locales.ts';
import { fillText } from '../../site/words.ts';
import { anchorOf, nameRegion } from '../../components/flow/flow-dom.ts';
import { loadTold, readGuideWords } from '../../components/flow/guide-words.ts';
import { TicketChoice } from './TicketChoice.tsx';
import type { PanelProps } from './TicketTools.tsx';
import { keepWish, readWish, writeLink } from './ticket-wish.ts';

/** The ticket of the trail so far, in the language and the format that a reader wants, ready to be taken along. */
export function TicketText({ root, data, texts, flow, place }: PanelProps) {
  const { guide, pages } = data;
  const [wish, setWish] = useState(() => readWish(data));
  const [shown, setShown] = useState(() => ({
    locale: data.locale,
    words: readGuideWords(root, data, texts),
    flow,
  }));
  const [failed, setFailed] = useState<Locale>();
  /** What was said when the text was copied, and of which text. */
  const [said, setSaid] = useState({ text: '', words: '' });
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let isWanted = true;
    const { locale } = wish;
    void loadTold(root, data, locale, flow, place).then(
      (found) => isWanted && setShown({ locale, ...found }),
      () => {
        if (!isWanted) return;
        setFailed(locale);
        setWish({ ...wish, locale: data.locale });
      },
    );
    return () => {
      isWanted = false;
    };
    // Where the answers so far were given does not change while the ticket is open.
  }, [root, data, wish]);

  const link = writeLink(data, shown.locale, anchorOf(root, place));
  const ticket = createTicket(guide, shown.flow, place, shown.words, link);
  const text = formatTicket(ticket, wish.format);
  const choose = (chosen: typeof wish) => {
    setFailed(undefined);
    setWish(chosen);
    keepWish(chosen);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text, words: texts.copied });
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid({ text, words: texts.copyFailed });
    }
  };
  const nameLanguage = (locale: Locale) => ({ language: pages[locale]?.name ?? locale });
  const status =
    failed !== undefined
      ? fillText(texts.fetchFailed, nameLanguage(failed))
      : wish.locale !== shown.locale
        ? fillText(texts.fetching, nameLanguage(wish.locale))
        : said.text === text
          ? said.words
          : '';
  return (
    <section className="ticket" aria-label={nameRegion(root, texts.open)}>
      <TicketChoice
        name={texts.language}
        chosen={wish.locale}
        choices={Object.entries(pages).map(([value, { name, lang }]) => ({
          value,
          text: name,
          lang,
        }))}
        onChoose={(locale) => choose({ ...wish, locale })}
      />
      <TicketChoice
        name={texts.format}
        chosen={wish.format}
        choices={(['text', 'markdown'] as const).map((value) => ({ value, text: texts[value] }))}
        onChoose={(format) => choose({ ...wish, format })}
      />
      <label>
        {texts.preview}
        <textarea
          ref={field}
          readOnly
          value={text}
          rows={text.split('\n').length}
          lang={pages[shown.locale]?.lang}
          dir="auto"
          spellCheck={false}
        />
      </label>
      <button type="button" onClick={() => void copy()}>
        {texts.copy}
      </button>
      {'share' in navigator && (
        <button
          type="button"
          // A reader who closes the sheet has not failed at anything.
          onClick={() => void navigator.share({ title: ticket.title, text }).catch(() => undefined)}
        >
          {texts.share}
        </button>
      )}
      <p aria-live="polite">{status}</p>
      <p>{texts.stays}</p>
    </section>
  );
}
