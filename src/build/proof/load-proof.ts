import { checks } from '../../checks/checks.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Content, Guide } from '../../guide/content.ts';
import type { Finding } from '../../guide/finding.ts';
import { proveGuide, type Proof } from './proof.ts';

const known = new WeakMap<Content, readonly Finding[]>();

/** The proof of a guide in content that could be read: the gate stops a build whose content could not. */
export function loadProof(content: Content, guide: Guide, today: string): Proof {
  const findings = known.get(content) ?? runChecks(content, [], { today });
  // The same for every page of a build.
  known.set(content, findings);
  return proveGuide(content, guide, { today, checks, findings });
}
