import { measureReadability, type Readability } from '../../checks/readability.ts';
import type { Guide, GuideText, StepText } from '../../model/content.ts';
import { listLines } from '../../model/text-lines.ts';
import { listWords } from '../../languages/find-words.ts';
import type { Allowance } from '../../model/step-text-schema.ts';
import {
  readSignatureState,
  readTranslationState,
  type SignatureState,
  type TranslationState,
} from '../../model/translation.ts';
import type { Locale } from '../../site/locales.ts';

/** A file of the guide: a step, or the guide's own page where `step` is undefined. */
interface ProofText {
  readonly step?: string;
  readonly locale: Locale;
}

export interface ProofTranslation extends ProofText {
  /** How many words it has, facts apart, and how many the text has that it was made from. */
  readonly words: number;
  readonly sourceWords: number;
  readonly readability: Readability;
  readonly sourceReadability: Readability;
  readonly state: TranslationState;
  readonly signature: SignatureState;
}

/** A finding of a check on wording that an author has said is right as it stands. */
export type ProofAllowance = ProofText & Allowance;

/** How each translation stands to the text that it was made from, the guide's own page first. */
export function listTranslations(
  guide: Guide,
  order: readonly string[],
  from: Locale,
): ProofTranslation[] {
  return listTexts(guide, order, from).flatMap(({ place, text, source }) =>
    place.locale === from || !source
      ? []
      : [
          {
            ...place,
            words: countWords(text),
            sourceWords: countWords(source),
            readability: measureReadability(text),
            sourceReadability: measureReadability(source),
            state: readTranslationState(source, text),
            signature: readSignatureState(source, text),
          },
        ],
  );
}

export function listAllowances(guide: Guide, order: readonly string[]): ProofAllowance[] {
  return listTexts(guide, order).flatMap(({ place, text }) =>
    (text.frontmatter.allow ?? []).map((allowance) => ({ ...place, ...allowance })),
  );
}

function countWords(text: AnyText): number {
  return listLines(text).reduce((sum, line) => sum + listWords(line.text).length, 0);
}

type AnyText = GuideText | StepText;

/** Every text of a guide in the order of its steps, with the text in the locale that it is translated from. */
export function listTexts(guide: Guide, order: readonly string[], from: Locale = '') {
  const list = (texts: Readonly<Record<Locale, AnyText>> | undefined, step?: string) =>
    Object.entries(texts ?? {}).map(([locale, text]) => ({
      place: step === undefined ? { locale } : { step, locale },
      text,
      source: texts?.[from],
    }));
  return [...list(guide.texts), ...order.flatMap((step) => list(guide.steps[step], step))];
}
