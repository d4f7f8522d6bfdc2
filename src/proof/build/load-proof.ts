import { checks } from '../../checks/checks.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { joinFlow, type Content, type Guide } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { nameCrossing, readCrossing } from '../../flow/crossing.ts';
import { keepWithSteps } from '../../site/build/keep-with-steps.ts';
import { viewSteps, type StepView, type PageContext } from '../../site/build/page-context.ts';
import { takeContent } from '../../site/build/pass-content.ts';
import { proveGuide, type Proof } from './proof.ts';

/** What a proof sheet shows: the proof, and the steps by id in the words of the page. */
export interface ProofSheet {
  readonly proof: Proof;
  readonly steps: ReadonlyMap<string, LinkedStep>;
}

/** A step, of the guide or of one that its answers lead into, and its address. */
export interface LinkedStep extends StepView {
  readonly address: string;
  readonly isBeyond: boolean;
}

const known = new WeakMap<Content, readonly Finding[]>();

const prove = keepWithSteps(
  (guide, content: Content, today: string, findings: readonly Finding[]): Proof =>
    proveGuide(content, guide, { today, checks, findings }),
);

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
    proof: prove(guide, content, today, findings),
    steps: new Map(viewJoined(guide, page)),
  };
}

/** The steps by the names that the joined flow has for them: see `joinFlow`. */
function viewJoined(guide: Guide, page: PageContext): [string, LinkedStep][] {
  const { content, locale, paths } = page;
  const names = Object.keys(joinFlow(content, guide.id).steps);
  const others = new Set(names.flatMap((name) => readCrossing(name)?.guide ?? []));
  return [guide.id, ...others].flatMap((id) => {
    const found = content.guides[id];
    if (!found) return [];
    const isBeyond = id !== guide.id;
    const title = found.texts[locale]?.frontmatter.short ?? id;
    return viewSteps(found, page).map((step): [string, LinkedStep] => [
      isBeyond ? nameCrossing({ guide: id, step: step.id }) : step.id,
      {
        ...step,
        short: isBeyond ? `${title}: ${step.short}` : step.short,
        address: paths.step(locale, id, step.id),
        isBeyond,
      },
    ]);
  });
}
