import type { GuideForm } from '../order-schema.ts';
import type { FieldsProps } from './Desk.tsx';
import { ChoiceField, Sides, TextField } from './Fields.tsx';

type GuideText = GuideForm['texts'][string];

const empty: GuideText = { title: '', short: '', description: '', keywords: [], body: '' };

/** The form of the text about a guide. */
export function GuideFields({ form, onChange, around, words }: FieldsProps<GuideForm>) {
  const set = (locale: string, text: Partial<GuideText>) => {
    const own = form.texts[locale] ?? empty;
    onChange({ ...form, texts: { ...form.texts, [locale]: { ...own, ...text } } });
  };
  return (
    <>
      {around.topics.length > 0 && (
        <ChoiceField
          id="desk-topic"
          label={words.topic}
          value={form.topic}
          empty={words.notSaid}
          choices={around.topics}
          onChange={(topic) => onChange({ ...form, topic })}
        />
      )}
      {(['title', 'short', 'description'] as const).map((field) => (
        <Sides key={field} locales={around.locales}>
          {({ locale, lang, name }) => (
            <TextField
              id={`desk-${field}-${locale}`}
              label={`${words[field]} (${name})`}
              lang={lang}
              value={form.texts[locale]?.[field] ?? ''}
              onChange={(value) => set(locale, { [field]: value })}
            />
          )}
        </Sides>
      ))}
      <Sides locales={around.locales}>
        {({ locale, lang, name }) => (
          <TextField
            id={`desk-keywords-${locale}`}
            label={`${words.keywords} (${name})`}
            lang={lang}
            isLong
            value={(form.texts[locale]?.keywords ?? []).join('\n')}
            onChange={(value) => set(locale, { keywords: value.split('\n') })}
          />
        )}
      </Sides>
      <Sides locales={around.locales}>
        {({ locale, lang, name }) => (
          <TextField
            id={`desk-body-${locale}`}
            label={`${words.body} (${name})`}
            lang={lang}
            isLong
            value={form.texts[locale]?.body ?? ''}
            onChange={(value) => set(locale, { body: value })}
          />
        )}
      </Sides>
    </>
  );
}
