import type { ReactNode } from 'react';
import { findStep, type Flow } from '../../flow/flow.ts';
import type { Place, Trail } from '../../flow/trail.ts';
import { fillText } from '../../site/words.ts';
import { isCrossing } from '../../flow/crossing.ts';
import {
  addressCarried,
  anchorOf,
  findAnswerLink,
  readWords,
  type FlowElement,
} from '../../components/flow/flow-dom.ts';

export interface ChartWords {
  /** Names the steps so far. */
  readonly wayHere: string;
  /** In the place of the first of them, where there is no room for all; {n}. */
  readonly earlier: string;
  /** Names the steps that come next. */
  readonly leadsTo: string;
}

interface Props {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly words: ChartWords;
}

/**
 * In px, as chart.css draws it: what a screen of 720 px has room for, and what each part takes of it at most. `wide` is
 * what the parts take with all their words, which are cut only where they would not fit.
 */
const sizes = {
  room: 600,
  here: 56,
  behind: 36,
  ahead: 40,
  wide: { behind: 50, ahead: 58 },
} as const;

/**
 * The flow around the current step, drawn from above to below: the way so far, the step, and where each of its answers
 * leads. All of it fits on a screen: where it would not, the first steps are counted instead. What can be pressed here
 * can be pressed beside the step too, so the Tab key passes it by.
 */
export function FlowChart({ root, flow, place, words }: Props) {
  const { step, trail } = place;
  const ahead = Object.entries(findStep(flow, step)?.answers ?? {});
  const room = sizes.room - sizes.here - ahead.length * sizes.ahead;
  const shown = Math.max(1, Math.floor(room / sizes.behind));
  // The line that counts them takes the room of one.
  const left = trail.length > shown ? Math.max(1, shown - 1) : trail.length;
  const earlier = trail.length - left;
  const { wide } = sizes;
  const isWhole = sizes.here + trail.length * wide.behind + ahead.length * wide.ahead <= sizes.room;
  return (
    <div
      className="chart"
      data-step={step}
      data-cut={isWhole ? undefined : ahead.length > 6 ? 'most' : 'some'}
    >
      <ol aria-label={words.wayHere}>
        {earlier > 0 && <li data-part="earlier">{fillText(words.earlier, { n: earlier })}</li>}
        {trail.slice(earlier).map((entry, at) => (
          <li key={entry.step} data-part="behind">
            <ChartStep
              root={root}
              flow={flow}
              step={entry.step}
              {...addressBehind(root, trail.slice(0, earlier + at + 1))}
            />
            <span>{readWords(root, entry.step, entry.answer)}</span>
          </li>
        ))}
        <li data-part="here" aria-current="step">
          <ChartStep root={root} flow={flow} step={step} />
        </li>
      </ol>
      {ahead.length > 0 && (
        <ul aria-label={words.leadsTo}>
          {ahead.map(([answer, to]) => (
            <li key={answer} data-edge={`${step}.${answer}`} data-to={to}>
              <span>{readWords(root, step, answer)}</span>{' '}
              <ChartStep
                root={root}
                flow={flow}
                step={to}
                {...addressAhead(root, to, [...trail, { step, answer }])}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where the last answer of a trail was given. */
function addressBehind(root: FlowElement, trail: Trail): Link {
  const step = trail.at(-1)?.step ?? '';
  if (isCrossing(step)) return { href: addressCarried(root, trail) };
  return {
    href: anchorOf(root, { step, trail: trail.slice(0, -1) }),
    link: { 'data-ref': step },
  };
}

/** Where the answer leads that a trail ends with. Into another guide, as the answer beside it does. */
function addressAhead(root: FlowElement, to: string, trail: Trail): Link {
  const { step, answer } = trail.at(-1) ?? { step: '', answer: '' };
  const link = { 'data-answer': answer };
  if (!isCrossing(to)) return { href: anchorOf(root, { step: to, trail }), link };
  const beside = findAnswerLink(root, step, answer);
  return {
    href: beside?.href ?? '',
    title: beside?.dataset.beyond ?? to,
    link,
  };
}

interface Link {
  /** The address that it leads to; without one it is no link. */
  readonly href?: string;
  readonly link?: Readonly<Record<`data-${string}`, string>>;
  /** What stands in it, if that is not the title of the step. */
  readonly title?: string;
}

interface StepProps extends Link {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly step: string;
}

/** The box of a step, in the shape that its kind has on the map. */
function ChartStep({ root, flow, step, href, link, title }: StepProps): ReactNode {
  const kind = findStep(flow, step)?.kind;
  const inside = (
    <>
      {kind === 'question' && (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d="M3 0H97L100 50 97 100H3L0 50z" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <span>{title ?? readWords(root, step)}</span>
    </>
  );
  if (href === undefined)
    return (
      <div className="chart-step" data-kind={kind}>
        {inside}
      </div>
    );
  return (
    <a className="chart-step" data-kind={kind} href={href} tabIndex={-1} {...link}>
      {inside}
    </a>
  );
}
