import { addressAnswer, type PageContext, type StepView } from '../../site/build/page-context.ts';
import type { FlowWords } from './flowchart.ts';

/** What is written in the boxes and on the signs of a flowchart. */
export function readFlowWords(
  steps: readonly StepView[],
  context: Pick<PageContext, 'locale' | 'paths'>,
): FlowWords {
  const worded = steps.map(({ id, title, short, answers }) => [
    id,
    {
      title,
      short,
      answers: Object.fromEntries(answers.map((answer) => [answer.id, answer.text])),
    },
  ]);
  const beyond = steps
    .flatMap(({ answers }) => answers)
    .flatMap(({ to, crossing }) => {
      if (!crossing) return [];
      const { title, short } = crossing;
      return [
        [to, { title, short, answers: {}, address: addressAnswer({ to, crossing }, context) }],
      ];
    });
  return {
    locale: context.locale,
    steps: Object.fromEntries([...worded, ...beyond]) as FlowWords['steps'],
  };
}
