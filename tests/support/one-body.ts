import { readText } from '../../src/read/read-text.ts';
import type { ReadContent } from '../../src/read/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { stepTextSchema } from '../../src/model/step-text-schema.ts';

/** The body of one step in two languages. */
export interface Bodies {
  readonly en: string;
  readonly nb: string;
}

/** The sound content of the fixtures with another body in its step "solved". */
export function writeBody({ content }: ReadContent, bodies: Bodies): Content {
  const { lamp } = content.guides;
  if (!lamp) throw new Error('The base has no guide "lamp".');
  const solved = Object.entries(lamp.steps.solved ?? {}).map(([locale, text]) => {
    const body = bodies[locale === 'en' ? 'en' : 'nb'];
    const written = `---\ntitle: ${text.frontmatter.title}\n---\n\n${body}\n`;
    const { text: read } = readText(text.source.file, written, stepTextSchema);
    if (!read) throw new Error(`This cannot be read: ${written}`);
    return [locale, read] as const;
  });
  const steps = { ...lamp.steps, solved: Object.fromEntries(solved) };
  return { ...content, guides: { lamp: { ...lamp, steps } } };
}
