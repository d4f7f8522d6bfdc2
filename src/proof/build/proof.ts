import type { StatedCase } from '../../cases/cases-schema.ts';
import type { Check } from '../../checks/check.ts';
import type { Fix, FlowStep } from '../../flow/flow-schema.ts';
import { listCrossings } from '../../flow/crossing.ts';
import { fixAnswers, listEdges, type Edge } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { sourceOf } from '../../site/locales.ts';
import type { Content, Guide } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { countWays, listPathsTo, sumWays, type Ways } from './count-ways.ts';
import { listGuideFacts, type GuideFacts } from './guide-facts.ts';
import { hashGuide } from './hash-guide.ts';
import {
  listAllowances,
  listTranslations,
  type ProofAllowance,
  type ProofTranslation,
} from './translations.ts';
import { listUnconfirmed, type Unconfirmed } from './unconfirmed.ts';

/** An outcome with more paths than this is shown by the last answers that lead to it, not path by path. */
const mostPathsShown = 30;

/** One answer that leads to a step, with the number of ways from the start that give it. */
export interface WayIn extends Edge {
  readonly count: number;
}

interface ProofStep {
  readonly id: string;
  /** Ways from the start to this step. */
  readonly ways: Ways;
  readonly waysIn: readonly WayIn[];
  readonly answers: FlowStep['answers'];
}

type ProofQuestion = ProofStep;
type ProofFix = ProofStep & Fix;
interface ProofOutcome extends ProofStep {
  /** Every path that ends here; undefined if there are more than `mostPathsShown`. */
  readonly paths: readonly (readonly Edge[])[] | undefined;
}

/** Somebody's real situation, and where the guide leads such a person. */
interface ProofCase extends StatedCase {
  readonly id: string;
  /** How often the person says that a fix did not help before the right step comes. */
  readonly missed: number;
}

interface ProofCheck extends Pick<Check, 'name' | 'severity' | 'description'> {
  readonly findings: number;
}

/** What is proved of a guide, as figures and lists without wording: what the proof sheet shows. */
export interface Proof extends GuideFacts {
  readonly guide: string;
  /** The day by which dates are judged, `YYYY-MM-DD`. */
  readonly today: string;
  readonly hash: string;
  readonly answers: number;
  /** Every path of the guide, each counted once. */
  readonly paths: Ways;
  /** Every way from the start to the first fix on it, each counted once. */
  readonly firstFix: Ways;
  /** Every path that meets no fix, each counted once. */
  readonly withoutFix: Ways;
  readonly questions: readonly ProofQuestion[];
  readonly fixes: readonly ProofFix[];
  readonly outcomes: readonly ProofOutcome[];
  /** Steps of other guides that answers lead to: there a path of this guide ends too. */
  readonly crossings: readonly ProofOutcome[];
  /** In the order of the steps that are right. */
  readonly cases: readonly ProofCase[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly translations: readonly ProofTranslation[];
  readonly allowances: readonly ProofAllowance[];
  /** The checks that were run, and how often each found something that concerns this guide. */
  readonly checks: readonly ProofCheck[];
  /** In the guide's own files, in the facts and in the site's own words. */
  readonly findings: readonly Finding[];
}

/** The checks that were run on all content, what they found, and the day they judged by. */
export interface Checked {
  readonly today: string;
  readonly checks: readonly Pick<Check, 'name' | 'severity' | 'description'>[];
  readonly findings: readonly Finding[];
}

/** The proof of a guide that has no errors: its flow must have no loop. */
export function proveGuide(content: Content, guide: Guide, checked: Checked): Proof {
  const { today, checks } = checked;
  const { flow, id } = guide;
  const order = orderSteps(flow);
  const facts = listGuideFacts(content.facts, guide, today);
  const findings = checked.findings.filter(({ file }) => isAbout(file, id));
  const steps = listSteps(guide, order);
  return {
    guide: id,
    today,
    hash: hashGuide(content, guide),
    ...steps,
    ...countPaths(guide, steps),
    ...facts,
    cases: listCases(guide, order),
    unconfirmed: listUnconfirmed(guide, order, facts),
    translations: listTranslations(guide, order, sourceOf(content, guide)),
    allowances: listAllowances(guide, order),
    checks: checks.map(({ name, severity, description }) => ({
      name,
      severity,
      description,
      findings: findings.filter((finding) => finding.name === name).length,
    })),
    findings,
  };
}

function listCases({ cases }: Guide, order: readonly string[]): ProofCase[] {
  return Object.entries(cases)
    .map(([id, stated]) => {
      const given = Object.values(stated.answers);
      const missed = given.filter((answer) => answer === fixAnswers.notHelped).length;
      return { ...stated, id, missed };
    })
    .sort((one, other) => rank(one, order) - rank(other, order));
}

/** A step of another guide comes last. */
function rank({ right }: StatedCase, order: readonly string[]): number {
  return order.includes(right) ? order.indexOf(right) : order.length;
}

type Steps = Pick<Proof, 'questions' | 'fixes' | 'outcomes' | 'crossings'>;

function countPaths({ flow }: Guide, { fixes, outcomes, crossings }: Steps) {
  const ids = (steps: readonly ProofStep[]) => steps.map((step) => step.id);
  const ends = ids([...outcomes, ...crossings]);
  const toFirstFix = countWays(flow, (step) => flow.steps[step]?.kind === 'fix');
  return {
    answers: listEdges(flow).length,
    paths: sumWays(countWays(flow), ends),
    firstFix: sumWays(toFirstFix, ids(fixes)),
    withoutFix: sumWays(toFirstFix, ends),
  };
}

/** The steps of a guide by kind, in reading order. */
function listSteps({ flow }: Guide, order: readonly string[]): Steps {
  const ways = countWays(flow);
  const edges = listEdges(flow);
  const describe = <Kind extends FlowStep>(id: string, step: Kind) => {
    const waysIn = edges
      .filter(({ to }) => to === id)
      .map((edge) => ({ ...edge, count: sumWays(ways, [edge.from]).count }));
    return { ...step, id, ways: sumWays(ways, [id]), waysIn };
  };
  const listPaths = (step: ProofStep): ProofOutcome => ({
    ...step,
    paths: step.ways.count > mostPathsShown ? undefined : listPathsTo(flow, step.id),
  });
  const steps = order.flatMap((id) => {
    const step = flow.steps[id];
    return step ? [describe(id, step)] : [];
  });
  const beyond = new Set(listCrossings(flow).map(({ to }) => to));
  return {
    questions: steps.filter(({ kind }) => kind === 'question'),
    fixes: steps.filter((step) => step.kind === 'fix'),
    outcomes: steps.filter(({ kind }) => kind === 'outcome').map(listPaths),
    crossings: [...beyond].map((id) => listPaths(describe(id, { kind: 'outcome', answers: {} }))),
  };
}

/** Whether a file belongs to a guide, or to all of them. */
function isAbout(file: string, guide: string): boolean {
  return !file.startsWith('content/guides/') || file.startsWith(`content/guides/${guide}/`);
}
