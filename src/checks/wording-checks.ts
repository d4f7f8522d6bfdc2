import type { Check } from './check.ts';
import { englishChecks } from './english-checks.ts';
import { norwegianChecks } from './norwegian-checks.ts';
import { norwegianSignChecks } from './norwegian-sign-checks.ts';
import { parityFactCheck } from './parity-fact-check.ts';
import { parityWordingChecks } from './parity-wording-checks.ts';
import { createUnusedAllowCheck, rememberFound, withAllowances } from './wording-check.ts';

const all = [
  parityFactCheck,
  ...parityWordingChecks,
  ...norwegianChecks,
  ...norwegianSignChecks,
  ...englishChecks,
].map(rememberFound);

/** What can be said of single lines, and what authors allow of it. */
export const wordingChecks: readonly Check[] = [
  ...all.map(withAllowances),
  createUnusedAllowCheck(all),
];
