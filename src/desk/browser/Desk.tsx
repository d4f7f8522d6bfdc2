import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DeskWords } from '../desk-words-schema.ts';
import {
  isSame,
  keepTyped,
  nameSubject,
  setFormField,
  takeOver,
  type Conflict,
  type Form,
} from '../forms.ts';
import type { CaseForm, GuideForm, Order, StepForm, Subject } from '../order-schema.ts';
import type { DeskPage, Opened, Outcome, Saved, Surroundings } from '../protocol.ts';
import { askDesk } from './ask-desk.ts';
import { CaseFields } from './CaseFields.tsx';
import { Conflicts } from './Conflicts.tsx';
import { DeskFindings } from './DeskFindings.tsx';
import {
  keepMemory,
  readMemory,
  type Memory,
  type StepDraft,
  type Unsaved,
} from './desk-memory.ts';
import { FactPicker } from './FactPicker.tsx';
import { findShownStep, pageIn, pickOnMap, showStep } from './guide-page.ts';
import { GuideFields } from './GuideFields.tsx';
import { holdPage } from './hold-page.ts';
import { NewGuide } from './NewGuide.tsx';
import { NewStep, type WantedStep } from './NewStep.tsx';
import { PageFrame } from './PageFrame.tsx';
import { Records } from './Records.tsx';
import { StepFields } from './StepFields.tsx';
import { StepId } from './StepId.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';

/** What every form of the desk is given. */
export interface FieldsProps<Kind> {
  readonly form: Kind;
  readonly onChange: (form: Kind) => void;
  readonly around: Surroundings;
  readonly words: DeskWords;
}

type Shown = { readonly name: string } & Opened;

/** The desk below a page: closed, a bar; open, the form of one subject, and the page in a frame above it. */
export function Desk({ page }: { readonly page: DeskPage }) {
  const { words, guide } = page;
  const [server] = useState(() => askDesk(page));
  const [memory, setMemory] = useState(readMemory);
  const [opened, setOpened] = useState<Shown>();
  // What was typed last counts, whenever it was that a request was sent.
  const latest = useRef({ memory, opened });
  const [said, setSaid] = useState('');
  // What is done with the step that is chosen on the map.
  const [picking, setPicking] = useState<(step: string) => void>();
  const [pageLoads, setPageLoads] = useState(0);
  const ownSubject = ({ open }: Memory) => (open?.guide === guide ? open : undefined);
  const subject = ownSubject(memory);
  const name = subject && nameSubject(subject);
  const isOpen = subject !== undefined;
  // A page that is opened with the desk has nothing to show below the frame.
  const [isFramed, setFramed] = useState(isOpen);
  const frame = useRef<HTMLIFrameElement>(null);
  const focusNext = useRef(isOpen ? memory.focus : undefined);
  const asked = useRef(0);
  const working = useRef<Promise<void>>(Promise.resolve());

  const remember = (change: (memory: Memory) => Memory) => {
    latest.current.memory = change(latest.current.memory);
    keepMemory(latest.current.memory);
    setMemory(latest.current.memory);
  };
  const show = (found: Shown) => {
    latest.current.opened = found;
    setOpened(found);
  };
  const setUnsaved = (key: string, unsaved: Unsaved | undefined) =>
    remember((before) => {
      const others = Object.entries(before.unsaved).filter(([other]) => other !== key);
      const all = unsaved ? [...others, [key, unsaved] as const] : others;
      return { ...before, unsaved: Object.fromEntries(all) };
    });
  const newStep = name === undefined ? undefined : memory.newSteps[name];
  const setNewStep = (key: string | undefined, draft: StepDraft | undefined) =>
    remember((before) => {
      const others = Object.entries(before.newSteps).filter(([other]) => other !== key);
      const all = draft && key !== undefined ? [...others, [key, draft] as const] : others;
      return { ...before, newSteps: Object.fromEntries(all) };
    });
  /** What was begun before goes on. */
  const beginStep = (answer?: string) => {
    const { kind, titles, id }: StepDraft = newStep ?? { kind: 'question', titles: {} };
    setNewStep(name, {
      ...{ kind, titles },
      ...(id !== undefined && { id }),
      ...(answer !== undefined && { answer }),
    });
  };
  const openSubject = (next: Subject | undefined) => {
    if (!subject) focusNext.current = 'desk-subject';
    remember((before) => ({ ...before, open: next, focus: next && before.focus }));
    const inFrame = pageIn(frame.current);
    if (next?.kind === 'step' && inFrame) showStep(inFrame, next.id);
    // The page below shows what the frame has shown.
    if (!next && inFrame?.location.hash) location.replace(inFrame.location.hash);
  };

  /** @param isOwn whether it was the desk itself that changed the disk */
  const load = async (wanted: Subject, isOwn = false) => {
    const key = nameSubject(wanted);
    const turn = ++asked.current;
    const found = await server.open(wanted);
    // Something else has been asked for since, or what is said here is older.
    if (turn !== asked.current) return;
    // At once, so that what is typed next is typed into what is seen.
    flushSync(() => {
      const unsaved = latest.current.memory.unsaved[key];
      show({ ...found, name: key });
      if (!found.form) return;
      if (wanted.kind === 'step' && !unsaved && !found.around.steps.some(isStep(wanted.id))) {
        openSubject({ kind: 'guide', guide: wanted.guide });
        return;
      }
      if (!unsaved || isSame(unsaved.files, found.files)) return;
      const { form, conflicts } = takeOver(unsaved, found.form);
      const isSaved = isSame(form, found.form);
      setUnsaved(
        key,
        isSaved ? undefined : { base: found.form, files: found.files, form, conflicts },
      );
      if (isOwn ? conflicts.length > 0 : !isSaved)
        setSaid(conflicts.length > 0 ? words.conflict : words.merged);
    });
  };
  const attempt = (work: () => Promise<void>) => {
    work().catch((error: unknown) =>
      setSaid(error instanceof Error ? error.message : String(error)),
    );
  };
  /** What is open may have changed on the disk. */
  const loadAgain = async (isOwn: boolean) => {
    const now = ownSubject(latest.current.memory);
    if (now) await load(now, isOwn);
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
    if (!isOpen) return undefined;
    const letGo = holdPage();
    return () => {
      // A page that is loaded anew gets no answer to what it has asked.
      void working.current.finally(() => {
        if (letGo()) remember((before) => ({ ...before, focus: 'desk-open' }));
      });
      setFramed(false);
      setPageLoads(0);
    };
  }, [isOpen]);
  useEffect(() => {
    // The page was loaded anew when the desk was closed.
    if (isOpen || memory.focus === undefined) return;
    document.getElementById(memory.focus)?.focus();
    remember((before) => ({ ...before, focus: undefined }));
  }, []);
  useEffect(() => {
    document.body.classList.toggle('has-desk', isOpen && isFramed);
  }, [isOpen && isFramed]);
  useEffect(() => {
    if (!isShown || focusNext.current === undefined) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = undefined;
  }, [isShown]);

  const endPicking = (step?: string) => {
    flushSync(() => {
      setPicking(undefined);
      if (step !== undefined) picking?.(step);
    });
    document.getElementById(latest.current.memory.focus ?? '')?.focus();
  };
  useEffect(() => {
    const inFrame = pageIn(frame.current);
    if (!picking || !inFrame) return undefined;
    return pickOnMap(inFrame.document, endPicking);
  }, [picking, pageLoads]);

  const edit = (next: Form, conflicts?: readonly Conflict[]) => {
    const now = latest.current.opened;
    if (name === undefined || now?.name !== name || !now.form) return;
    const before = latest.current.memory.unsaved[name];
    const { base, files } = before ?? { base: now.form, files: now.files };
    const left = conflicts ?? before?.conflicts ?? [];
    const isBack = isSame(next, base) && left.length === 0;
    setUnsaved(name, isBack ? undefined : { base, files, form: next, conflicts: left });
  };
  const change = (next: Form, conflicts?: readonly Conflict[]) => {
    edit(next, conflicts);
    setSaid('');
  };
  /** What an order has come to, in words; whether it was carried out. */
  const tell = (outcome: Outcome, done: string): boolean => {
    if (outcome.is === 'done') {
      const { changed } = outcome;
      setSaid(changed.length === 0 ? words.nothingChanged : `${done} ${nameFiles(changed)}`);
      return true;
    }
    setSaid(outcome.is === 'conflict' ? words.conflict : outcome.says);
    return false;
  };
  /** One order after the other, each made when its turn has come. */
  const obey = (
    make: () => Order | undefined,
    done: string,
    after?: (saved: Saved | undefined, order: Order) => void,
  ) =>
    attempt(() => {
      const work = working.current.then(async () => {
        const order = make();
        if (!order) return;
        const outcome = await server.obey(order);
        flushSync(() => {
          if (tell(outcome, done))
            after?.(outcome.is === 'done' ? outcome.saved : undefined, order);
        });
        await loadAgain(true);
      });
      working.current = work.catch(() => {});
      return work;
    });

  const save = () => {
    if (!subject || !form || !unsaved || name === undefined) {
      setSaid(words.nothingChanged);
      return;
    }
    if (unsaved.conflicts.length > 0) {
      setSaid(words.conflict);
      return;
    }
    const missing = findMissing(subject, form);
    if (missing !== undefined) {
      setSaid(words.incomplete);
      document.getElementById(missing)?.focus();
      return;
    }
    obey(
      () => {
        const now = latest.current.memory.unsaved[name];
        return now && orderSave(subject, now.form, now);
      },
      words.saved,
      (saved, order) => {
        if (saved && 'form' in order) takeSaved(subject, order.form, saved);
      },
    );
  };
  /** What was typed while a form was being saved is not saved, and goes on in what was. */
  const takeSaved = (of: Subject, sent: Form, { form: now, files }: Saved) => {
    const key = nameSubject(of);
    const at = of.kind === 'case' ? { ...of, id: (now as CaseForm).id } : of;
    const saved = nameSubject(at);
    const mine = latest.current.memory.unsaved[key]?.form ?? sent;
    const typed = keepTyped(sent, mine, now);
    const { opened: before } = latest.current;
    if (before?.name === key) show({ ...before, name: saved, form: now, files });
    if (saved !== key) setUnsaved(key, undefined);
    setUnsaved(saved, typed && { base: now, files, form: typed, conflicts: [] });
    const { open } = latest.current.memory;
    if (saved !== key && open && nameSubject(open) === key) openSubject(at);
  };
  const addStep = (guideId: string, wanted: WantedStep) => {
    const answer = newStep?.answer;
    const titles = Object.fromEntries(
      around?.locales.map(({ locale }) => [locale, wanted.titles[locale] ?? '']) ?? [],
    );
    obey(
      () => ({ do: 'add-step', guide: guideId, ...wanted, titles }),
      words.saved,
      () => {
        setNewStep(name, undefined);
        if (answer === undefined) openSubject({ kind: 'step', guide: guideId, id: wanted.id });
        else lead(answer, wanted.id);
      },
    );
  };
  /** Leads an answer of the form to a step that was made for it. */
  const lead = (answer: string, to: string) => {
    const { memory: kept, opened: now } = latest.current;
    const mine = kept.unsaved[name ?? '']?.form ?? (now?.name === name ? now?.form : undefined);
    const led = setFormField(mine, ['answers', answer, 'to'], to);
    if (led === undefined) return;
    edit(led as Form);
    requestAnimationFrame(() => document.getElementById(`desk-to-${answer}`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (newStep) setNewStep(name, undefined);
      else openSubject(undefined);
    }
  };

  const around = opened?.around;
  const conflicts = unsaved?.conflicts ?? [];
  const bar = picking ? (
    <div
      className="desk-bar"
      onKeyDown={({ key }) => {
        if (key === 'Escape') endPicking();
      }}
    >
      <p role="status">{words.picking}</p>
      <button type="button" onClick={() => endPicking()}>
        {words.cancel}
      </button>
    </div>
  ) : (
    <div className="desk-bar">
      <p role="status">{said}</p>
      {guide === undefined ? (
        <NewGuide {...{ page, server, words }} onSaid={setSaid} />
      ) : (
        <button
          type="button"
          id="desk-open"
          onClick={() => {
            const step = findShownStep(document);
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
  if (!subject) return bar;
  const panel = (
    <div
      className="desk-panel"
      // What is being written there stays, also what no memory has.
      hidden={picking !== undefined}
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
            <button type="button" id="desk-new-step" onClick={() => beginStep()}>
              {words.newStep}
            </button>
          )}
          <button
            type="button"
            id="desk-undo"
            disabled={!isShown || !opened.canUndo}
            onClick={() => obey(() => ({ do: 'undo' }), words.undone)}
          >
            {words.undo}
          </button>
          <button
            type="button"
            id="desk-redo"
            disabled={!isShown || !opened.canRedo}
            onClick={() => obey(() => ({ do: 'redo' }), words.redone)}
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
            draft={newStep}
            onChange={(draft) => setNewStep(name, draft)}
            onCancel={() => setNewStep(name, undefined)}
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
                guide={subject.guide}
                listUses={server.listUses}
                onPick={
                  document.querySelector('[data-node]')
                    ? (choose) => setPicking(() => choose)
                    : undefined
                }
                onNewStep={beginStep}
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
                  obey(() => ({ do: 'record', subject, by, ...record }), words.saved)
                }
              />
            )}
            {subject.kind === 'step' && isShown && (
              <StepId
                key={name}
                {...{ around, words, subject }}
                isSaved={unsaved === undefined}
                listUses={server.listUses}
                onRename={(to) => {
                  const { guide: of, id } = subject;
                  obey(
                    () => ({ do: 'rename-step', guide: of, id, to }),
                    words.saved,
                    () => openSubject({ ...subject, id: to }),
                  );
                }}
                onRemove={(instead) => {
                  const { guide: of, id } = subject;
                  obey(
                    () => ({ do: 'remove-step', guide: of, id, instead }),
                    words.saved,
                    () => {
                      setUnsaved(nameSubject(subject), undefined);
                      openSubject(
                        instead === '' ? { kind: 'guide', guide: of } : { ...subject, id: instead },
                      );
                    },
                  );
                }}
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
            setSaid(words.discarded);
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
                () => {
                  const { guide: of, id } = subject;
                  return { do: 'remove-case', guide: of, id, files: opened.files };
                },
                words.saved,
                () => {
                  setUnsaved(nameSubject(subject), undefined);
                  openSubject({ kind: 'guide', guide: subject.guide });
                },
              )
            }
          >
            {words.removeCase}
          </button>
        )}
        {around && <FactPicker {...{ around, words }} />}
        <p role="status">{said === '' && unsaved ? words.unsaved : said}</p>
      </div>
    </div>
  );
  return (
    <>
      <PageFrame
        {...{ frame }}
        title={words.page}
        onLoad={(inFrame) => {
          setFramed(true);
          if (pageLoads === 0 && subject.kind === 'step') showStep(inFrame, subject.id);
          setPageLoads((loads) => loads + 1);
          // The first time too: what has changed before the page could hear of it is told by nothing else.
          attempt(() => working.current.then(() => loadAgain(false)));
        }}
      />
      {picking && bar}
      {panel}
    </>
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

const isStep = (id: string) => (step: { readonly id: string }) => step.id === id;
