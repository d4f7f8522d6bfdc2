import { useId } from 'react';

interface Props<Value extends string> {
  readonly name: string;
  readonly chosen: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly text: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few things, each on a radio button; nothing where there is no choice. */
export function TicketChoice<Value extends string>({
  name,
  chosen,
  choices,
  onChoose,
}: Props<Value>) {
  const group = useId();
  if (choices.length < 2) return undefined;
  return (
    <fieldset>
      <legend>{name}</legend>
      {choices.map(({ value, text, lang }) => (
        <label key={value} lang={lang}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
