import type { Check } from './check.ts';
import { caseChecks } from './case-checks.ts';
import { commandChecks } from './command-checks.ts';
import { componentChecks } from './component-checks.ts';
import { dateChecks } from './date-checks.ts';
import { depthChecks } from './depth-checks.ts';
import { errorCodeChecks } from './error-code-checks.ts';
import { factChecks } from './fact-checks.ts';
import { fixChecks } from './fix-checks.ts';
import { flowChecks } from './flow-checks.ts';
import { idChecks } from './id-checks.ts';
import { ledgerChecks } from './ledger-checks.ts';
import { linkChecks } from './link-checks.ts';
import { markdownChecks } from './markdown-checks.ts';
import { parityChecks } from './parity-checks.ts';
import { pictureChecks } from './picture-checks.ts';
import { rawChecks } from './raw-checks.ts';
import { readabilityChecks } from './readability-checks.ts';
import { searchChecks } from './search-checks.ts';
import { siteChecks } from './site-checks.ts';
import { stepChecks } from './step-checks.ts';
import { successorChecks } from './successor-checks.ts';
import { textChecks } from './text-checks.ts';
import { topicChecks } from './topic-checks.ts';
import { translationChecks } from './translation-checks.ts';
import { wordingChecks } from './wording-checks.ts';

/** Every check there is. The files beside this one hold one family each. */
export const checks: readonly Check[] = [
  ...siteChecks,
  ...flowChecks,
  ...idChecks,
  ...ledgerChecks,
  ...successorChecks,
  ...depthChecks,
  ...caseChecks,
  ...fixChecks,
  ...stepChecks,
  ...textChecks,
  ...componentChecks,
  ...factChecks,
  ...errorCodeChecks,
  ...linkChecks,
  ...dateChecks,
  ...commandChecks,
  ...rawChecks,
  ...markdownChecks,
  ...pictureChecks,
  ...parityChecks,
  ...translationChecks,
  ...wordingChecks,
  ...readabilityChecks,
  ...searchChecks,
  ...topicChecks,
];
