import { useState } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import type { StepSubject } from '../order-schema.ts';
import type { Surroundings, Uses } from '../protocol.ts';
import type { DeskServer } from './ask-desk.ts';
import { ChoiceField, LineField } from './Fields.tsx';
import { UsesList } from './UsesList.tsx';

/** The step as files and addresses know it: it is called something else, or goes, and what names it is told first. */
export function StepId({
  subject,
  around,
  words,
  isSaved,
  listUses,
  onRename,
  onRemove,
}: {
  readonly subject: StepSubject;
  readonly around: Surroundings;
  readonly words: DeskWords;
  /** Whether the form shows what the files say. */
  readonly isSaved: boolean;
  readonly listUses: DeskServer['listUses'];
  readonly onRename: (to: string) => void;
  /** Called with the step that stands for it now, if one does. */
  readonly onRemove: (instead: string) => void;
}) {
  const { guide, id } = subject;
  const [to, setTo] = useState(id);
  const [uses, setUses] = useState<Uses>();
  const [instead, setInstead] = useState('');
  const [fault, setFault] = useState('');
  const isNeeded = uses !== undefined && (uses.isPublished || uses.places.length > 0);
  const ask = () => {
    setFault('');
    listUses({ guide, id })
      .then(setUses)
      .catch((error: unknown) => setFault(String(error)));
  };
  return (
    <section className="desk-id" aria-labelledby="desk-id-title">
      <h3 id="desk-id-title">{words.stepId}</h3>
      <div className="desk-row">
        <LineField id="desk-step-id" label={words.id} value={to} onChange={setTo} />
        <div className="desk-buttons">
          <button
            type="button"
            id="desk-rename"
            disabled={!isSaved || to === id || to === ''}
            onClick={() => onRename(to)}
          >
            {words.rename}
          </button>
          <button
            type="button"
            id="desk-remove-step"
            aria-expanded={uses !== undefined}
            onClick={ask}
          >
            {words.removeStep}
          </button>
        </div>
        <p role="status">{fault || (isSaved || to === id ? '' : words.saveFirst)}</p>
      </div>
      {uses && (
        <div className="desk-asked" role="group" aria-label={words.removeStep}>
          <UsesList {...{ uses, words }} />
          <ChoiceField
            id="desk-instead"
            label={words.instead}
            value={instead}
            withIds
            empty={isNeeded ? words.chooseStep : words.nothing}
            choices={around.steps.filter((step) => step.id !== id)}
            onChange={setInstead}
          />
          <div className="desk-buttons">
            <button
              type="button"
              id="desk-remove-now"
              disabled={isNeeded && instead === ''}
              onClick={() => onRemove(instead)}
            >
              {words.removeNow}
            </button>
            <button type="button" onClick={() => setUses(undefined)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
