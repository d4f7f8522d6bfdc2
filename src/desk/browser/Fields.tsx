import { useState, type ReactNode } from 'react';
import type { Choice, Side, Surroundings } from '../protocol.ts';

interface FieldProps {
  /** Unique on the page, and the same after it is loaded anew. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field of text. One that stands in a line of a file takes no line breaks. */
export function TextField({
  id,
  label,
  value,
  onChange,
  lang,
  isLong = false,
  placeholder,
}: FieldProps & {
  readonly lang?: string | undefined;
  readonly isLong?: boolean;
  readonly placeholder?: string | undefined;
}) {
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={lang}
        rows={isLong ? 6 : 1}
        value={value}
        placeholder={placeholder}
        spellCheck={lang !== undefined}
        data-body={isLong || undefined}
        onChange={({ target }) => {
          onChange(isLong ? target.value : target.value.replaceAll(/\s*\n\s*/g, ' '));
        }}
      />
    </div>
  );
}

/** A field for one word or one line that is no text to read. */
export function LineField({
  id,
  label,
  value,
  onChange,
  type = 'text',
  list,
}: FieldProps & { readonly type?: 'text' | 'date'; readonly list?: readonly string[] }) {
  const listId = `${id}-list`;
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        list={list && listId}
        onChange={({ target }) => onChange(target.value)}
      />
      {list && (
        <datalist id={listId}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** A choice of one. What is chosen and not on the list stands on it too, as it is written. */
export function ChoiceField({
  id,
  label,
  value,
  onChange,
  choices,
  empty,
  withIds = false,
}: FieldProps & {
  /** Whether ids stand beside names: where an author has to tell one from the other in a file. */
  readonly withIds?: boolean;
  readonly choices: readonly Choice[];
  /** What is said where nothing is chosen. Without it, something is. */
  readonly empty?: string;
}) {
  const isListed = value === '' || choices.some((choice) => choice.id === value);
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
        {!isListed && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {withIds ? `${choice.name} (${choice.id})` : choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One field in every language, side by side. */
export function Sides({
  locales,
  children,
}: {
  readonly locales: Surroundings['locales'];
  readonly children: (side: Side) => ReactNode;
}) {
  return (
    <div className="desk-sides">
      {locales.map((side) => (
        <div key={side.locale}>{children(side)}</div>
      ))}
    </div>
  );
}

/** Several of a list: those that are chosen, each with a button that takes it away, and what can be added. */
export function ListField({
  id,
  label,
  value,
  onChange,
  choices,
  words,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly choices: readonly Choice[];
  readonly words: { readonly add: string; readonly choose: string; readonly remove: string };
}) {
  const [chosen, setChosen] = useState('');
  const nameOf = (one: string) => choices.find((choice) => choice.id === one)?.name ?? one;
  return (
    <div className="desk-list" role="group" aria-label={label}>
      <div className="desk-row">
        <ChoiceField
          {...{ id, label }}
          value={chosen}
          withIds
          empty={words.choose}
          choices={choices.filter((choice) => !value.includes(choice.id))}
          onChange={setChosen}
        />
        {/* A choice alone changes nothing: with the arrow keys, each on the way to another is one. */}
        <button
          type="button"
          id={`${id}-add`}
          disabled={chosen === ''}
          onClick={() => {
            onChange([...value, chosen]);
            setChosen('');
          }}
        >
          {words.add}
        </button>
      </div>
      <ul>
        {value.map((one) => (
          <li key={one}>
            <span>{nameOf(one)}</span>
            <button
              type="button"
              aria-label={`${words.remove}: ${nameOf(one)}`}
              onClick={() => onChange(value.filter((other) => other !== one))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
