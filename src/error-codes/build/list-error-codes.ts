import type { Guide } from '../../model/content.ts';
import type { ErrorCode } from '../../model/facts-schema.ts';
import { formatPlace } from '../../flow/trail.ts';
import { pickText } from '../../site/locales.ts';
import { viewSteps, type PageContext } from '../../site/build/page-context.ts';

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

/** Whether a code is one of Windows or Office, and not of the sign-in service: its name does not begin with AADSTS. */
export function isOfWindows(code: string): boolean {
  return /^\D|^0x/.test(code);
}

/** The page where anybody can look up any code. A site whose links do not have it does without. */
export const officialLookUp = 'code-lookup';

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
    .sort(([one], [other]) => rankCode(one) - rankCode(other))
    .flatMap(([code, fact]) => {
      const found = guides.get(fact.guide);
      return found ? [viewErrorCode(code, fact, found, context)] : [];
    });
}

/** Numbers first, then the codes of Windows. */
function rankCode(code: string): number {
  return Number(code.replace(/^CAA/, '0xCAA'));
}

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
