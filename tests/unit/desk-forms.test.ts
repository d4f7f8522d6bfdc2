import { describe, expect, test } from 'vitest';
import {
  isSame,
  keepTyped,
  listAnswers,
  mergeForms,
  setFormField,
  takeOver,
} from '../../src/desk/forms.ts';
import type { GuideForm, StepForm } from '../../src/desk/order-schema.ts';
import { suggestId } from '../../src/desk/suggest-id.ts';

const base = { title: 'A', texts: { en: 'one', nb: 'en' }, order: ['x', 'y'] };

test('what one has changed and the other has not is kept, whoever it was', () => {
  const mine = { ...base, title: 'B' };
  const theirs = { ...base, texts: { en: 'two', nb: 'en' } };
  expect(mergeForms(base, mine, theirs)).toEqual({
    form: { ...base, title: 'B', texts: { en: 'two', nb: 'en' } },
    conflicts: [],
  });
});

test('a field that both have changed to the same is no conflict', () => {
  const both = { ...base, title: 'B' };
  expect(mergeForms(base, both, { ...both })).toEqual({ form: both, conflicts: [] });
});

test('of a field that both have changed, the form keeps mine and the conflict has theirs', () => {
  const mine = { ...base, texts: { en: 'mine', nb: 'en' } };
  const theirs = { ...base, texts: { en: 'theirs', nb: 'to' } };
  expect(mergeForms(base, mine, theirs)).toEqual({
    form: { ...base, texts: { en: 'mine', nb: 'to' } },
    conflicts: [{ path: ['texts', 'en'], theirs: 'theirs' }],
  });
});

test('what I have removed and somebody else has changed is a conflict, and not lost', () => {
  const answers = { yes: { to: 'a' }, no: { to: 'b' } };
  const { form, conflicts } = mergeForms(
    { answers },
    { answers: { no: { to: 'b' } } },
    {
      answers: { ...answers, yes: { to: 'c' } },
    },
  );
  expect(form).toEqual({ answers: { no: { to: 'b' } } });
  expect(conflicts).toEqual([{ path: ['answers', 'yes'], theirs: { to: 'c' } }]);
});

test('what somebody else has removed is gone, unless I have changed it', () => {
  const answers = { yes: { to: 'a' }, no: { to: 'b' } };
  const without = { answers: { no: { to: 'b' } } };
  expect(mergeForms({ answers }, { answers }, without).form).toEqual(without);
  const changed = { answers: { ...answers, yes: { to: 'c' } } };
  expect(mergeForms({ answers }, changed, without)).toEqual({
    form: changed,
    conflicts: [{ path: ['answers', 'yes'], theirs: undefined }],
  });
});

test('a list that both have put into another order is one conflict', () => {
  const { conflicts } = mergeForms(['a', 'b', 'c'], ['b', 'a', 'c'], ['c', 'a', 'b']);
  expect(conflicts).toEqual([{ path: [], theirs: ['c', 'a', 'b'] }]);
});

describe('what is not saved yet', () => {
  const card = { role: '', 'role-for-administrators': '', licence: '', effect: '', undo: '' };
  const form = (title: string, answers: StepForm['answers']): StepForm => ({
    kind: 'question',
    texts: { en: { title, short: '', verify: '', body: '' } },
    order: Object.keys(answers),
    answers,
    card: { ...card, unconfirmed: [], links: [] },
  });
  const yes = { id: 'yes', to: 'a', texts: { en: 'Yes' } };
  const no = { id: 'no', to: 'b', texts: { en: 'No' } };

  test('is saved, whatever the answers were called before they were', () => {
    const base = form('A', { y: { ...yes, id: 'y' } });
    const mine = form('A', { y: yes, '+1': no });
    const saved = form('A', { yes, no });
    expect(takeOver({ base, form: mine, conflicts: [] }, saved)).toEqual({
      form: saved,
      conflicts: [],
    });
  });

  test('still waits for a choice after another field has changed on the disk', () => {
    const theirs = form('Theirs', { yes });
    const conflict = { path: ['texts', 'en', 'title'], theirs: 'Theirs' };
    const unsaved = { base: theirs, form: form('Mine', { yes }), conflicts: [conflict] };
    const now = form('Theirs', { yes: { ...yes, to: 'c' } });
    expect(takeOver(unsaved, now)).toEqual({
      form: form('Mine', { yes: { ...yes, to: 'c' } }),
      conflicts: [conflict],
    });
  });
});

test('a field is set where it stands, and taken away again', () => {
  expect(setFormField(base, ['texts', 'en'], 'new')).toEqual({
    ...base,
    texts: { en: 'new', nb: 'en' },
  });
  expect(setFormField(base, ['texts', 'en'], undefined)).toEqual({ ...base, texts: { nb: 'en' } });
});

describe('what is typed while a form is being saved', () => {
  const guide = (title: string, short = ''): GuideForm => ({
    topic: '',
    texts: { en: { title, short, description: '', keywords: [], body: '' } },
  });

  test('goes on in what was saved, even in the same field', () => {
    expect(keepTyped(guide('One '), guide('One two'), guide('One'))).toEqual(guide('One two'));
    expect(keepTyped(guide('One '), guide('One ', 'Short'), guide('One'))).toEqual(
      guide('One', 'Short'),
    );
  });

  test('is nothing where nothing is, or where it is what was saved', () => {
    expect(keepTyped(guide('One '), guide('One '), guide('One'))).toBeUndefined();
    expect(keepTyped(guide('One '), guide('One'), guide('One'))).toBeUndefined();
  });
});

test('forms say the same in whatever order their fields stand, and lists do not', () => {
  expect(isSame({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(isSame({ a: '1' }, { a: '1', b: '' })).toBe(false);
});

test('after a merge, each answer is listed once, and none that is gone', () => {
  const answer = (id: string) => ({ id, to: 'x', texts: {} });
  const answers = { a: answer('a'), b: answer('b') };
  expect(listAnswers({ order: ['b', 'gone', 'b'], answers }).map(({ key }) => key)).toEqual([
    'b',
    'a',
  ]);
});

test.each([
  ['Is the light on?', 'is-the-light-on'],
  ['Får brukeren logget på nå?', 'far-brukeren-logget-pa-na'],
  ['Größe ändern', 'grosse-andern'],
  ['I don’t know', 'i-dont-know'],
  ['The code is {error-code:50057}', 'the-code-is-50057'],
  ['365 days', 'days'],
  ['???', ''],
])('of "%s" the id "%s" is made', (text, id) => {
  expect(suggestId(text)).toBe(id);
});
