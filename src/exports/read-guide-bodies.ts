import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { parseTree } from '../read/parse-body.ts';
import { splitFrontmatter } from '../read/read-text.ts';
import type { Guide, GuideText, StepText } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';

/** The MDX bodies of a guide in one locale, as trees. */
export interface GuideBodies {
  readonly page: Root;
  /** Step id → its body. */
  readonly steps: ReadonlyMap<string, Root>;
}

/** Reads the bodies again, from the files that they came from: the checks need no more than a summary of them. */
export async function readGuideBodies(guide: Guide, locale: Locale): Promise<GuideBodies> {
  const steps = Object.keys(guide.flow.steps).map(
    async (id) => [id, await readBody(guide.steps[id]?.[locale])] as const,
  );
  return {
    page: await readBody(guide.texts[locale]),
    steps: new Map(await Promise.all(steps)),
  };
}

async function readBody(text: GuideText | StepText | undefined): Promise<Root> {
  if (!text) return { type: 'root', children: [] };
  const file = await readFile(join(process.cwd(), text.source.file), 'utf8');
  return parseTree(splitFrontmatter(file).body);
}
