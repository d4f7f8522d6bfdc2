import type { Nodes } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { splitFrontmatter } from '../../../src/content/read-text.ts';
import type { Content } from '../../../src/guide/content.ts';
import { turnsOnCondition } from '../../../src/guide/condition-words.ts';
import { listPairs, type Mutant } from './mutant.ts';
import { negate } from './negate.ts';
import { rewriteFile, type GuideFile } from './read-guide-files.ts';

interface Rewrite {
  readonly kind: string;
  readonly what: string;
  /** The whole file; undefined: it is deleted. */
  readonly written: string | undefined;
}

/** Every fault that is made in one file of a guide. The other languages stay as they are. */
export function* mutateText(content: Content, file: GuideFile): Generator<Mutant> {
  const rewrites = [
    { kind: 'file deleted', what: '', written: undefined },
    ...rewriteFields(file),
    ...rewriteBody(file),
  ];
  for (const { kind, what, written } of rewrites) {
    yield { kind, what: `${file.name} ${what}`, ...rewriteFile(content, file, written) };
  }
}

/** Fields whose wording has a meaning, and which of them can be lost. */
const fields = ['title', 'short', 'description', 'verify'];

function rewriteFields(file: GuideFile): Rewrite[] {
  const { frontmatter, body } = splitFrontmatter(file.written);
  const whole = parseDocument(frontmatter).toJS() as Record<string, unknown>;
  const answers = (whole['answers'] ?? {}) as Record<string, string>;
  const write = (
    kind: string,
    what: string,
    changes: readonly [string[], string | undefined][],
  ) => {
    const document = parseDocument(frontmatter);
    for (const [path, value] of changes) {
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, value);
    }
    return { kind, what, written: `---\n${document.toString({ lineWidth: 0 })}---\n${body}` };
  };
  const lines = [
    ...fields.flatMap((field) => {
      const text = whole[field];
      return typeof text === 'string' ? [{ name: field, path: [field], text }] : [];
    }),
    ...Object.entries(answers).map(([id, text]) => ({
      name: 'answer',
      path: ['answers', id],
      text,
    })),
  ];
  // Without a short title, the map of a step shows its title.
  const losable = lines.filter(({ name }) => name !== 'short' || file.step === undefined);
  return [
    ...losable.map(({ name, path }) =>
      write(`${name} dropped`, path.join('.'), [[path, undefined]]),
    ),
    ...lines
      .filter(({ name }) => name !== 'short')
      .flatMap(({ name, path, text }) =>
        negate(text, file.locale).map((negated) =>
          write(`${name} negated in one language`, `${path.join('.')}: ${negated}`, [
            [path, negated],
          ]),
        ),
      ),
    ...listPairs(Object.entries(answers)).map(([[a, textA], [b, textB]]) =>
      write('wording of two answers exchanged in one language', `${a}, ${b}`, [
        [['answers', a], textB],
        [['answers', b], textA],
      ]),
    ),
  ];
}

const processor = unified().use(remarkParse).use(remarkMdx);

/** What is a block of a body: dropped as a whole. */
const blockTypes = ['paragraph', 'listItem', 'heading', 'code', 'mdxJsxFlowElement'];

function rewriteBody(file: GuideFile): Rewrite[] {
  const { body } = splitFrontmatter(file.written);
  const above = file.written.slice(0, file.written.length - body.length);
  const cut = ({ start, end }: Piece, put = '') =>
    above + body.slice(0, start) + put + body.slice(end);
  const pieces = listPieces(processor.parse(body), false);
  const blocks = pieces.filter(({ isBlock }) => isBlock);
  const texts = pieces.filter(({ isText }) => isText);
  return [
    ...blocks.map((piece) => {
      const what = body.slice(piece.start, piece.end).slice(0, 60);
      return { kind: 'block of a body dropped', what, written: cut(piece) };
    }),
    ...texts.flatMap((piece) =>
      listSentences(body, piece)
        .filter(({ text }) => turnsOnCondition(text, file.locale))
        .flatMap(({ text, ...place }) =>
          negate(text, file.locale).map((negated) => ({
            kind: 'condition of a body negated in one language',
            what: negated,
            written: cut(place, negated),
          })),
        ),
    ),
  ];
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function listPieces(
  node: Nodes,
  inItem: boolean,
): (Piece & { isText: boolean; isBlock: boolean })[] {
  const isText = node.type === 'paragraph' || node.type === 'heading';
  const inner = 'children' in node ? node.children : [];
  const below = inner.flatMap((child) => listPieces(child, inItem || node.type === 'listItem'));
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  // The text of an item is dropped with its item.
  const isBlock = blockTypes.includes(node.type) && !(inItem && isText);
  return isBlock || isText ? [{ start, end, isText, isBlock }, ...below] : below;
}

/** Where each sentence of a piece stands. Facts have no full stops. */
function listSentences(body: string, { start, end }: Piece): (Piece & { text: string })[] {
  return [...body.slice(start, end).matchAll(/\S[^]*?(?:[.!?:](?=\s)|$)/g)].map(
    ({ 0: text, index }) => ({
      text,
      start: start + index,
      end: start + index + text.length,
    }),
  );
}
