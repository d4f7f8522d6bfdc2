import type { DeskWords } from '../desk-words-schema.ts';
import { readFormField, type Conflict, type FormValue } from '../forms.ts';

/** Each field that was changed here and on the disk: both, and a choice. */
export function Conflicts({
  conflicts,
  form,
  words,
  onChoose,
}: {
  readonly conflicts: readonly Conflict[];
  readonly form: FormValue | undefined;
  readonly words: DeskWords;
  readonly onChoose: (conflict: Conflict, isTheirs: boolean) => void;
}) {
  if (conflicts.length === 0) return null;
  return (
    <section className="desk-conflicts" aria-labelledby="desk-conflicts-title">
      <h3 id="desk-conflicts-title">{words.conflicts}</h3>
      <ul>
        {conflicts.map((conflict) => {
          const field = conflict.path.join(' › ');
          return (
            <li key={field}>
              <p>
                <code>{field}</code>
              </p>
              <div className="desk-sides">
                <div>
                  <p>{words.yours}</p>
                  <pre tabIndex={0}>{write(readFormField(form, conflict.path))}</pre>
                  <button
                    type="button"
                    aria-label={`${words.keepYours}: ${field}`}
                    onClick={() => onChoose(conflict, false)}
                  >
                    {words.keepYours}
                  </button>
                </div>
                <div>
                  <p>{words.theirs}</p>
                  <pre tabIndex={0}>{write(conflict.theirs)}</pre>
                  <button
                    type="button"
                    aria-label={`${words.takeTheirs}: ${field}`}
                    onClick={() => onChoose(conflict, true)}
                  >
                    {words.takeTheirs}
                  </button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function write(value: FormValue | undefined): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}
