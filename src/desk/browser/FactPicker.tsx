import { useEffect, useState } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import type { Surroundings } from '../protocol.ts';

/** Writes a fact where the caret was last: as a component in a body, in braces in a line. */
export function FactPicker({
  around,
  words,
}: {
  readonly around: Surroundings;
  readonly words: DeskWords;
}) {
  const [field, setField] = useState<HTMLTextAreaElement>();
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.closest('.desk')) setField(target);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const [chosen, setChosen] = useState('');
  const isBody = field?.dataset['body'] !== undefined;
  const fact = around.facts.find(({ component, id }) => chosen === `${component} ${id}`);
  // Not every fact can stand in a line.
  const text = isBody ? fact?.inBody : fact?.inLine;
  const kinds = [...new Set(around.facts.map(({ component }) => component))];
  if (around.facts.length === 0) return null;
  return (
    <div className="desk-fact">
      <div className="desk-field">
        <label htmlFor="desk-fact">{words.insertFact}</label>
        <select id="desk-fact" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{words.choose}</option>
          {kinds.map((kind) => (
            <optgroup key={kind} label={kind}>
              {around.facts
                .filter((fact) => fact.component === kind)
                .map((fact) => (
                  <option key={fact.id} value={`${kind} ${fact.id}`}>
                    {fact.name === fact.id ? fact.id : `${fact.id}: ${fact.name.slice(0, 60)}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button
        type="button"
        id="desk-insert"
        disabled={!text || field?.isConnected !== true}
        onClick={() => {
          if (field && text) insert(field, text);
        }}
      >
        {words.insert}
      </button>
    </div>
  );
}

/** As if it had been typed: React hears of it. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.focus();
}
