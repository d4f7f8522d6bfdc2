import { removeAnswer, renameAnswer } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import { editFields, setBody, writeText } from '../../edit/frontmatter-text.ts';
import { keepRecords } from '../../edit/keep-records.ts';
import type { YamlValue } from '../../edit/render-yaml.ts';
import { addFile, editFile, type SiteFiles } from '../../edit/site-files.ts';
import type { YamlPath } from '../../edit/yaml-layout.ts';
import {
  addEntry,
  orderEntries,
  readYaml,
  removeEntry,
  renameKey,
  setValue,
} from '../../edit/yaml-text.ts';
import { askAgain } from '../../flow/successors.ts';
import { isSame, listAnswers, type Form } from '../forms.ts';
import type { CaseForm, GuideForm, StepForm, Subject } from '../order-schema.ts';
import { nameText, readForm, type GuideShape } from './read-form.ts';

type Subjects<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

/** The order that fields are written in. What is there already stays where it is. */
const fieldOrder = {
  step: 'kind role role-for-administrators licence effect undo unconfirmed links answers',
  text: 'title short description keywords topic answers verify allow translates signed',
  case: 'situation written-in pasted searched answers right also-right source seen',
};

/** Whether a form renames or removes answers that stand on the disk: other files may name them, in any guide. */
export function touchesAnswers(before: StepForm, after: StepForm): boolean {
  return Object.keys(before.answers).some((key) => after.answers[key]?.id !== key);
}

/**
 * All files of the site without the answers that a form has removed, and with those renamed that it has renamed, wherever
 * they are named; and the form to go on with.
 * @throws EditFault if that cannot be done
 */
export async function writeAnswers(
  files: SiteFiles,
  { guide, id: step }: Subjects<'step'>,
  { before, after }: Both<StepForm>,
): Promise<{ readonly files: SiteFiles; readonly form: StepForm }> {
  const gone = Object.keys(before.answers).filter((key) => !Object.hasOwn(after.answers, key));
  const without = gone.reduce(
    (left, answer) => removeAnswer(left, { guide, step, answer }, askAgain),
    files,
  );
  // The site words the answers of a fix, so that another id is another answer.
  const renamed =
    before.kind === 'fix'
      ? []
      : listAnswers(after).filter(
          ({ key, answer }) => key !== answer.id && Object.hasOwn(before.answers, key),
        );
  if (renamed.length === 0) return { files: without, form: after };
  const named = renamed.reduce(
    (left, { key, answer }) => renameAnswer(left, { guide, step, answer: key }, answer.id),
    without,
  );
  const rekey = (key: string) => renamed.find((one) => one.key === key)?.answer.id ?? key;
  const answers = Object.entries(after.answers).map(([key, answer]) => [rekey(key), answer]);
  return {
    files: await keepRecords(without, named, (file) => file),
    form: {
      ...after,
      order: after.order.map(rekey),
      answers: Object.fromEntries(answers) as StepForm['answers'],
    },
  };
}

/**
 * The files with what a form says otherwise than they do. Whatever says the same stays as it is written.
 * @throws EditFault if it cannot be written
 */
export function writeForm(
  files: SiteFiles,
  subject: Subject,
  form: Form,
  shape: GuideShape,
): SiteFiles {
  const before = readForm(files, subject, shape);
  if (subject.kind === 'step')
    return writeStep(files, subject, {
      before: before as StepForm,
      after: form as StepForm,
      shape,
    });
  if (subject.kind === 'guide') {
    const both = { before: before as GuideForm, after: form as GuideForm, shape };
    return writeGuideText(files, subject, both);
  }
  return writeCase(files, subject, { before: before as CaseForm, after: form as CaseForm });
}

interface Both<Kind extends Form> {
  readonly before: Kind;
  readonly after: Kind;
}

function writeStep(
  files: SiteFiles,
  subject: Subjects<'step'>,
  { before, after, shape }: Both<StepForm> & { readonly shape: GuideShape },
): SiteFiles {
  const flow = `content/guides/${subject.guide}/flow.yaml`;
  const answers = listAnswers(after);
  const ids = answers.map(({ answer }) => answer.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new EditFault(`Two answers are called "${twice}".`);
  const at = ['steps', subject.id];
  const withFlow = editFile(files, flow, (yaml) => {
    // A step that has a text alone so far.
    const isThere = readKeys(yaml, ['steps']).includes(subject.id);
    let text = isThere ? yaml : addEntry(yaml, at, { kind: after.kind });
    if (isThere && before.kind !== after.kind)
      text = setIn(text, [...at, 'kind'], after.kind, 'step');
    text = writeAnswerList(text, [...at, 'answers'], before, after, (answer) => answer.to);
    for (const [field, value] of Object.entries(after.card)) {
      const was = before.card[field as keyof StepForm['card']];
      if (!isSame(was, value)) text = setIn(text, [...at, field], value, 'step');
    }
    return text;
  });
  return Object.entries(after.texts).reduce((written, [locale, text]) => {
    const { body, ...fields } = text;
    return writeTextFile(written, nameText(subject, locale, shape.isPlain), {
      ...{ fields, body },
      ...{ fieldsBefore: before.texts[locale], bodyBefore: before.texts[locale]?.body },
      answers: (yaml) =>
        writeAnswerList(yaml, ['answers'], before, after, (answer) => answer.texts[locale] ?? ''),
    });
  }, withFlow);
}

/** Writes one value of each answer, under its id and in the order of the form. An empty one is left out. */
function writeAnswerList(
  yaml: string,
  path: YamlPath,
  before: StepForm,
  after: StepForm,
  valueOf: (answer: StepForm['answers'][string]) => string,
): string {
  const wanted = listAnswers(after);
  let text = yaml;
  const list = () => readKeys(text, path);
  for (const key of Object.keys(before.answers)) {
    const answer = after.answers[key];
    if (!list().includes(key)) continue;
    if (!answer || valueOf(answer) === '') text = removeEntry(text, [...path, key]);
  }
  for (const { key, answer } of wanted) {
    if (key !== answer.id && list().includes(key))
      text = renameKey(text, [...path, key], answer.id);
  }
  wanted.forEach(({ key, answer }, nth) => {
    const [value, was] = [valueOf(answer), before.answers[key]];
    if (value === '' || (was && valueOf(was) === value)) return;
    const isThere = list().includes(answer.id);
    const above = wanted.slice(0, nth).filter((other) => list().includes(other.answer.id)).length;
    text = isThere
      ? setValue(text, [...path, answer.id], value)
      : addEntry(text, [...path, answer.id], value, above);
  });
  const order = wanted.map(({ answer }) => answer.id).filter((id) => list().includes(id));
  const others = list().filter((id) => !order.includes(id));
  if (isSame(list(), [...order, ...others]) || isSame(before.order, after.order)) return text;
  return orderEntries(text, path, [...order, ...others]);
}

interface WantedText {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly fieldsBefore: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly body: string;
  readonly bodyBefore: string | undefined;
  /** Writes the answers into the frontmatter. */
  readonly answers?: (yaml: string) => string;
}

function writeTextFile(
  files: SiteFiles,
  file: string,
  { fields, fieldsBefore, body, bodyBefore, answers = (yaml) => yaml }: WantedText,
): SiteFiles {
  const changed = Object.entries(fields).filter(
    ([field, value]) => !isSame(fieldsBefore?.[field], value),
  );
  if (!files.has(file)) {
    const filled = Object.entries(fields).filter(([, value]) => value.length > 0);
    const isWorded = answers('') !== '';
    if (filled.length === 0 && !isWorded && body.trim() === '') return files;
    // Without a title no text can be read: that it is empty, a check says.
    const text = writeText({ title: '', ...Object.fromEntries(filled) }, body);
    return addFile(files, file, isWorded ? editFields(text, answers) : text);
  }
  return editFile(files, file, (text) => {
    const edited = editFields(text, (yaml) =>
      changed.reduce((so, [field, value]) => setIn(so, [field], value, 'text'), answers(yaml)),
    );
    const isSameBody = body.trim() === (bodyBefore ?? '').trim();
    return isSameBody ? edited : setBody(edited, body);
  });
}

function writeGuideText(
  files: SiteFiles,
  subject: Subjects<'guide'>,
  { before, after, shape }: Both<GuideForm> & { readonly shape: GuideShape },
): SiteFiles {
  return Object.entries(after.texts).reduce((written, [locale, { body, ...fields }]) => {
    const was = before.texts[locale];
    const isSource = locale === shape.source;
    return writeTextFile(written, nameText(subject, locale, shape.isPlain), {
      ...{ body, bodyBefore: was?.body },
      fields: {
        ...fields,
        keywords: fields.keywords.map((word) => word.trim()).filter((word) => word !== ''),
        ...(isSource && { topic: after.topic }),
      },
      fieldsBefore: was && { ...was, ...(isSource && { topic: before.topic }) },
    });
  }, files);
}

function writeCase(
  files: SiteFiles,
  { guide, id }: Subjects<'case'>,
  { before, after }: Both<CaseForm>,
): SiteFiles {
  const file = `content/guides/${guide}/cases.yaml`;
  const there = files.has(file) ? files : addFile(files, file, '');
  const entry = {
    ...after,
    searched: mapFields(after.searched, readSearched),
    answers: Object.fromEntries(after.answers.map(splitAtSpace)),
  };
  return editFile(there, file, (yaml) => {
    const { id: wanted, ...fields } = entry;
    if (id === '') {
      const filled = Object.entries(fields).map(([field, value]) => [field, leaveOutEmpty(value)]);
      return addEntry(yaml, [wanted], Object.fromEntries(filled) as YamlValue);
    }
    let text = yaml;
    for (const [field, value] of Object.entries(fields)) {
      const was = before[field as keyof CaseForm];
      if (isSame(was, after[field as keyof CaseForm])) continue;
      text = setIn(text, [id, field], leaveOutEmpty(value) ?? '', 'case');
    }
    return wanted === id ? text : renameKey(text, [id], wanted);
  });
}

/** Sets a field, at its place among the others if it is new; an empty value takes it away. */
function setIn(
  yaml: string,
  path: YamlPath,
  value: YamlValue,
  kind: keyof typeof fieldOrder,
): string {
  const [above, field = ''] = [path.slice(0, -1), path.at(-1)];
  const there = readKeys(yaml, above);
  const isThere = there.includes(field);
  if (isEmpty(value)) return isThere ? removeEntry(yaml, path) : yaml;
  if (isThere) return setValue(yaml, path, value);
  const order = fieldOrder[kind].split(' ');
  const later = there.findIndex((other) => order.indexOf(other) > order.indexOf(field));
  return addEntry(yaml, path, value, later === -1 ? undefined : later);
}

function readKeys(yaml: string, path: YamlPath): string[] {
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    readYaml(yaml),
  );
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

function readSearched(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines
      .map(splitAtSpace)
      .filter(([, query]) => query.trim() !== '')
      .map(([rank, query]) => [query.trim(), rank] as const),
  );
}

function splitAtSpace(line: string): [string, string] {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}

function mapFields<Value, Result>(
  fields: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, map(value)]));
}

const isEmpty = (value: YamlValue) =>
  typeof value === 'object' ? Object.keys(value).length === 0 : value === '';

/** A value without all that is empty in it; undefined if nothing is left. */
function leaveOutEmpty(value: YamlValue): YamlValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return isEmpty(value) ? undefined : value;
  const left = Object.entries(value).flatMap(([field, inner]) => {
    const kept = inner === undefined ? undefined : leaveOutEmpty(inner);
    return kept === undefined ? [] : [[field, kept] as const];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
