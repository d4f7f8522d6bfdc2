import type { Nodes } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontmatter } from '../../../src/read/frontmatter.ts';
import { turnsOnCondition } from '../../../src/languages/condition-words.ts';
import { listNeighbours } from './mutant.ts';
import { negate } from './negate.ts';
import type { GuideFile, Rewrite } from './read-guide-files.ts';

/** A stretch of a body, from one character to before another. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

const processor = unified().use(remarkParse).use(remarkMdx);

/** A file with one fault in its body. */
export function rewriteBody({ written, locale }: GuideFile): Rewrite[] {
  const { body } = splitFrontmatter(written);
  const above = written.slice(0, written.length - body.length);
  const read = ({ start, end }: Piece) => body.slice(start, end);
  const put = ({ start, end }: Piece, text: string, within = body) =>
    within.slice(0, start) + text + within.slice(end);
  const make = (kind: string, what: string, changed: string): Rewrite => ({
    kind,
    what: what.slice(0, 80),
    written: above + changed,
  });
  const nodes = listNodes(processor.parse(body));
  const sentences = nodes.filter(isText).map((node) => splitSentences(body, placeOf(node)));
  return [
    ...nodes
      .filter((node, index) => isBlock(node, nodes[index - 1]))
      .map(placeOf)
      .map((place) => make('block of a body dropped', read(place), put(place, ''))),
    // The only sentence of a block is dropped with it.
    ...sentences
      .filter(({ length }) => length > 1)
      .flat()
      .map((place) => make('sentence of a body dropped', read(place), put(place, ''))),
    ...nodes.flatMap((node) =>
      node.type === 'list'
        ? listNeighbours(node.children.map(placeOf)).map(([first, second]) => {
            const changed = put(first, read(second), put(second, read(first)));
            return make('two items of a list exchanged', read(first), changed);
          })
        : [],
    ),
    ...sentences
      .flat()
      .filter((place) => turnsOnCondition(read(place), locale))
      .flatMap((place) =>
        negate(read(place), locale).map((negated) =>
          make('condition of a body negated', negated, put(place, negated)),
        ),
      ),
  ];
}

/** A node and all in it, in the order of the text. */
function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

function placeOf({ position }: Nodes): Piece {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function isText({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading';
}

/** Whether a node can be dropped as a whole. The first text of an item is dropped with its item. */
function isBlock(node: Nodes, before: Nodes | undefined): boolean {
  if (isText(node)) return before?.type !== 'listItem';
  return ['listItem', 'code', 'mdxJsxFlowElement'].includes(node.type);
}

function splitSentences(body: string, { start, end }: Piece): Piece[] {
  return [...body.slice(start, end).matchAll(/\S[^]*?(?:[.!?:](?=\s)|$)/g)].map(
    ({ 0: text, index }) => ({ start: start + index, end: start + index + text.length }),
  );
}
