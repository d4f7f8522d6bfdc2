import type { Content, Guide, GuideText, PlainGuide, StepText } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import type { Breach, Check, CheckContext } from './check.ts';

/** A text of a step, and where it belongs. */
export interface StepTextPlace {
  readonly guide: Guide;
  readonly id: string;
  readonly locale: Locale;
  readonly text: StepText;
}

/** For every guide with a flow. */
export function inGuides(
  find: (guide: Guide, content: Content, context: CheckContext) => Breach[],
): Check['find'] {
  return (content, context) =>
    Object.values(content.guides).flatMap((guide) => find(guide, content, context));
}

export function inPlainGuides(
  find: (guide: PlainGuide, content: Content, context: CheckContext) => Breach[],
): Check['find'] {
  return (content, context) =>
    Object.values(content.plainGuides).flatMap((guide) => find(guide, content, context));
}

/** Every step text of a guide, those included that belong to no step of its flow. */
export function listStepTexts(guide: Guide): StepTextPlace[] {
  return Object.entries(guide.steps).flatMap(([id, texts]) =>
    Object.entries(texts).map(([locale, text]) => ({ guide, id, locale, text })),
  );
}

export function inStepTexts(
  find: (place: StepTextPlace, content: Content, context: CheckContext) => Breach[],
): Check['find'] {
  return inGuides((guide, content, context) =>
    listStepTexts(guide).flatMap((place) => find(place, content, context)),
  );
}

/** Every text of a guide: its pages and its steps. */
export function listTexts({ texts, steps = {} }: Guide | PlainGuide): (GuideText | StepText)[] {
  return [...Object.values(texts), ...Object.values(steps).flatMap((step) => Object.values(step))];
}

/** Every text of all guides, of both kinds. */
export function listAllTexts({ guides, plainGuides }: Content): (GuideText | StepText)[] {
  return [
    ...Object.values(guides).flatMap(listTexts),
    ...Object.values(plainGuides).flatMap(listTexts),
  ];
}

export function inTexts(
  find: (text: GuideText | StepText, content: Content) => Breach[],
): Check['find'] {
  return (content) => listAllTexts(content).flatMap((text) => find(text, content));
}
