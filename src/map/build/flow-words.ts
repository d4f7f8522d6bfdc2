import type { StepView } from '../../site/build/page-context.ts';
import type { Locale } from '../../site/locales.ts';
import type { FlowWords } from './flowchart.ts';

/** What is written in the boxes and on the signs of a flowchart. */
export function readFlowWords(steps: readonly StepView[], locale: Locale): FlowWords {
  const worded = steps.map(({ id, title, short, answers }) => [
    id,
    {
      title,
      short,
      answers: Object.fromEntries(answers.map((answer) => [answer.id, answer.text])),
    },
  ]);
  return { locale, steps: Object.fromEntries(worded) as FlowWords['steps'] };
}
