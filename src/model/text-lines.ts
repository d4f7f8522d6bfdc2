import { factMark, type Block, type Body } from './body.ts';
import { findInlineFacts, inlineFactPattern, type FactComponent } from './components.ts';
import { findLine, type GuideText, type StepText } from './content.ts';

/** A piece of what a reader sees of a file: a field of its frontmatter, or a block of its body. */
export interface TextLine {
  /** The field, keys joined by `.`; `body` for a block. */
  readonly field: string;
  readonly kind: 'title' | 'short' | 'description' | 'answer' | 'verify' | Block['kind'];
  /** Facts are replaced by `factMark`. */
  readonly text: string;
  /** One for each `factMark`, in order; `component` is undefined for a name that is not one. */
  readonly facts: readonly {
    readonly component: FactComponent | undefined;
    readonly id: string;
    /** As it stands in the frontmatter. */
    readonly written?: string;
  }[];
  readonly line: number;
}

type Lined = Pick<GuideText | StepText, 'source' | 'frontmatter' | 'body'>;

const known = new WeakMap<Lined['frontmatter'], { body: Body; lines: readonly TextLine[] }>();

/** Everything a reader sees of a file, frontmatter first. Search words are not among it. */
export function listLines(text: Lined): readonly TextLine[] {
  // Every check on wording asks for the same lines.
  const before = known.get(text.frontmatter);
  if (before?.body === text.body) return before.lines;
  const blocks = text.body.blocks.map((block) => ({ ...block, field: 'body' }));
  const lines = [...listFields(text), ...blocks];
  known.set(text.frontmatter, { body: text.body, lines });
  return lines;
}

function listFields({ frontmatter, source }: Lined): TextLine[] {
  const line = (kind: TextLine['kind'], written: string | undefined, path: readonly string[]) =>
    written === undefined
      ? []
      : [
          {
            field: path.join('.'),
            kind,
            text: written.replace(inlineFactPattern, factMark),
            facts: findInlineFacts(written),
            line: findLine(source, ...path),
          },
        ];
  const top = [
    ...line('title', frontmatter.title, ['title']),
    ...line('short', frontmatter.short, ['short']),
  ];
  if ('description' in frontmatter) {
    return [...top, ...line('description', frontmatter.description, ['description'])];
  }
  const answers = Object.entries(frontmatter.answers).flatMap(([id, wording]) =>
    line('answer', wording, ['answers', id]),
  );
  return [...top, ...answers, ...line('verify', frontmatter.verify, ['verify'])];
}
