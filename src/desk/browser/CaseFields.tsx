import type { CaseForm } from '../order-schema.ts';
import type { FieldsProps } from './Desk.tsx';
import { ChoiceField, LineField, ListField, Sides, TextField } from './Fields.tsx';

const ranks = ['first', 'among-three', 'later'] as const;

/** The form of a stated case: the answers are given one after the other, from the start on. */
export function CaseFields({ form, onChange, around, words }: FieldsProps<CaseForm>) {
  const given = form.answers.map((line) => {
    const [step = '', answer = ''] = line.split(' ');
    return { step, answer };
  });
  const last = given.at(-1);
  const at =
    last === undefined
      ? around.start
      : around.steps
          .find(({ id }) => id === last.step)
          ?.answers.find(({ id }) => id === last.answer)?.to;
  const next = around.steps.find(({ id }) => id === at);
  const answerAt = (index: number, answer: string, step: string) => {
    const before = form.answers.slice(0, index);
    const answers = answer === '' ? before : [...before, `${step} ${answer}`];
    const leads = around.steps
      .find(({ id }) => id === step)
      ?.answers.find(({ id }) => id === answer);
    // Whoever is led to the end is led right, as far as anybody knows yet.
    const isOpen = form.right === '' || form.right === at;
    onChange({ ...form, answers, ...(isOpen && leads && { right: leads.to }) });
  };
  const setSearched = (locale: string, lines: readonly string[]) =>
    onChange({ ...form, searched: { ...form.searched, [locale]: [...lines] } });
  return (
    <>
      <Sides locales={around.locales}>
        {({ locale, lang, name }) => (
          <TextField
            id={`desk-situation-${locale}`}
            label={`${words.situation} (${name})`}
            lang={lang}
            value={form.situation[locale] ?? ''}
            onChange={(value) =>
              onChange({ ...form, situation: { ...form.situation, [locale]: value } })
            }
          />
        )}
      </Sides>
      <div className="desk-row">
        <LineField
          id="desk-case-id"
          label={words.id}
          value={form.id}
          onChange={(id) => onChange({ ...form, id })}
        />
        <ChoiceField
          id="desk-written-in"
          label={words.writtenIn}
          value={form['written-in']}
          choices={around.locales.map(({ locale, name }) => ({ id: locale, name }))}
          onChange={(value) => onChange({ ...form, 'written-in': value })}
        />
        <LineField
          id="desk-seen"
          type="date"
          label={words.seen}
          value={form.seen}
          onChange={(seen) => onChange({ ...form, seen })}
        />
      </div>
      <TextField
        id="desk-source"
        label={words.source}
        value={form.source}
        onChange={(source) => onChange({ ...form, source })}
      />
      <TextField
        id="desk-pasted"
        label={words.pasted}
        value={form.pasted}
        onChange={(pasted) => onChange({ ...form, pasted })}
      />
      <section className="desk-walk" aria-labelledby="desk-walk-title">
        <h3 id="desk-walk-title">{words.caseAnswers}</h3>
        {[
          ...given,
          ...(next && next.answers.length > 0 ? [{ step: next.id, answer: '' }] : []),
        ].map(({ step, answer }, index) => {
          const found = around.steps.find(({ id }) => id === step);
          return (
            <ChoiceField
              key={`${step} ${index}`}
              id={`desk-walk-${index}`}
              label={found?.name ?? step}
              value={answer}
              empty={words.noAnswer}
              choices={found?.answers ?? []}
              onChange={(value) => answerAt(index, value, step)}
            />
          );
        })}
      </section>
      <div className="desk-row">
        <ChoiceField
          id="desk-right"
          label={words.right}
          value={form.right}
          withIds
          empty={words.chooseStep}
          choices={around.steps}
          onChange={(right) => onChange({ ...form, right })}
        />
      </div>
      <ListField
        id="desk-also-right"
        label={words.alsoRight}
        value={form['also-right']}
        choices={around.steps}
        words={words}
        onChange={(steps) => onChange({ ...form, 'also-right': [...steps] })}
      />
      <Sides locales={around.locales}>
        {({ locale, lang, name }) => (
          <Searched
            {...{ locale, lang, words }}
            label={`${words.searched} (${name})`}
            lines={form.searched[locale] ?? []}
            onChange={(lines) => setSearched(locale, lines)}
          />
        )}
      </Sides>
    </>
  );
}

/** What somebody would type, each with where the right step must stand among what is found. */
function Searched({
  locale,
  lang,
  label,
  lines,
  words,
  onChange,
}: {
  readonly locale: string;
  readonly lang: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly words: FieldsProps<CaseForm>['words'];
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const setAt = (index: number, line: string | undefined) =>
    onChange([
      ...lines.slice(0, index),
      ...(line === undefined ? [] : [line]),
      ...lines.slice(index + 1),
    ]);
  return (
    <div className="desk-list" role="group" aria-label={label}>
      {lines.map((line, index) => {
        const [rank = ''] = line.split(' ', 1);
        const query = line.slice(rank.length + 1);
        return (
          <div key={index} className="desk-row">
            <TextField
              id={`desk-searched-${locale}-${index}`}
              {...{ label, lang }}
              value={query}
              onChange={(value) => setAt(index, `${rank} ${value}`)}
            />
            <ChoiceField
              id={`desk-rank-${locale}-${index}`}
              label={words.rank}
              value={rank}
              choices={ranks.map((id) => ({ id, name: words.ranks[id] }))}
              onChange={(value) => setAt(index, `${value} ${query}`)}
            />
            <button
              type="button"
              aria-label={`${words.remove}: ${query}`}
              onClick={() => setAt(index, undefined)}
            >
              {words.remove}
            </button>
          </div>
        );
      })}
      <button
        id={`desk-add-searched-${locale}`}
        type="button"
        onClick={() => onChange([...lines, 'first '])}
      >
        {words.addSearched} ({locale})
      </button>
    </div>
  );
}
