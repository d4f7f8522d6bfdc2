import type { AnswerForm, CaseForm, GuideForm, StepForm, Subject } from './order-schema.ts';

/** What can stand in a form. */
export type FormValue = string | readonly string[] | { readonly [field: string]: FormValue };

export type Form = StepForm | GuideForm | CaseForm;

/** The text of a subject's key in a store: no two subjects have the same. */
export function nameSubject(subject: Subject): string {
  return [subject.kind, subject.guide, 'id' in subject ? subject.id : ''].join('/');
}

/** A field that both the author and somebody else have changed since it was read. */
export interface Conflict {
  /** The fields that lead to it. */
  readonly path: readonly string[];
  /** What the disk has now; undefined if it is gone there. */
  readonly theirs: FormValue | undefined;
}

interface Merged {
  /** What both have changed, in one; the author's own where they disagree. */
  readonly form: FormValue | undefined;
  readonly conflicts: readonly Conflict[];
}

/** Joins what an author has changed with what has changed on the disk since both were `base`. */
export function mergeForms(
  base: FormValue | undefined,
  mine: FormValue | undefined,
  theirs: FormValue | undefined,
  path: readonly string[] = [],
): Merged {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { form: mine, conflicts: [] };
  if (isSame(mine, base)) return { form: theirs, conflicts: [] };
  if (!isFields(mine) || !isFields(theirs)) return { form: mine, conflicts: [{ path, theirs }] };
  const from = isFields(base) ? base : {};
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((field) => ({
    field,
    ...mergeForms(from[field], mine[field], theirs[field], [...path, field]),
  }));
  const kept = fields.flatMap(({ field, form }) =>
    form === undefined ? [] : [[field, form] as const],
  );
  return {
    form: Object.fromEntries(kept),
    conflicts: fields.flatMap(({ conflicts }) => conflicts),
  };
}

/**
 * What is not saved, on top of what the disk has now. Where somebody has still to choose, they have still to.
 * @returns the form to go on with, and what both have changed
 */
export function takeOver(
  unsaved: { readonly base: Form; readonly form: Form; readonly conflicts: readonly Conflict[] },
  theirs: Form,
): { readonly form: Form; readonly conflicts: readonly Conflict[] } {
  const mine = 'order' in theirs ? nameAnswers(unsaved.form as StepForm, theirs) : unsaved.form;
  const { form, conflicts } = mergeForms(unsaved.base, mine, theirs);
  const isNew = ({ path }: Conflict) => !conflicts.some((other) => isSame(other.path, path));
  const open = unsaved.conflicts
    .filter(isNew)
    .map(({ path }) => ({ path, theirs: readFormField(theirs, path) }));
  return { form: form as Form, conflicts: [...conflicts, ...open] };
}

/**
 * What an author has written while a form was being saved, on top of what was saved.
 * @param sent the form as it was when it was sent
 * @param mine the form as it is now
 * @param saved what the files say since: ids in place of keys, and no spaces at the ends
 * @returns undefined if there is nothing
 */
export function keepTyped(sent: Form, mine: Form, saved: Form): Form | undefined {
  if (isSame(sent, mine)) return undefined;
  const name = (form: Form) => ('order' in saved ? nameAnswers(form as StepForm, saved) : form);
  const { form } = mergeForms(name(sent), name(mine), saved);
  return isSame(form, saved) ? undefined : (form as Form);
}

/** A form whose answers have been saved under their new ids meanwhile, by these ids. */
function nameAnswers(mine: StepForm, theirs: StepForm): StepForm {
  const rekey = (key: string) => {
    const id = mine.answers[key]?.id ?? key;
    return Object.hasOwn(theirs.answers, id) && !Object.hasOwn(mine.answers, id) ? id : key;
  };
  const answers = Object.entries(mine.answers).map(([key, answer]) => [rekey(key), answer]);
  return {
    ...mine,
    order: mine.order.map(rekey),
    answers: Object.fromEntries(answers) as StepForm['answers'],
  };
}

/** What stands in a field; undefined if there is none. */
export function readFormField(
  form: FormValue | undefined,
  path: readonly string[],
): FormValue | undefined {
  return path.reduce<FormValue | undefined>(
    (value, field) => (isFields(value) && Object.hasOwn(value, field) ? value[field] : undefined),
    form,
  );
}

/** A form with one field set to a value, or without it. */
export function setFormField(
  form: FormValue | undefined,
  [field, ...rest]: readonly string[],
  value: FormValue | undefined,
): FormValue | undefined {
  if (field === undefined) return value;
  const fields = isFields(form) ? form : {};
  const set = setFormField(fields[field], rest, value);
  if (set !== undefined) return { ...fields, [field]: set };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
}

/** Whether two forms say the same, whatever the order of their fields. */
export function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  if (!isFields(one) || !isFields(other)) return JSON.stringify(one) === JSON.stringify(other);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => isSame(one[name], other[name]));
}

function isFields(value: FormValue | undefined): value is { readonly [field: string]: FormValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The answers of a form in their order, each once. After a merge the order may lack one, or name one that is gone. */
export function listAnswers({
  order,
  answers,
}: Pick<StepForm, 'order' | 'answers'>): { readonly key: string; readonly answer: AnswerForm }[] {
  return [...new Set([...order, ...Object.keys(answers)])].flatMap((key) => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return answer ? [{ key, answer }] : [];
  });
}
