import { checks } from '../../checks/checks.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { viewSteps, type StepView, type PageContext } from '../../site/build/page-context.ts';
import { takeContent } from '../../site/build/pass-content.ts';
import { proveGuide, type Proof } from './proof.ts';

/** What a proof sheet shows: the proof, and the steps by id in the words of the page. */
export interface ProofSheet {
  readonly proof: Proof;
  readonly steps: ReadonlyMap<string, StepView>;
}

const known = new WeakMap<Content, readonly Finding[]>();

/**
 * The proof sheet of the guide that a page is about. The content could be read: the gate stops a build otherwise.
 * @throws if the page is about no guide
 */
export function loadProofSheet(page: PageContext): ProofSheet {
  const { content, guide, today } = page;
  if (!guide) throw new Error('A proof sheet is about a guide.');
  const passed = takeContent(process.cwd());
  const findings =
    known.get(content) ??
    (passed?.content === content ? passed.findings : runChecks(content, [], { today }));
  // The same for every page of a build.
  known.set(content, findings);
  return {
    proof: proveGuide(content, guide, { today, checks, findings }),
    steps: new Map(viewSteps(guide, page).map((step) => [step.id, step])),
  };
}
