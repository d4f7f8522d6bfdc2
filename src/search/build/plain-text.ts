import { factMark, guideMark } from '../../model/body.ts';
import { findGuide, type GuideText, type StepText } from '../../model/content.ts';
import { describeFact } from '../../model/fact-text.ts';
import type { PageContext } from '../../site/build/page-context.ts';

export type SearchContext = Pick<PageContext, 'content' | 'facts' | 'locale' | 'ui' | 'paths'>;

/** What the body of a text says, with its facts and the titles of other guides put in, as plain text. */
export function readPlainText(context: SearchContext, { body }: GuideText | StepText): string {
  const titles = body.guides.map(
    ({ id }) => findGuide(context.content, id)?.texts[context.locale]?.frontmatter.title ?? '',
  );
  const blocks = body.blocks.map(({ text, facts }) => {
    const waiting = facts.map(({ component, id }) => describeFact(context, component, id));
    return text
      .replaceAll(factMark, () => waiting.shift() ?? '')
      .replaceAll(guideMark, () => titles.shift() ?? '');
  });
  // A command stands between the blocks, not in one.
  const commands = body.facts
    .filter(({ component }) => component === 'Command')
    .map(({ component, id }) => describeFact(context, component, id));
  const code = body.code.map(({ text }) => text);
  return joinSentences([...blocks, ...commands, ...code]);
}

/** Pieces of text as one, parted so that no words of two of them read as a phrase. */
export function joinSentences(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => (/[.!?:]$/.test(piece) ? piece : `${piece}.`))
    .join(' ');
}
