import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DeskWords } from '../desk-words-schema.ts';
import { isSame, nameSubject, setFormField, takeOver, type Conflict, type Form } from '../forms.ts';
import type { CaseForm, GuideForm, Order, StepForm, Subject } from '../order-schema.ts';
import type { DeskPage, Opened, Outcome, Surroundings } from '../protocol.ts';
import { askDesk } from './ask-desk.ts';
import { CaseFields } from './CaseFields.tsx';
import { Conflicts } from './Conflicts.tsx';
import { DeskFindings } from './DeskFindings.tsx';
import { keepMemory, readMemory, type Memory, type Unsaved } from './desk-memory.ts';
import { FactPicker } from './FactPicker.tsx';
import { findShownStep, pickOnMap, showStep, watchFocus } from './guide-page.ts';
import { GuideFields } from './GuideFields.tsx';
import { NewGuide } from './NewGuide.tsx';
import { NewStep, type WantedStep } from './NewStep.tsx';
import { Records } from './Records.tsx';
import { StepFields } from './StepFields.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';

/** What every form of the desk is given. */
export interface FieldsProps<Kind> {
  readonly form: Kind;
  readonly onChange: (form: Kind) => void;
  readonly around: Surroundings;
  readonly words: DeskWords;
}

interface Asked {
  /** The key of the answer that is to lead to the step; without it, the step is opened. */
  readonly answer?: string;
}

/** So many milliseconds apart, the page of a new guide is asked for. */
const pause = 500;

/** The desk below a page: closed, a bar; open, the form of one subject. */
export function Desk({ page }: { readonly page: DeskPage }) {
  const { words, guide } = page;
  const [server] = useState(() => askDesk(page));
  const [memory, setMemory] = useState(readMemory);
  // What was typed last counts, whenever it was that a request was sent.
  const latest = useRef(memory);
  const [opened, setOpened] = useState<{ readonly name: string } & Opened>();
  const [said, setSaid] = useState(memory.said?.on === location.pathname ? memory.said.text : '');
  const [stopPicking, setStopPicking] = useState<() => void>();
  const [newStep, setNewStep] = useState<Asked>();
  const panel = useRef<HTMLDivElement>(null);
  const subject = memory.open?.guide === guide ? memory.open : undefined;
  const name = subject && nameSubject(subject);

  const remember = (change: (memory: Memory) => Memory) => {
    latest.current = change(latest.current);
    keepMemory(latest.current);
    setMemory(latest.current);
  };
  const say = (text: string) => {
    setSaid(text);
    // A page that is loaded anew says it too.
    remember((before) => ({ ...before, said: { text, on: location.pathname } }));
  };
  const setUnsaved = (key: string, unsaved: Unsaved | undefined) =>
    remember((before) => {
      const others = Object.entries(before.unsaved).filter(([other]) => other !== key);
      const all = unsaved ? [...others, [key, unsaved] as const] : others;
      return { ...before, unsaved: Object.fromEntries(all) };
    });

  /** @param isOwn whether it was the desk itself that changed the disk */
  const load = async (wanted: Subject, isOwn = false) => {
    const key = nameSubject(wanted);
    const found = await server.open(wanted);
    setOpened({ ...found, name: key });
    const unsaved = latest.current.unsaved[key];
    if (!unsaved || !found.form || isSame(unsaved.files, found.files)) return;
    const { form, conflicts } = takeOver(unsaved, found.form);
    const isSaved = isSame(form, found.form);
    setUnsaved(
      key,
      isSaved ? undefined : { base: found.form, files: found.files, form, conflicts },
    );
    if (isOwn && conflicts.length === 0) return;
    if (isSaved) {
      // The page was loaded anew before it heard so.
      const changed = Object.keys(found.files).filter(
        (path) => found.files[path] !== unsaved.files[path],
      );
      say(`${words.saved} ${nameFiles(changed)}`);
    } else say(conflicts.length > 0 ? words.conflict : words.merged);
  };
  const attempt = (work: () => Promise<void>) => {
    work().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  };
  const subjectKey = JSON.stringify(subject);
  useEffect(() => {
    if (subject) attempt(() => load(subject));
    // By what it says: the subject is another object each time.
  }, [subjectKey]);

  const isShown = opened !== undefined && opened.name === name;
  const unsaved = name === undefined ? undefined : memory.unsaved[name];
  const form = unsaved?.form ?? (isShown ? opened.form : undefined);
  useEffect(() => {
    document.body.classList.toggle('has-desk', subject !== undefined);
    if (!subject || stopPicking) return undefined;
    // Where it is remembered, the author has not gone elsewhere.
    const focus = () => {
      if (!panel.current?.contains(document.activeElement))
        document.getElementById(latest.current.focus ?? '')?.focus();
    };
    // The page was loaded anew, or what had the focus is gone.
    focus();
    return watchFocus(focus, () => {
      if (latest.current.focus !== undefined)
        remember((before) => ({ ...before, focus: undefined }));
    });
  }, [isShown, subject !== undefined, stopPicking !== undefined]);

  useEffect(() => {
    const { goTo } = memory;
    if (goTo === undefined) return undefined;
    // The page that asks may be loaded anew before the other one is there: then it goes on asking.
    const timer = setInterval(() => {
      attempt(async () => {
        if (!(await fetch(goTo)).ok) return;
        clearInterval(timer);
        remember((before) => ({ ...before, goTo: undefined }));
        location.assign(goTo);
      });
    }, pause);
    return () => clearInterval(timer);
  }, [memory.goTo]);

  const change = (next: Form, conflicts: readonly Conflict[] = unsaved?.conflicts ?? []) => {
    if (name === undefined || !isShown || !opened.form) return;
    const base = unsaved?.base ?? opened.form;
    const files = unsaved?.files ?? opened.files;
    const isBack = isSame(next, base) && conflicts.length === 0;
    setUnsaved(name, isBack ? undefined : { base, files, form: next, conflicts });
    if (said !== '') say('');
  };
  const openSubject = (next: Subject | undefined) => {
    setNewStep(undefined);
    const focus = subject ? memory.focus : 'desk-subject';
    remember((before) => ({ ...before, open: next, focus: next && focus }));
    if (!next) requestAnimationFrame(() => document.getElementById('desk-open')?.focus());
    if (subject && next?.kind === 'step') showStep(next.id);
  };
  /** What an order has come to, in words; whether it was carried out. */
  const tell = (outcome: Outcome, done: string): boolean => {
    if (outcome.is === 'done') {
      const { changed } = outcome;
      say(changed.length === 0 ? words.nothingChanged : `${done} ${nameFiles(changed)}`);
      return true;
    }
    say(outcome.is === 'conflict' ? words.conflict : outcome.says);
    return false;
  };
  const obey = (order: Order, done: string, after?: () => void) =>
    attempt(async () => {
      const outcome = await server.obey(order);
      const isDone = tell(outcome, done);
      if (isDone) after?.();
      if (subject) await load(subject, isDone);
    });

  const save = () => {
    if (!subject || !form || !unsaved || name === undefined) {
      say(words.nothingChanged);
      return;
    }
    const missing = findMissing(subject, form);
    if (missing !== undefined) {
      say(words.incomplete);
      document.getElementById(missing)?.focus();
      return;
    }
    obey(orderSave(subject, form, unsaved), words.saved, () => {
      // What was typed while it was being saved is not.
      if (isSame(latest.current.unsaved[name]?.form, form)) setUnsaved(name, undefined);
      if (subject.kind === 'case') openSubject({ ...subject, id: (form as CaseForm).id });
    });
  };
  const addStep = (guideId: string, wanted: WantedStep) => {
    const answer = newStep?.answer;
    // Before the step is there: the page may be loaded anew before the server has said so.
    if (answer !== undefined) lead(answer, wanted.id);
    obey({ do: 'add-step', guide: guideId, ...wanted }, words.saved, () => {
      setNewStep(undefined);
      if (answer === undefined) openSubject({ kind: 'step', guide: guideId, id: wanted.id });
    });
  };
  /** Leads an answer of the form to a step. */
  const lead = (answer: string, to: string) => {
    const now = (name === undefined ? undefined : latest.current.unsaved[name]?.form) ?? form;
    const led = setFormField(now, ['answers', answer, 'to'], to);
    if (led !== undefined) change(led as Form);
  };
  const pick = (choose: (step: string) => void) => {
    const stop = pickOnMap((step) => {
      setStopPicking(undefined);
      choose(step);
    });
    setStopPicking(() => () => {
      stop();
      setStopPicking(undefined);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (newStep) setNewStep(undefined);
      else openSubject(undefined);
    }
  };

  if (stopPicking) {
    return (
      <div className="desk-bar">
        <p role="status">{words.picking}</p>
        <button type="button" autoFocus onClick={stopPicking}>
          {words.cancel}
        </button>
      </div>
    );
  }
  if (!subject) {
    return (
      <div className="desk-bar">
        <p role="status">{said}</p>
        {guide === undefined ? (
          <NewGuide
            {...{ page, server, words }}
            onSaid={say}
            onMade={(goTo) => remember((before) => ({ ...before, goTo }))}
          />
        ) : (
          <button
            type="button"
            id="desk-open"
            onClick={() => {
              const step = findShownStep();
              openSubject(
                step === undefined ? { kind: 'guide', guide } : { kind: 'step', guide, id: step },
              );
            }}
          >
            {words.edit}
          </button>
        )}
      </div>
    );
  }
  const around = opened?.around;
  const conflicts = unsaved?.conflicts ?? [];
  return (
    <div
      ref={panel}
      className="desk-panel"
      data-tall={memory.isTall || undefined}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (target.id !== '') remember((before) => ({ ...before, focus: target.id }));
      }}
    >
      <div className="desk-head">
        {around && (
          <SubjectChoice
            {...{ subject, around, words }}
            unsaved={Object.keys(memory.unsaved)}
            onChoose={openSubject}
          />
        )}
        <div className="desk-buttons">
          {around && !around.isPlain && (
            <button type="button" id="desk-new-step" onClick={() => setNewStep({})}>
              {words.newStep}
            </button>
          )}
          <button
            type="button"
            id="desk-undo"
            disabled={!isShown || !opened.canUndo}
            onClick={() => obey({ do: 'undo' }, words.undone)}
          >
            {words.undo}
          </button>
          <button
            type="button"
            id="desk-redo"
            disabled={!isShown || !opened.canRedo}
            onClick={() => obey({ do: 'redo' }, words.redone)}
          >
            {words.redo}
          </button>
          <button
            type="button"
            id="desk-tall"
            aria-pressed={memory.isTall === true}
            onClick={() => remember((before) => ({ ...before, isTall: before.isTall !== true }))}
          >
            {words.tall}
          </button>
          <button type="button" id="desk-close" onClick={() => openSubject(undefined)}>
            {words.close}
          </button>
        </div>
      </div>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {newStep && around && (
          <NewStep
            {...{ around, words }}
            onCancel={() => setNewStep(undefined)}
            onMake={(wanted) => addStep(subject.guide, wanted)}
          />
        )}
        <Conflicts
          {...{ conflicts, words }}
          form={form}
          onChoose={(conflict, isTheirs) => {
            const left = conflicts.filter((other) => other !== conflict);
            const chosen = isTheirs ? setFormField(form, conflict.path, conflict.theirs) : form;
            change(chosen as Form, left);
          }}
        />
        {isShown && <DeskFindings findings={opened.findings} label={words.findings} />}
        {isShown && !opened.form && <p>{words.unreadable}</p>}
        {form && around && (
          <>
            {subject.kind === 'step' && (
              <StepFields
                {...{ around, words }}
                id={subject.id}
                form={form as StepForm}
                onChange={change}
                onPick={document.querySelector('[data-node]') ? pick : undefined}
                onNewStep={(answer) => setNewStep({ answer })}
              />
            )}
            {subject.kind === 'guide' && (
              <GuideFields {...{ around, words }} form={form as GuideForm} onChange={change} />
            )}
            {isShown && (
              <Records
                {...{ around, words }}
                records={opened.records}
                isSaved={unsaved === undefined}
                onRecord={(record, by) =>
                  obey({ do: 'record', subject, by, ...record }, words.saved)
                }
              />
            )}
            {subject.kind === 'case' && (
              <CaseFields {...{ around, words }} form={form as CaseForm} onChange={change} />
            )}
          </>
        )}
      </form>
      <div className="desk-foot">
        <button
          type="button"
          id="desk-save"
          className="desk-save"
          disabled={conflicts.length > 0}
          onClick={save}
        >
          {words.save}
        </button>
        <button
          type="button"
          id="desk-discard"
          disabled={!unsaved}
          onClick={() => {
            if (name !== undefined) setUnsaved(name, undefined);
            say(words.discarded);
          }}
        >
          {words.discard}
        </button>
        {subject.kind === 'case' && subject.id !== '' && isShown && (
          <button
            type="button"
            id="desk-remove-case"
            onClick={() =>
              obey(
                { do: 'remove-case', guide: subject.guide, id: subject.id, files: opened.files },
                words.saved,
                () => openSubject({ kind: 'guide', guide: subject.guide }),
              )
            }
          >
            {words.removeCase}
          </button>
        )}
        {around && <FactPicker {...{ around, words, panel }} />}
        <p role="status">{said === '' && unsaved ? words.unsaved : said}</p>
      </div>
    </div>
  );
}

/** Files as an author knows them: without the folder of their guide. */
function nameFiles(files: readonly string[]): string {
  return files.map((file) => file.replace(/^content\/guides\/[^/]+\//, '')).join(', ');
}

function orderSave(subject: Subject, form: Form, { files }: Unsaved): Order {
  const { guide } = subject;
  if (subject.kind === 'step')
    return { do: 'save-step', guide, id: subject.id, files, form: form as StepForm };
  return subject.kind === 'guide'
    ? { do: 'save-guide', guide, files, form: form as GuideForm }
    : { do: 'save-case', guide, id: subject.id, files, form: form as CaseForm };
}

/** The id of the first field that must be filled in before a form can be saved. */
function findMissing(subject: Subject, form: Form): string | undefined {
  if (subject.kind === 'case') return (form as CaseForm).id === '' ? 'desk-case-id' : undefined;
  if (subject.kind === 'guide') return undefined;
  const { answers } = form as StepForm;
  for (const [key, { id, to }] of Object.entries(answers)) {
    if (id === '') return `desk-answer-id-${key}`;
    if (to === '') return `desk-to-${key}`;
  }
  return undefined;
}
