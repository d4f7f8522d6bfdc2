import { haveSameBlocks, walkPairs, type TextPair } from '../../checks/text-pairs.ts';
import { listEdges } from '../../flow/flow.ts';
import { readCrossing } from '../../flow/crossing.ts';
import type { Content } from '../../model/content.ts';
import {
  createSignature,
  readSignatureState,
  readTranslationState,
} from '../../model/translation.ts';
import type { Subject } from '../order-schema.ts';
import type { TranslationRecord } from '../protocol.ts';

/** The translations of a subject that there are. A case has none: its languages stand in one file. */
export function findPairs(content: Content, { guide, ...subject }: Subject): TextPair[] {
  if (subject.kind === 'case') return [];
  const step = subject.kind === 'step' ? subject.id : undefined;
  const guides = pickOwn(content.guides, guide);
  const plainGuides = pickOwn(content.plainGuides, guide);
  return [...walkPairs({ ...content, guides, plainGuides })].filter((pair) => pair.step === step);
}

/** What is recorded of each translation, and whether a person can compare it now. */
export function describeRecords(content: Content, subject: Subject): TranslationRecord[] {
  return findPairs(content, subject).map((pair) => {
    const { source, translation, locale } = pair;
    const { 'signed-by': by = '', 'signed-on': on = '' } = translation.frontmatter;
    const isCurrent = readTranslationState(source, translation) === 'current';
    const isSigned = isCurrent && readSignatureState(source, translation) === 'signed';
    return {
      ...{ locale, isCurrent, isSigned, by, on },
      isComparable: haveSameBlocks(pair) && hasAllTexts(pair, content),
      shown: createShown(pair),
    };
  });
}

/** Stands for all that a person compares: what both texts say and decide. */
export function createShown({ source, translation }: TextPair): string {
  return [source.hash, translation.hash, createSignature(source, translation)].join(' ');
}

/** Whether a person sees in both languages where the answers of the guide lead. */
function hasAllTexts({ guide, source, locale }: TextPair, { guides }: Content): boolean {
  if (!guide) return true;
  const steps = [...Object.keys(guide.flow.steps), ...listEdges(guide.flow).map(({ to }) => to)];
  return steps.every((to) => {
    const crossing = readCrossing(to);
    const texts = crossing ? guides[crossing.guide]?.steps[crossing.step] : guide.steps[to];
    return [source.locale, locale].every((one) => texts?.[one]);
  });
}

function pickOwn<Value>(all: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  const own = Object.hasOwn(all, id) ? all[id] : undefined;
  return own === undefined ? {} : { [id]: own };
}
