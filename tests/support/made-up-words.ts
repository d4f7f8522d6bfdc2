import type { Flow } from '../../src/flow/flow.ts';
import type { FlowWords } from '../../src/map/build/flowchart.ts';
import { createRandom } from '../made-up/flow.ts';

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
