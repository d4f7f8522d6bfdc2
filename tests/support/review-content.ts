import { createSignature } from '../../src/guide/translation.ts';
import type { Content, Guide } from '../../src/guide/content.ts';
import { sourceLocale } from '../../src/site/locales.ts';

/**
 * Content as it is after a review: every translation records the English text and is signed, those files apart that
 * are named (below `content/`).
 */
export function reviewContent(content: Content, unreviewed: readonly string[] = []): Content {
  const apart = new Set(unreviewed.map((file) => `content/${file}`));
  const review = <Texts extends Guide['texts'] | Guide['steps'][string]>(texts: Texts): Texts => {
    const source = texts[sourceLocale];
    if (!source) return texts;
    const reviewed = Object.entries(texts).map(([locale, text]) => {
      if (locale === sourceLocale || apart.has(text.source.file)) return [locale, text];
      const signed = createSignature(source, text);
      const frontmatter = { ...text.frontmatter, translates: source.hash, signed };
      return [locale, { ...text, frontmatter }];
    });
    return Object.fromEntries(reviewed) as Texts;
  };
  const guides = Object.entries(content.guides).map(([id, guide]) => {
    const steps = Object.entries(guide.steps).map(([step, texts]) => [step, review(texts)]);
    return [id, { ...guide, texts: review(guide.texts), steps: Object.fromEntries(steps) as Guide['steps'] }];
  });
  return { ...content, guides: Object.fromEntries(guides) as Content['guides'] };
}
