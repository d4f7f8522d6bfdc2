import { useState } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import type { Surroundings, TranslationRecord } from '../protocol.ts';
import { LineField } from './Fields.tsx';

type Recorded = Pick<TranslationRecord, 'locale' | 'shown'>;

/**
 * What is recorded of each translation. Nothing is signed unread: the form shows both languages side by side, and where
 * each answer leads, and who signs says that they have read it.
 */
export function Records({
  records,
  around,
  words,
  isSaved,
  onRecord,
}: {
  readonly records: readonly TranslationRecord[];
  readonly around: Surroundings;
  readonly words: DeskWords;
  /** Whether the form shows what the files say. */
  readonly isSaved: boolean;
  readonly onRecord: (record: Recorded, by: string) => void;
}) {
  if (records.length === 0) return null;
  return (
    <section className="desk-records" aria-labelledby="desk-records-title">
      <h3 id="desk-records-title">{words.records}</h3>
      <ul>
        {records.map((record) => (
          <li key={`${record.locale} ${record.shown}`}>
            <Record
              {...{ record, words, isSaved, onRecord }}
              name={nameOf(around, record.locale)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ locales }: Surroundings, locale: string) =>
  locales.find((side) => side.locale === locale)?.name ?? locale;

const keptName = 'veiviser desk: name';

function Record({
  record,
  name,
  words,
  isSaved,
  onRecord,
}: {
  readonly record: TranslationRecord;
  readonly name: string;
  readonly words: DeskWords;
  readonly isSaved: boolean;
  readonly onRecord: (record: Recorded, by: string) => void;
}) {
  const { locale, shown, isCurrent, isSigned, whyNot } = record;
  const [by, setBy] = useState(() => localStorage.getItem(keptName) ?? '');
  const [isRead, setRead] = useState(false);
  const state = isSigned
    ? [words.recordSigned, record.by, record.on].join(' ')
    : isCurrent
      ? words.recordCurrent
      : words.recordBehind;
  return (
    <div className="desk-record" role="group" aria-label={name}>
      <p>
        <strong>{name}</strong> {state} {!isSigned && <span lang="en">{whyNot}</span>}
      </p>
      {!isSigned && whyNot === '' && (
        <>
          <label className="desk-check">
            <input
              id={`desk-read-${locale}`}
              type="checkbox"
              checked={isRead}
              disabled={!isSaved}
              onChange={({ target }) => setRead(target.checked)}
            />
            {words.recordCompare}
          </label>
          <div className="desk-row">
            <LineField
              id={`desk-by-${locale}`}
              label={words.recordBy}
              value={by}
              onChange={(value) => {
                setBy(value);
                localStorage.setItem(keptName, value);
              }}
            />
            <div className="desk-buttons">
              <button
                type="button"
                id={`desk-sign-${locale}`}
                disabled={!isSaved || !isRead || by.trim() === ''}
                onClick={() => onRecord({ locale, shown }, by)}
              >
                {words.recordSign}
              </button>
              {!isCurrent && (
                <button
                  type="button"
                  id={`desk-translated-${locale}`}
                  disabled={!isSaved}
                  onClick={() => onRecord({ locale, shown }, '')}
                >
                  {words.recordTranslated}
                </button>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
