import { useEffect } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import type { StepKind } from '../order-schema.ts';
import type { Surroundings } from '../protocol.ts';
import { suggestId } from '../suggest-id.ts';
import type { StepDraft } from './desk-memory.ts';
import { ChoiceField, LineField, Sides, TextField } from './Fields.tsx';

export interface WantedStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly titles: Readonly<Record<string, string>>;
}

/** Makes a step: what it is, what it is called, and its id. */
export function NewStep({
  around,
  words,
  draft,
  onChange,
  onMake,
  onCancel,
}: {
  readonly around: Surroundings;
  readonly words: DeskWords;
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
  readonly onMake: (step: WantedStep) => void;
  readonly onCancel: () => void;
}) {
  const { kind, titles } = draft;
  const first = `desk-new-title-${around.locales[0]?.locale ?? ''}`;
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const id = draft.id ?? suggestId(titles[around.locales[0]?.locale ?? ''] ?? '');
  return (
    <section className="desk-new" aria-labelledby="desk-new-title">
      <h3 id="desk-new-title">{words.newStep}</h3>
      <Sides locales={around.locales}>
        {({ locale, lang, name }) => (
          <TextField
            id={`desk-new-title-${locale}`}
            label={`${words.title} (${name})`}
            lang={lang}
            value={titles[locale] ?? ''}
            onChange={(title) => onChange({ ...draft, titles: { ...titles, [locale]: title } })}
          />
        )}
      </Sides>
      <div className="desk-row">
        <ChoiceField
          id="desk-new-kind"
          label={words.kind}
          value={kind}
          choices={around.kinds}
          onChange={(next) => onChange({ ...draft, kind: next as StepKind })}
        />
        <LineField
          id="desk-new-id"
          label={words.id}
          value={id}
          onChange={(next) => onChange({ ...draft, id: next })}
        />
        <div className="desk-buttons">
          <button
            type="button"
            id="desk-new-make"
            disabled={id === ''}
            onClick={() => onMake({ id, kind, titles })}
          >
            {words.makeStep}
          </button>
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </div>
    </section>
  );
}
