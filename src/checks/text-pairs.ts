import type { Content, Guide, GuideText, StepText } from '../model/content.ts';
import { listLines, type TextLine } from '../model/text-lines.ts';
import { sourceOf, type Locale } from '../site/locales.ts';

/** A file and the file it is a translation of. */
export interface TextPair {
  /** Undefined for a plain guide. */
  readonly guide: Guide | undefined;
  /** Undefined for the guide's own page. */
  readonly step: string | undefined;
  readonly locale: Locale;
  readonly source: GuideText | StepText;
  readonly translation: GuideText | StepText;
}

/**
 * Every translation that has a source. What is missing is another check's business.
 * @param unread files that are passed over, with the files they are compared with
 */
export function* walkPairs(
  content: Content,
  unread: ReadonlySet<string> = new Set(),
): Generator<TextPair> {
  const { guides, plainGuides } = content;
  const isRead = ({ source, translation }: TextPair) =>
    !unread.has(source.source.file) && !unread.has(translation.source.file);
  for (const guide of Object.values(guides)) {
    const from = sourceOf(content, guide);
    for (const [id, texts] of [[undefined, guide.texts] as const, ...Object.entries(guide.steps)]) {
      yield* pairTexts({ guide, step: id }, texts, from).filter(isRead);
    }
  }
  for (const plain of Object.values(plainGuides)) {
    const from = sourceOf(content, plain);
    yield* pairTexts({ guide: undefined, step: undefined }, plain.texts, from).filter(isRead);
  }
}

function* pairTexts(
  place: Pick<TextPair, 'guide' | 'step'>,
  texts: Readonly<Record<Locale, GuideText | StepText>>,
  from: Locale,
): Generator<TextPair> {
  const source = texts[from];
  if (!source) return;
  for (const [locale, translation] of Object.entries(texts)) {
    if (locale !== from) yield { ...place, locale, source, translation };
  }
}

type Texts = Pick<TextPair, 'source' | 'translation'>;

/** Whether both bodies have the same kinds of blocks in the same order, so that each translates one of the other. */
export function haveSameBlocks({ source, translation }: Texts): boolean {
  const { blocks } = source.body;
  return (
    blocks.length === translation.body.blocks.length &&
    blocks.every(({ kind }, index) => kind === translation.body.blocks[index]?.kind)
  );
}

/** For each line of a translation the line that it translates, or undefined where there is none. */
export function pairLines(texts: Texts): (TextLine | undefined)[] {
  const sourceLines = listLines(texts.source);
  const lines = listLines(texts.translation);
  // The blocks stand last, so those of two like bodies are as far from the end.
  const shift = sourceLines.length - lines.length;
  const alike = haveSameBlocks(texts);
  return lines.map((line, index) => {
    if (line.field !== 'body') return sourceLines.find(({ field }) => field === line.field);
    return alike ? sourceLines[index + shift] : undefined;
  });
}
