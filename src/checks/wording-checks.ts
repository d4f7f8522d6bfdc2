import type { Check } from './check.ts';
import { languageChecks } from './language-checks.ts';
import { parityFactCheck } from './parity-fact-check.ts';
import { parityWordingChecks } from './parity-wording-checks.ts';
import { createUnusedAllowCheck, rememberFound, withAllowances } from './wording-check.ts';

const all = [parityFactCheck, ...parityWordingChecks, ...languageChecks].map(rememberFound);

/** What can be said of single lines, and what authors allow of it. */
export const wordingChecks: readonly Check[] = [
  ...all.map(withAllowances),
  createUnusedAllowCheck(all),
];
