import { useEffect, useState } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import type { DeskPage } from '../protocol.ts';
import type { DeskServer } from './ask-desk.ts';
import { ChoiceField, LineField } from './Fields.tsx';
import { holdPage } from './hold-page.ts';

/** So many milliseconds apart, the page of a new guide is asked for. */
const pause = 500;

/** So long, in milliseconds, it is waited for without a word, and at all. */
const patience = 8_000;
const longest = 60_000;

/** Begins a guide, and goes to its page. */
export function NewGuide({
  page,
  server,
  words,
  onSaid,
}: {
  readonly page: DeskPage;
  readonly server: DeskServer;
  readonly words: DeskWords;
  readonly onSaid: (text: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [id, setId] = useState('');
  const [kind, setKind] = useState<string>('flow');
  useEffect(() => {
    const letGo = isOpen ? holdPage() : undefined;
    return () => void letGo?.();
  }, [isOpen]);
  const make = async () => {
    const outcome = await server.obey({ do: 'add-guide', guide: id, plain: kind === 'plain' });
    if (outcome.is !== 'done') {
      onSaid(outcome.is === 'conflict' ? words.conflict : outcome.says);
      return;
    }
    const address = `${page.root}${page.locale}/${id}/`;
    const begun = Date.now();
    for (let waited = 0; waited < longest; waited = Date.now() - begun) {
      const isThere = await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere) {
        location.assign(address);
        return;
      }
      if (waited > patience) onSaid(words.guideLate.replace('{address}', address));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  if (!isOpen)
    return (
      <button type="button" id="desk-new-guide" onClick={() => setOpen(true)}>
        {words.newGuide}
      </button>
    );
  return (
    <form
      className="desk-row"
      onSubmit={(event) => {
        event.preventDefault();
        make().catch((error: unknown) =>
          onSaid(error instanceof Error ? error.message : String(error)),
        );
      }}
    >
      <LineField id="desk-guide-id" label={words.guideId} value={id} onChange={setId} />
      <ChoiceField
        id="desk-guide-kind"
        label={words.kind}
        value={kind}
        choices={[
          { id: 'flow', name: words.withFlow },
          { id: 'plain', name: words.withoutFlow },
        ]}
        onChange={setKind}
      />
      <div className="desk-buttons">
        <button type="submit" disabled={id === ''}>
          {words.makeGuide}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
