import { fixAnswers } from '../../flow/flow.ts';
import { listAnswers } from '../forms.ts';
import type { AnswerForm, CardForm, StepForm, StepKind } from '../order-schema.ts';
import { suggestId } from '../suggest-id.ts';
import type { DeskServer } from './ask-desk.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { CardFields } from './CardFields.tsx';
import type { FieldsProps } from './Desk.tsx';
import { ChoiceField, Sides, TextField } from './Fields.tsx';

const emptyCard: CardForm = {
  ...{ role: '', 'role-for-administrators': '', licence: '', effect: '', undo: '' },
  ...{ unconfirmed: [], links: [] },
};

/** The form of a step. */
export function StepFields({
  id,
  guide,
  form,
  onChange,
  around,
  words,
  listUses,
  onPick,
  onNewStep,
}: FieldsProps<StepForm> & {
  /** The step's id, and that of its guide. */
  readonly id: string;
  readonly guide: string;
  readonly listUses: DeskServer['listUses'];
  /** Lets the author choose a step on the map; undefined where there is no map. */
  readonly onPick: ((choose: (step: string) => void) => void) | undefined;
  /** Lets the author make a step that an answer, by its key, then leads to. */
  readonly onNewStep: (answer: string) => void;
}) {
  const { locales } = around;
  const answers = listAnswers(form);
  const setText = (locale: string, field: keyof StepForm['texts'][string], value: string) => {
    const own = form.texts[locale] ?? { title: '', short: '', verify: '', body: '' };
    onChange({ ...form, texts: { ...form.texts, [locale]: { ...own, [field]: value } } });
  };
  const setAnswers = (list: typeof answers) => {
    onChange({
      ...form,
      order: list.map(({ key }) => key),
      answers: Object.fromEntries(list.map(({ key, answer }) => [key, answer])),
    });
  };
  const setAnswer = (key: string, answer: AnswerForm) =>
    onChange({ ...form, answers: { ...form.answers, [key]: answer } });
  const setKind = (kind: string) => {
    const isFix = kind === 'fix';
    // What only a fix has would be a fault elsewhere.
    const texts = Object.entries(form.texts).map(([locale, text]) => [
      locale,
      isFix ? text : { ...text, verify: '' },
    ]);
    onChange({
      ...form,
      kind: kind as StepKind,
      ...(!isFix && {
        card: emptyCard,
        texts: Object.fromEntries(texts) as StepForm['texts'],
      }),
    });
  };
  const left = Object.values(fixAnswers).filter(
    (one) => !answers.some(({ answer }) => answer.id === one),
  );
  const addAnswer = () => {
    const numbers = Object.keys(form.answers).map((key) => Number(/^\+(\d+)$/.exec(key)?.[1] ?? 0));
    const key = `+${Math.max(0, ...numbers) + 1}`;
    const texts = Object.fromEntries(locales.map(({ locale }) => [locale, '']));
    const answer = { id: form.kind === 'fix' ? (left[0] ?? '') : '', to: '', texts };
    setAnswers([...answers, { key, answer }]);
    requestAnimationFrame(() => document.getElementById(`desk-to-${key}`)?.focus());
  };
  return (
    <>
      {(['title', 'short'] as const).map((field) => (
        <Sides key={field} {...{ locales }}>
          {({ locale, lang, name }) => (
            <TextField
              id={`desk-${field}-${locale}`}
              label={`${words[field]} (${name})`}
              lang={lang}
              value={form.texts[locale]?.[field] ?? ''}
              onChange={(value) => setText(locale, field, value)}
            />
          )}
        </Sides>
      ))}
      <Sides {...{ locales }}>
        {({ locale, lang, name }) => (
          <TextField
            id={`desk-body-${locale}`}
            label={`${words.body} (${name})`}
            lang={lang}
            isLong
            value={form.texts[locale]?.body ?? ''}
            onChange={(value) => setText(locale, 'body', value)}
          />
        )}
      </Sides>
      {form.kind === 'fix' && (
        <Sides {...{ locales }}>
          {({ locale, lang, name }) => (
            <TextField
              id={`desk-verify-${locale}`}
              label={`${words.verify} (${name})`}
              lang={lang}
              value={form.texts[locale]?.verify ?? ''}
              onChange={(value) => setText(locale, 'verify', value)}
            />
          )}
        </Sides>
      )}
      <div className="desk-row">
        <ChoiceField
          id="desk-kind"
          label={words.kind}
          value={form.kind}
          choices={around.kinds}
          onChange={setKind}
        />
      </div>
      {form.kind === 'fix' && (
        <CardFields
          {...{ around, words }}
          form={form.card}
          onChange={(card) => onChange({ ...form, card })}
        />
      )}
      {(form.kind !== 'outcome' || answers.length > 0) && (
        <section className="desk-answers" aria-labelledby="desk-answers-title">
          <h3 id="desk-answers-title">{words.answers}</h3>
          <ol>
            {answers.map(({ key, answer }, at) => (
              <li key={key}>
                <AnswerFields
                  {...{ answer, around, words, onPick }}
                  onNewStep={() => onNewStep(key)}
                  listUses={() => listUses({ guide, id, answer: key })}
                  name={key}
                  kind={form.kind}
                  step={id}
                  suggested={suggestId(answer.texts[locales[0]?.locale ?? ''] ?? '')}
                  isFirst={at === 0}
                  isLast={at === answers.length - 1}
                  onChange={(value) => setAnswer(key, value)}
                  onMove={(by) => {
                    const rest = answers.filter((_, other) => other !== at);
                    setAnswers([
                      ...rest.slice(0, at + by),
                      { key, answer },
                      ...rest.slice(at + by),
                    ]);
                  }}
                  onRemove={() => {
                    setAnswers(answers.filter((other) => other.key !== key));
                    document.getElementById('desk-add-answer')?.focus();
                  }}
                />
              </li>
            ))}
          </ol>
          {(form.kind === 'question' || (form.kind === 'fix' && left.length > 0)) && (
            <button id="desk-add-answer" type="button" onClick={addAnswer}>
              {words.addAnswer}
            </button>
          )}
        </section>
      )}
    </>
  );
}
