import type { Content, Guide } from '../../model/content.ts';
import type { ErrorCode } from '../../model/facts-schema.ts';
import { formatPlace } from '../../flow/trail.ts';
import { pickText } from '../../site/locales.ts';
import { viewSteps, type PageContext } from '../../site/build/page-context.ts';
import { pickSubject } from '../../subjects/subjects.ts';

/** An error code as its page and the list show it. */
export interface ErrorCodeView {
  readonly code: string;
  readonly name: string | undefined;
  readonly meaning: string;
  readonly isUnconfirmed: boolean;
  readonly sources: readonly string[];
  readonly guide: Guide;
  readonly step: { readonly id: string; readonly title: string };
  /** The fragment that opens the step with the implied answers given. */
  readonly place: string;
  /** The answers that the code implies, in words and in the order of the flow. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** Where codes of the site's subjects can be looked up: the id of a link that its facts have. */
export function findLookUp({ content, facts }: Pick<PageContext, 'content' | 'facts'>) {
  const { lookUp } = pickSubject(content.site);
  return lookUp && facts.links[lookUp.link] ? lookUp.link : undefined;
}

/** A code with the mark that programs put before it; undefined if they put none. */
export function markCode(code: string, { site }: Pick<Content, 'site'>): string | undefined {
  const [mark] = pickSubject(site).codes?.forms.numbers?.marks ?? [];
  return mark !== undefined && /^\d+$/.test(code) ? mark + code : undefined;
}

/** The first and the last code of those that begin as one does and are as long. */
export function rangeOf(
  code: string,
  { site }: Pick<Content, 'site'>,
): { from: string; to: string } {
  const { others = [] } = pickSubject(site).codes?.forms ?? {};
  const [first = ''] = /^0x.|^\D+|^\d/.exec(code) ?? [];
  const fill = (digit: string) => first.padEnd(code.length, digit);
  const isHexadecimal = others.some(({ pattern }) => new RegExp(pattern, 'iu').test(fill('f')));
  return { from: fill('0'), to: fill(isHexadecimal ? 'f' : '9') };
}

type Context = Pick<PageContext, 'content' | 'facts' | 'locale' | 'ui' | 'paths'>;

/** Every error code in one locale, the smallest number first. Codes without a guide are left to the checks. */
export function viewErrorCodes(context: Context): ErrorCodeView[] {
  const { content, facts } = context;
  const named = new Set(Object.values(facts['error-codes']).map((fact) => fact.guide));
  const guides = new Map(
    Object.values(content.guides)
      .filter(({ id }) => named.has(id))
      .map((guide) => [
        guide.id,
        { guide, steps: new Map(viewSteps(guide, context).map((step) => [step.id, step])) },
      ]),
  );
  return Object.entries(facts['error-codes'])
    .sort(([one], [other]) => compareCodes(one, other))
    .flatMap(([code, fact]) => {
      const found = guides.get(fact.guide);
      return found ? [viewErrorCode(code, fact, found, context)] : [];
    });
}

/** Numbers first, then codes that begin alike, the shorter and the smaller before the others. */
function compareCodes(one: string, other: string): number {
  const [start = '', otherStart = ''] = [one, other].map((code) => /^0x|^\D*/.exec(code)?.[0]);
  return compare(start, otherStart) || one.length - other.length || compare(one, other);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function viewErrorCode(
  code: string,
  fact: ErrorCode,
  { guide, steps }: { guide: Guide; steps: Map<string, ReturnType<typeof viewSteps>[number]> },
  { locale }: Context,
): ErrorCodeView {
  const trail = Object.entries(fact.answers).map(([step, answer]) => ({ step, answer }));
  return {
    code,
    name: fact.name,
    meaning: pickText(fact.meaning, locale),
    isUnconfirmed: fact.confidence === 'own-judgement',
    sources: fact.sources,
    guide,
    step: { id: fact.step, title: steps.get(fact.step)?.title ?? fact.step },
    place: formatPlace({ step: fact.step, trail }),
    answers: trail.map(({ step, answer }) => {
      const asked = steps.get(step);
      const given = asked?.answers.find(({ id }) => id === answer);
      return { question: asked?.title ?? step, answer: given?.text ?? answer };
    }),
  };
}
