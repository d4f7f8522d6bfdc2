import { useState } from 'react';
import { fixAnswers } from '../../flow/flow.ts';
import type { AnswerForm, StepKind } from '../order-schema.ts';
import type { Surroundings, Uses } from '../protocol.ts';
import type { DeskWords } from '../desk-words-schema.ts';
import { ChoiceField, LineField, Sides, TextField } from './Fields.tsx';
import { UsesList } from './UsesList.tsx';

/** One answer: what it says, its id, and the step that it leads to. */
export function AnswerFields({
  name,
  answer,
  kind,
  step,
  suggested,
  around,
  words,
  isFirst,
  isLast,
  onChange,
  onMove,
  onRemove,
  listUses,
  onPick,
  onNewStep,
}: {
  /** Its key in the form. */
  readonly name: string;
  readonly answer: AnswerForm;
  readonly kind: StepKind;
  /** The id of its step. */
  readonly step: string;
  /** An id made of what it says. */
  readonly suggested: string;
  readonly around: Surroundings;
  readonly words: DeskWords;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (answer: AnswerForm) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Where the answer is named. */
  readonly listUses: () => Promise<Uses>;
  readonly onPick: ((choose: (step: string) => void) => void) | undefined;
  readonly onNewStep: () => void;
}) {
  const [isElsewhere, setElsewhere] = useState(false);
  const [uses, setUses] = useState<Uses>();
  const askToRemove = () => {
    listUses()
      .then((found) => {
        if (found.isPublished || found.places.length > 0) setUses(found);
        else onRemove();
      })
      // Without an answer there is nothing to warn of, and nothing is written before it is saved.
      .catch(onRemove);
  };
  const lead = (to: string) => onChange({ ...answer, to });
  const says = Object.values(answer.texts).find((text) => text !== '') ?? answer.id;
  return (
    <div className="desk-answer" role="group" aria-label={`${words.answer}: ${says}`}>
      <Sides locales={around.locales}>
        {({ locale, lang, name: language, usual }) => (
          <TextField
            id={`desk-answer-${name}-${locale}`}
            label={`${words.answer} (${language})`}
            lang={lang}
            value={answer.texts[locale] ?? ''}
            placeholder={kind === 'fix' ? usual[answer.id] : undefined}
            onChange={(text) => onChange({ ...answer, texts: { ...answer.texts, [locale]: text } })}
          />
        )}
      </Sides>
      <div className="desk-row">
        {kind === 'fix' ? (
          <ChoiceField
            id={`desk-answer-id-${name}`}
            label={words.id}
            value={answer.id}
            choices={Object.values(fixAnswers).map((id) => ({ id, name: id }))}
            onChange={(id) => onChange({ ...answer, id })}
          />
        ) : (
          <LineField
            id={`desk-answer-id-${name}`}
            label={words.id}
            value={answer.id}
            list={[...new Set([suggested, 'dont-know'])].filter((id) => id !== '')}
            onChange={(id) => onChange({ ...answer, id })}
          />
        )}
        {isElsewhere ? (
          <LineField
            id={`desk-to-${name}`}
            label={words.leadsToGuide}
            value={answer.to}
            onChange={lead}
          />
        ) : (
          <ChoiceField
            id={`desk-to-${name}`}
            label={words.leadsTo}
            value={answer.to}
            withIds
            empty={words.chooseStep}
            choices={around.steps.filter(({ id }) => id !== step)}
            onChange={lead}
          />
        )}
        <div className="desk-buttons">
          <button type="button" id={`desk-new-step-${name}`} onClick={onNewStep}>
            {words.newStep}
          </button>
          <button
            type="button"
            aria-pressed={isElsewhere}
            onClick={() => setElsewhere(!isElsewhere)}
          >
            {words.stepOfGuide}
          </button>
          {onPick && (
            <button type="button" id={`desk-map-${name}`} onClick={() => onPick(lead)}>
              {words.chooseOnMap}
            </button>
          )}
          <button
            type="button"
            disabled={isFirst}
            aria-label={`${words.up}: ${says}`}
            onClick={() => onMove(-1)}
          >
            <span aria-hidden="true">↑</span>
          </button>
          <button
            type="button"
            disabled={isLast}
            aria-label={`${words.down}: ${says}`}
            onClick={() => onMove(1)}
          >
            <span aria-hidden="true">↓</span>
          </button>
          <button
            type="button"
            id={`desk-remove-${name}`}
            aria-label={`${words.remove}: ${says}`}
            onClick={askToRemove}
          >
            {words.remove}
          </button>
        </div>
      </div>
      {uses && (
        <div className="desk-asked" role="group" aria-label={`${words.remove}: ${says}`}>
          <UsesList {...{ uses, words }} />
          <p>{words.askedAgain}</p>
          <div className="desk-buttons">
            <button type="button" id={`desk-remove-now-${name}`} onClick={onRemove}>
              {words.removeAnswer}
            </button>
            <button type="button" onClick={() => setUses(undefined)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
