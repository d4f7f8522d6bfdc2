import { idSchema, type FlowStep } from '../flow/flow-schema.ts';
import { emptyParsed } from '../read/parse-body.ts';
import type { Content, Guide, GuideText, PlainGuide, StepText, Text } from '../model/content.ts';
import type { GuideFrontmatter, StepFrontmatter } from '../model/step-text-schema.ts';
import type { Locale } from '../site/locales.ts';
import { draftFlow } from './draft-flow.ts';

/**
 * Content as it stands while it is being written, with a placeholder in brackets for whatever a page cannot do
 * without. Only to be looked at: the checks judge the content itself.
 */
export function createDraft(content: Content): Content {
  return {
    ...content,
    guides: Object.fromEntries(
      Object.entries(content.guides).map(([id, guide]) => [id, draftGuide(guide, content.locales)]),
    ),
    plainGuides: Object.fromEntries(
      Object.entries(content.plainGuides).map(([id, guide]) => [
        id,
        draftPlainGuide(guide, content.locales),
      ]),
    ),
  };
}

function draftGuide(guide: Guide, locales: readonly Locale[]): Guide {
  const { start, steps: written } = guide.flow;
  const { flow, placeholders } = draftFlow({ start, steps: { ...written, ...guessSteps(guide) } });
  const steps = Object.keys(flow.steps).map((id) => {
    const says = placeholders.get(id);
    const texts = fill(
      locales,
      (locale): StepText =>
        guide.steps[id]?.[locale] ?? {
          ...emptyText(`content/guides/${guide.id}/steps/${id}.${locale}.mdx`, locale),
          frontmatter: {
            title: `[${says ?? `${id}: no text in "${locale}"`}]`,
            short: `[${says ?? id}]`,
            answers: {},
          },
        },
    );
    return [id, texts] as const;
  });
  const title = `[${guide.id}]`;
  return {
    ...guide,
    flow,
    steps: { ...guide.steps, ...Object.fromEntries(steps) },
    texts: fill(
      locales,
      (locale): GuideText =>
        guide.texts[locale] ?? {
          ...emptyText(`content/guides/${guide.id}/guide.${locale}.mdx`, locale),
          frontmatter: { title, short: title, description: '', keywords: [] },
        },
    ),
  };
}

function draftPlainGuide(guide: PlainGuide, locales: readonly Locale[]): PlainGuide {
  const { id, texts } = guide;
  const title = `[${id}]`;
  return {
    ...guide,
    texts: fill(
      locales,
      (locale): GuideText =>
        texts[locale] ?? {
          ...emptyText(`content/guides/${id}/guide.${locale}.md`, locale),
          frontmatter: { title, short: title, description: '', keywords: [] },
        },
    ),
  };
}

/** The steps that have a text, but are not in `flow.yaml` or cannot be read there. */
function guessSteps({ flow, steps }: Guide): Record<string, FlowStep> {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([id, texts]) => {
      const [text] = Object.values(texts);
      if (!text || Object.hasOwn(flow.steps, id) || !idSchema.safeParse(id).success) return [];
      return [[id, guessStep(text.frontmatter)]];
    }),
  );
}

function guessStep({ verify, answers }: StepFrontmatter): FlowStep {
  if (verify !== undefined) return { kind: 'fix', unconfirmed: [], links: [], answers: {} };
  return { kind: Object.keys(answers).length > 0 ? 'question' : 'outcome', answers: {} };
}

function emptyText(
  file: string,
  locale: Locale,
): Omit<Text<GuideFrontmatter | StepFrontmatter>, 'frontmatter'> {
  return {
    locale,
    source: { file, lines: {} },
    body: emptyParsed.body,
    packedTree: JSON.stringify(emptyParsed.tree),
    hash: '',
    conditions: '',
  };
}

function fill<Value>(
  locales: readonly Locale[],
  choose: (locale: Locale) => Value,
): Record<Locale, Value> {
  return Object.fromEntries(locales.map((locale) => [locale, choose(locale)]));
}
