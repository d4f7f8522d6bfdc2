import type { Trail } from '../../flow/trail.ts';
import { nameRegion, readWords, type FlowElement } from './flow-dom.ts';

interface Props {
  readonly root: FlowElement;
  readonly heading: string;
  readonly dropped: Trail;
}

/** What an id can be, or the name of another guide's step. Whatever else a link says is nobody's words on this site. */
const id = /^(?:[a-z][a-z0-9-]{0,63}\/)?[a-z][a-z0-9-]{0,63}$/;
/** No guide asks so many questions in a row. */
const most = 50;

/** The answers of an old link, ticket or visit that the guide has no place for any more; ids, if it lost the words. */
export function DroppedAnswers({ root, heading, dropped }: Props) {
  const shown = dropped.filter(({ step, answer }) => id.test(step) && id.test(answer));
  if (shown.length === 0) return null;
  return (
    <section className="trail dropped" aria-label={nameRegion(root, heading)}>
      <h2>{heading}</h2>
      <ol>
        {shown.slice(0, most).map(({ step, answer }, at) => (
          // A link may name a step twice.
          <li key={at}>
            <span>{readWords(root, step)}</span> <s>{readWords(root, step, answer)}</s>
          </li>
        ))}
      </ol>
    </section>
  );
}
