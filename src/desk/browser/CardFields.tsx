import type { CardForm } from '../order-schema.ts';
import type { FieldsProps } from './Desk.tsx';
import { ChoiceField, ListField } from './Fields.tsx';

const single = ['role', 'role-for-administrators', 'licence', 'effect', 'undo'] as const;

/** The card of a fix. Fields that the site has none of are shown where one is filled in all the same. */
export function CardFields({ form, onChange, around, words }: FieldsProps<CardForm>) {
  const { card } = around;
  const toggle = (field: string, isOn: boolean) => {
    const others = form.unconfirmed.filter((other) => other !== field);
    onChange({ ...form, unconfirmed: isOn ? [...others, field] : others });
  };
  return (
    <section className="desk-card" aria-labelledby="desk-card-title">
      <h3 id="desk-card-title">{words.card}</h3>
      <div className="desk-row">
        {single
          .filter((field) => card[field] ?? form[field] !== '')
          .map((field) => (
            <ChoiceField
              key={field}
              id={`desk-card-${field}`}
              label={card[field]?.name ?? field}
              value={form[field]}
              empty={words.notSaid}
              choices={card[field]?.choices ?? []}
              onChange={(value) => onChange({ ...form, [field]: value })}
            />
          ))}
      </div>
      {(card.links ?? form.links.length > 0) && (
        <ListField
          id="desk-card-links"
          label={card.links?.name ?? 'links'}
          value={form.links}
          choices={card.links?.choices ?? []}
          words={words}
          onChange={(links) => onChange({ ...form, links: [...links] })}
        />
      )}
      {card.unconfirmed && (
        <fieldset className="desk-marks">
          <legend>{words.unconfirmed}</legend>
          {card.unconfirmed.choices.map(({ id, name }) => (
            <label key={id}>
              <input
                id={`desk-unconfirmed-${id}`}
                type="checkbox"
                checked={form.unconfirmed.includes(id)}
                onChange={({ target }) => toggle(id, target.checked)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}
