import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../../../src/read/read-text.ts';
import type { Content, Guide, GuideText, StepText } from '../../../src/model/content.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { guideTextSchema, stepTextSchema } from '../../../src/model/step-text-schema.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { changeGuide } from './mutant.ts';
import { resealStep } from './reseal.ts';

/** A file of a guide as it stands on disk: a step's, or the guide's own where `step` is undefined. */
export interface GuideFile {
  readonly guide: Guide;
  readonly step: string | undefined;
  readonly locale: Locale;
  readonly name: string;
  readonly written: string;
}

/** A file with a fault. */
export interface Rewrite {
  readonly kind: string;
  readonly what: string;
  /** The whole file; undefined: it is deleted. */
  readonly written: string | undefined;
}

export async function readGuideFiles(root: string, guide: Guide): Promise<GuideFile[]> {
  const read = (texts: Readonly<Record<Locale, GuideText | StepText>>, step?: string) =>
    Object.entries(texts).map(async ([locale, { source }]) => {
      const written = await readFile(join(root, source.file), 'utf8');
      return { guide, step, locale, name: source.file, written };
    });
  return Promise.all([
    ...read(guide.texts),
    ...Object.entries(guide.steps).flatMap(([step, texts]) => read(texts, step)),
  ]);
}

/**
 * Content as it is read when a file holds something else; undefined: when it is gone. The reviews of the files are
 * those of the content, as if nobody had looked since.
 */
export function rewriteFile(
  content: Content,
  { guide, step, locale, name }: GuideFile,
  written: string | undefined,
): { content: Content; found: readonly Finding[] } {
  const read = (): { text?: GuideText | StepText | undefined; findings: readonly Finding[] } => {
    if (written === undefined) return { findings: [] };
    return step === undefined
      ? readText(name, written, guideTextSchema)
      : readText(name, written, stepTextSchema);
  };
  const { text, findings } = read();
  const before = step === undefined ? guide.texts : guide.steps[step];
  const { translates, signed } = before?.[locale]?.frontmatter ?? {};
  const reviewed = text && { ...text, frontmatter: { ...text.frontmatter, translates, signed } };
  const texts = Object.fromEntries(
    Object.entries({ ...before, [locale]: reviewed }).filter(([, there]) => there !== undefined),
  );
  const changed = step === undefined ? { texts } : { steps: { ...guide.steps, [step]: texts } };
  const rewritten = { ...guide, ...changed };
  const sealed = step === undefined ? rewritten : resealStep(rewritten, step, content.guides);
  return { content: changeGuide(content, sealed), found: findings };
}
