import type { Content } from '../model/content.ts';
import { joinSteps } from './ledger.ts';
import type { GuideSuccessors, RecordedSteps } from './ledger-schema.ts';

/** Where the addresses of a guide lead now. */
export interface GuidePlace {
  readonly guide: string;
  /** The step that it opens; the beginning, or the step that was asked for, if there is none. */
  readonly step?: string;
}

/** The guide that an id leads to now: itself, if nothing took its place. Stops where successors go in a circle. */
export function followGuide(id: string, successors: GuideSuccessors): GuidePlace {
  const seen = new Set<string>();
  let place: GuidePlace = { guide: id };
  while (Object.hasOwn(successors, place.guide) && !seen.has(place.guide)) {
    seen.add(place.guide);
    const [guide = '', step] = (successors[place.guide] ?? '').split('/');
    // A step that was named on the way is one of the guide that has been renamed since.
    const named = step ?? place.step;
    place = { guide, ...(named !== undefined && { step: named }) };
  }
  return place;
}

type Known = Pick<Content, 'ledger' | 'guideSuccessors'>;

/** Every name that a guide was published under: its own, and those before. Not those of guides that became a part of it. */
export function listNames({ ledger, guideSuccessors }: Known, id: string): string[] {
  return Object.keys(ledger.guides).filter((name) => {
    const { guide, step } = followGuide(name, guideSuccessors);
    return guide === id && step === undefined;
  });
}

/** Every step and answer that old links may ask a guide for, under any of its names. */
export function listAsked(content: Known, id: string): RecordedSteps {
  return joinSteps(listNames(content, id).map((name) => content.ledger.guides[name] ?? {}));
}
