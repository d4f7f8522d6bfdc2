import type { DeskWords } from '../desk-words-schema.ts';
import { nameSubject } from '../forms.ts';
import type { Subject } from '../order-schema.ts';
import type { Surroundings } from '../protocol.ts';

/** What of the guide the form shows. What is not saved yet is marked. */
export function SubjectChoice({
  subject,
  around,
  words,
  unsaved,
  onChoose,
}: {
  readonly subject: Subject;
  readonly around: Surroundings;
  readonly words: DeskWords;
  /** What is not saved, by `nameSubject`. */
  readonly unsaved: readonly string[];
  readonly onChoose: (subject: Subject) => void;
}) {
  const { guide } = subject;
  const about: Subject = { kind: 'guide', guide };
  const steps = around.steps.map(({ id, name }) => ({
    name: `${name} (${id})`,
    subject: { kind: 'step', guide, id } as const,
  }));
  const cases = [...around.cases, ''].map((id) => ({
    name: id === '' ? words.newCase : id,
    subject: { kind: 'case', guide, id } as const,
  }));
  const all: { readonly name: string; readonly subject: Subject }[] = [
    { name: words.aboutGuide, subject: about },
    ...steps,
    ...cases,
  ];
  const value = nameSubject(subject);
  const isListed = all.some((one) => nameSubject(one.subject) === value);
  const option = (one: (typeof all)[number]) => {
    const key = nameSubject(one.subject);
    return (
      <option key={key} value={key}>
        {unsaved.includes(key) ? `${one.name} •` : one.name}
      </option>
    );
  };
  return (
    <div className="desk-field">
      <label htmlFor="desk-subject">{words.edited}</label>
      <select
        id="desk-subject"
        value={value}
        onChange={({ target }) => {
          const found = all.find((one) => nameSubject(one.subject) === target.value);
          if (found) onChoose(found.subject);
        }}
      >
        {!isListed && <option value={value}>{'id' in subject ? subject.id : guide}</option>}
        {all.slice(0, 1).map(option)}
        {!around.isPlain && (
          <>
            <optgroup label={words.steps}>{steps.map(option)}</optgroup>
            <optgroup label={words.cases}>{cases.map(option)}</optgroup>
          </>
        )}
      </select>
    </div>
  );
}
