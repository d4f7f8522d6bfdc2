import type { Flow, Step } from '../../src/flow/flow.ts';
import { findReachable } from '../../src/flow/graph.ts';
import type { FlowWords } from '../../src/map/build/flowchart.ts';

/** Words as guides have them: mostly short ones, and the longest. */
const vocabulary: Readonly<Record<'en' | 'nb', readonly string[]>> = {
  nb: [
    ...['Er', 'brukeren', 'på', '«blokkert»', 'eller', 'ikke', 'vet', 'jeg', 'det', 'hjalp'],
    ...['koden', 'kommer', 'til', 'mobilen', 'en', 'feilmelding', 'ved', 'pålogging', 'MFA', 'i'],
    'flerfaktorautentiseringspåloggingsforespørselen',
    'administrasjonssenteret',
    'Microsoft Entra-administrasjonssenteret',
    'passordtilbakestillingsfunksjonalitet',
    'OAuth2ClientProfileEnabled',
  ],
  en: [
    ...['Is', 'the', 'user', '“blocked”', 'or', 'not', 'know', 'it', 'helped', 'AADSTS50076'],
    ...['code', 'comes', 'to', 'phone', 'an', 'error', 'message', 'at', 'sign-in', 'MFA', 'in'],
    'Set-OrganizationConfig',
    'misconfiguration/deprovisioning',
    'Microsoft Entra admin center',
    'OAuth2ClientProfileEnabled',
  ],
};

/** Numbers from 0 to 1 that look random and are always the same for the same seed (Park and Miller). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A flow without loops in which every step can be reached: about so many steps, some of which very many lead to. */
export function makeUpFlow(seed: number, size: number): Flow {
  const random = createRandom(seed);
  const outcomes = 1 + Math.floor(size / 10);
  const steps = Array.from({ length: size }, (_, at): [string, Step] => {
    if (at >= size - outcomes) return [`step-${at}`, { kind: 'outcome', answers: {} }];
    const kind = random() < 0.5 ? 'question' : 'fix';
    const answers = Array.from({ length: 2 + Math.floor(random() * 5) }, (__, answer) => {
      const isNear = random() < 0.6;
      const reach = isNear ? Math.min(4, size - 1 - at) : size - 1 - at;
      const to = random() < 0.2 ? size - 1 : at + 1 + Math.floor(random() * reach);
      return [`answer-${answer}`, `step-${to}`];
    });
    return [`step-${at}`, { kind, answers: Object.fromEntries(answers) as Record<string, string> }];
  });
  const flow = { start: 'step-0', steps: Object.fromEntries(steps) };
  const reached = findReachable(flow, flow.start);
  return { ...flow, steps: Object.fromEntries(steps.filter(([id]) => reached.has(id))) };
}

/** Wording for a flow, of real words in no sensible order. */
export function makeUpWords(flow: Flow, seed: number, locale: 'en' | 'nb' = 'nb'): FlowWords {
  const words = vocabulary[locale];
  const random = createRandom(seed);
  const say = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
  const steps = Object.entries(flow.steps).map(([id, step]) => [
    id,
    {
      title: say(9),
      ...(random() < 0.7 ? { short: say(3) } : {}),
      answers: Object.fromEntries(Object.keys(step.answers).map((answer) => [answer, say(12)])),
    },
  ]);
  return { locale, steps: Object.fromEntries(steps) as FlowWords['steps'] };
}
