import type { Trail } from '../../flow/trail.ts';
import { readWords } from './flow-dom.ts';

interface Props {
  readonly heading: string;
  readonly dropped: Trail;
}

/** The answers of an old link, transcript or visit that the guide has no place for any more; ids, if it lost the words. */
export function DroppedAnswers({ heading, dropped }: Props) {
  return (
    <section className="trail dropped" aria-label={heading}>
      <h2>{heading}</h2>
      <ol>
        {dropped.map(({ step, answer }) => (
          <li key={step}>
            <span>{readWords(step)}</span> <s>{readWords(step, answer)}</s>
          </li>
        ))}
      </ol>
    </section>
  );
}
