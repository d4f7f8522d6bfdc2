import { walkPairs, type TextPair } from '../../checks/text-pairs.ts';
import { whyNot } from '../../commands/record/choose-pairs.ts';
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
      whyNot: whyNot(pair, content) ?? '',
      shown: createShown(pair),
    };
  });
}

/** Stands for all that a person compares: what both texts say and decide. */
export function createShown({ source, translation }: TextPair): string {
  return [source.hash, translation.hash, createSignature(source, translation)].join(' ');
}

function pickOwn<Value>(all: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  const own = Object.hasOwn(all, id) ? all[id] : undefined;
  return own === undefined ? {} : { [id]: own };
}
