import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const root = join(import.meta.dirname, '..', '..');
const folders = ['.', 'docs', 'docs/decisions', 'bench', 'bench/results'];

/** A page of the project's documentation. */
export interface DocumentationPage {
  /** From the project's root. */
  readonly path: string;
  readonly tree: Root;
}

/** Every page of Markdown that is written for whoever works on the project or runs a site. */
export async function readPages(): Promise<DocumentationPage[]> {
  const paths = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder)))
        .filter((name) => name.endsWith('.md'))
        .map((name) => posix.join(folder, name)),
    ),
  );
  return Promise.all(
    paths.flat().map(async (path) => {
      const text = await readFile(join(root, path), 'utf8');
      return { path, tree: unified().use(remarkParse).parse(text) };
    }),
  );
}

/** Every node of a tree, in the order of the text. */
export function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

export function readText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readText).join('') : '';
}

/** What links name the headings of a page by. */
export function listAnchors(tree: Root): string[] {
  const slugger = new GithubSlugger();
  const headings = listNodes(tree).filter((node) => node.type === 'heading');
  return headings.map((heading) => slugger.slug(readText(heading)));
}
