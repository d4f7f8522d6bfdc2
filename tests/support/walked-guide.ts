import { content } from './site.ts';

/** The guide that tests walk through in a browser: it has every kind of step, and more than one way to most. */
export const id = 'mfa-sign-in';

const guide = content.guides[id];
if (!guide) throw new Error(`There is no guide "${id}".`);
export const { flow } = guide;

/** A path of questions to a fix, for tests that need a trail. Its answers are written out: they stand in links. */
export const path = [
  { from: 'who-is-affected', answer: 'one-user', to: 'symptom' },
  { from: 'symptom', answer: 'blocked', to: 'block-kind' },
  { from: 'block-kind', answer: 'nothing-blocks', to: 'other-method-works' },
  { from: 'other-method-works', answer: 'pass-not-allowed', to: 'register-again' },
];
