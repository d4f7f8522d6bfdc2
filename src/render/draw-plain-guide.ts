import GithubSlugger, { slug } from 'github-slugger';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Nodes, Root } from 'mdast';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { isJsx, readId, type Jsx } from '../read/parse-body.ts';
import { factMark } from '../model/body.ts';
import type { PlainText } from '../model/content.ts';

/** A fact or a guide that stands between two stretches of HTML, drawn by the component of that name. */
export interface DrawnName {
  readonly component: string;
  readonly id: string;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
}

/** The ids that every page has. */
const pageIds = ['main', 'search-field', 'search-hint'];

/**
 * The body of a plain guide: stretches of HTML, whose tags need not be closed in the same stretch, and what stands
 * between them. Headings have the ids of the source text's headings, so that a link to one holds in every language.
 */
export function drawPlainGuide(text: PlainText, source = text): (string | DrawnName)[] {
  const ids = listHeadingIds(source.tree);
  const own = source === text ? ids : listHeadingIds(text.tree);
  const names: DrawnName[] = [];
  let headings = 0;
  const putName = (node: Jsx) => {
    const isBlock = node.type === 'mdxJsxFlowElement';
    names.push({ component: node.name ?? '', id: readId(node), isBlock });
    return { type: 'text', value: factMark } as const;
  };
  const handlers: Handlers = {
    mdxJsxFlowElement: (_, node: Jsx) => putName(node),
    mdxJsxTextElement: (_, node: Jsx) => putName(node),
    heading: (state, node: Heading): Element => {
      const id = ids[headings] ?? own[headings] ?? '';
      headings++;
      const children = state.all(node);
      return { type: 'element', tagName: `h${node.depth}`, properties: { id }, children };
    },
  };
  const html = toHtml(toHast(text.tree, { handlers })).split(factMark);
  return html.flatMap((stretch, at) => [stretch, ...names.slice(at, at + 1)]).filter(Boolean);
}

function listHeadingIds(tree: Root): string[] {
  const slugger = new GithubSlugger();
  for (const id of pageIds) slugger.slug(id);
  const list = (node: Nodes): string[] => {
    if (node.type === 'heading') {
      const words = readWords(node);
      return [slugger.slug(slug(words) === '' ? 'section' : words)];
    }
    return 'children' in node ? node.children.flatMap(list) : [];
  };
  return list(tree);
}

function readWords(node: Nodes): string {
  // A heading may be nothing but a fact.
  if (isJsx(node)) return readId(node);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readWords).join('') : '';
}
