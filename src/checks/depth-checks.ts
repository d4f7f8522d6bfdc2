import { isCrossing } from '../flow/crossing.ts';
import { findStep, type Flow } from '../flow/flow.ts';
import { findLoop, measureLongest } from '../flow/graph.ts';
import { joinFlow } from '../model/content.ts';
import { placeOf, type Check } from './check.ts';
import { inGuides } from './walk-texts.ts';

/** More answers than this, and a reader under pressure gives up. */
const mostAnswers = 10;
/** More answers than this before the first fix, and the guide has asked without giving anything. */
const mostAnswersBeforeFix = 5;

/** How far a reader has to go. The paths are measured, not walked: there can be millions. */
export const depthChecks: readonly Check[] = [
  {
    name: 'too-deep',
    severity: 'error',
    description: `No path has more than ${mostAnswers} answers.`,
    find: inGuides(({ flow, flowSource: source }) => {
      const path = findLongestPath(flow);
      const answers = path.length - 1;
      if (answers <= mostAnswers) return [];
      return [
        {
          ...placeOf(source, 'start'),
          says: `The longest path has ${answers} answers: ${formatPath(path)}.`,
          remedy: `Let a path have ${mostAnswers} answers at most: ask what leads on faster first.`,
        },
      ];
    }),
  },
  {
    name: 'late-first-fix',
    severity: 'error',
    description: `No path asks more than ${mostAnswersBeforeFix} questions before its first fix or its end, also where it leads on into another guide.`,
    find: inGuides(({ id, flowSource: source }, content) => {
      const flow = joinFlow(content, id);
      const questions = Object.entries(flow.steps).filter(([, { kind }]) => kind === 'question');
      const path = findLongestPath({ start: flow.start, steps: Object.fromEntries(questions) });
      if (path.length <= mostAnswersBeforeFix) return [];
      const here = path.filter((step) => !isCrossing(step));
      return [
        {
          ...placeOf(source, 'steps', here.at(mostAnswersBeforeFix) ?? here.at(-1) ?? ''),
          says: `${path.length} questions in a row come before the first fix: ${formatPath(path)}.`,
          remedy: `Ask ${mostAnswersBeforeFix} questions at most before a path gives the reader a fix.`,
        },
      ];
    }),
  },
];

/** The steps of a longest path from the start; none in a flow with a loop, which its own check reports. */
function findLongestPath(flow: Flow): string[] {
  if (findLoop(flow)) return [];
  const longest = measureLongest(flow, () => 1);
  const path: string[] = [];
  let id: string | undefined = flow.start;
  while (id !== undefined && findStep(flow, id)) {
    path.push(id);
    const next: string[] = Object.values(findStep(flow, id)?.answers ?? {});
    id = next.sort((a, b) => (longest.get(b) ?? 0) - (longest.get(a) ?? 0))[0];
  }
  return path;
}

function formatPath(path: readonly string[]): string {
  return path.map((id) => `"${id}"`).join(' > ');
}
