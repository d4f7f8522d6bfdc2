import type { Content, Guide, GuideText, StepText } from '../../src/model/content.ts';
import { createSignature } from '../../src/model/translation.ts';
import { sourceOf, type Locale } from '../../src/site/locales.ts';

type Texts = Guide['texts'] | Guide['steps'][string];
type Review = Pick<GuideText['frontmatter'], 'translates' | 'signed'>;

/**
 * Content as it is after a review: every translation records the English text and is signed, those files apart that
 * are named (below `content/`).
 */
export function reviewContent(content: Content, unreviewed: readonly string[] = []): Content {
  const apart = new Set(unreviewed.map((file) => `content/${file}`));
  return writeReviews(content, (source, text) =>
    apart.has(text.source.file)
      ? text.frontmatter
      : { translates: source.hash, signed: createSignature(source, text) },
  );
}

/** Content that was changed after a review: each translation has the hashes that it had then. */
export function changeAfterReview(reviewed: Content, changed: Content): Content {
  const then = new Map<string, Review>();
  writeReviews(reviewContent(reviewed), (_, text) => {
    then.set(text.source.file, text.frontmatter);
    return text.frontmatter;
  });
  return writeReviews(changed, (_, text) => then.get(text.source.file) ?? {});
}

function writeReviews(
  content: Content,
  review: (source: GuideText | StepText, text: GuideText | StepText) => Review,
): Content {
  const write = <T extends Texts>(texts: T, guide: Pick<Guide, 'texts'>): T => {
    const source = texts[sourceOf(content, guide)];
    if (!source) return texts;
    const written = Object.entries<GuideText | StepText>(texts).map(
      ([locale, text]): [Locale, GuideText | StepText] => {
        if (text === source) return [locale, text];
        const { translates, signed } = review(source, text);
        return [
          locale,
          { ...text, frontmatter: { ...text.frontmatter, translates, signed } } as StepText,
        ];
      },
    );
    return Object.fromEntries(written) as T;
  };
  const guides = Object.entries(content.guides).map(([id, guide]): [string, Guide] => {
    const steps = Object.entries(guide.steps).map(
      ([step, texts]) => [step, write(texts, guide)] as const,
    );
    return [id, { ...guide, texts: write(guide.texts, guide), steps: Object.fromEntries(steps) }];
  });
  const plainGuides = Object.entries(content.plainGuides).map(
    ([id, guide]) => [id, { ...guide, texts: write(guide.texts, guide) }] as const,
  );
  return {
    ...content,
    guides: Object.fromEntries(guides),
    plainGuides: Object.fromEntries(plainGuides),
  };
}
