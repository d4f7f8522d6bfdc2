import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Finding } from '../model/finding.ts';
import { markdownProcessor } from '../read/parse-body.ts';
import type { Locale } from '../site/locales.ts';
import type { Shell } from '../subjects/subject.ts';
import type { FactCollector } from './collect-facts.ts';

/** One language of a text: its tree, in which facts stand by their ids, and its first heading. */
export interface Side {
  readonly locale: Locale;
  readonly tree: Root;
  readonly heading: string | undefined;
}

export interface SideContext {
  readonly file: string;
  readonly facts: FactCollector;
  /** What the site knows commands by. */
  readonly shells: Readonly<Record<string, Shell>>;
  readonly findCodes: FindCodes;
  readonly writeFact: WriteFact;
}

export type ImportedFact = 'link' | 'command' | 'error-code';

/** How a fact is written in the texts that are made. */
export type WriteFact = (kind: ImportedFact, id: string) => string;

/** The site's error codes in a text: where each stands, and how it is typed. */
export type FindCodes = (text: string) => { at: number; typed: string; code: string }[];

/**
 * Reads each language of a text. What must not be translated becomes facts: links, and commands, whose code is that of the
 * source. What cannot be brought is told.
 */
export function readSides(
  texts: ReadonlyMap<Locale, string>,
  context: SideContext,
): { sides: Side[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let source: readonly string[] | undefined;
  const sides = [...texts].map(([locale, text]): Side => {
    const tree = markdownProcessor.parse(text);
    const codes: string[] = [];
    const tell = (node: Nodes, name: string, says: string, remedy: string) =>
      // Both languages stand on one line: what is wrong with it is said once.
      source === undefined || name === 'command-damaged'
        ? findings.push({
            file: context.file,
            line: node.position?.start.line ?? 1,
            severity: 'warning',
            name,
            says,
            remedy,
          })
        : 0;
    const heading = takeHeading(tree);
    replaceNodes(tree, (node) => {
      if (node.type === 'link') return replaceLink(node, locale, context, tell);
      if (node.type === 'image') {
        tell(
          node,
          'picture-left',
          `The picture "${node.url}" is not brought.`,
          'Put it into pictures/ of the guide, and show it where it belongs.',
        );
        return [];
      }
      if (node.type === 'html') return replaceHtml(node.value, node, tell);
      if (node.type === 'text') return replaceCodes(node.value, context);
      const code = readCommand(node, context.shells);
      if (code === undefined) return undefined;
      const right = source?.[codes.length] ?? code;
      if (right !== code)
        tell(
          node,
          'command-damaged',
          `The translation has damaged a command: "${code}" for "${right}".`,
          'The fact has the command of the source. See that it is right.',
        );
      codes.push(code);
      return [
        {
          type: 'html',
          value: context.writeFact(
            'command',
            context.facts.command(right, findShell(right, context.shells)),
          ),
        },
      ];
    });
    tidyText(tree);
    source ??= codes;
    return { locale, tree, heading };
  });
  return { sides, findings };
}

type Tell = (node: Nodes, name: string, says: string, remedy: string) => void;

/** Replaces nodes by what `replace` says, from the top; what it says nothing of is looked into. */
function replaceNodes(
  parent: Parents | Root,
  replace: (node: Nodes) => PhrasingContent[] | undefined,
): void {
  // What takes the place of a node is of the same kind.
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    const instead = replace(node);
    if (instead) return instead;
    if ('children' in node) replaceNodes(node, replace);
    // A picture that is not brought leaves no empty paragraph.
    return node.type === 'paragraph' && node.children.length === 0 ? [] : [node];
  }) as typeof parent.children;
}

function replaceLink(
  node: Link,
  locale: Locale,
  context: SideContext,
  tell: Tell,
): PhrasingContent[] {
  const title = readPlain(node).trim();
  if (!/^https?:\/\/./.test(node.url)) {
    if (!node.url.startsWith('#'))
      tell(
        node,
        'link-left',
        `"${node.url}" leads to a page beside this one: only its words are brought.`,
        'Write a link to the guide, or the whole address as a fact.',
      );
    return node.children;
  }
  const id = context.facts.link(node.url, title.replace(/[.:]$/, '') || node.url, locale);
  const end = /[.:]$/.exec(title)?.[0] ?? '';
  return [
    { type: 'html', value: context.writeFact('link', id) },
    ...(end === '' ? [] : [{ type: 'text', value: end } as const]),
  ];
}

/** A text with the site's error codes as facts. */
function replaceCodes(text: string, { findCodes, writeFact }: SideContext) {
  const found = findCodes(text);
  if (found.length === 0) return undefined;
  const end = found.map(({ at, typed }) => at + typed.length);
  const rest: PhrasingContent = { type: 'text', value: text.slice(end.at(-1)) };
  return [
    ...found.flatMap(({ at, code }, nth): PhrasingContent[] => [
      { type: 'text', value: text.slice(end[nth - 1] ?? 0, at) },
      { type: 'html', value: writeFact('error-code', code) },
    ]),
    rest,
  ];
}

/** Anchors, comments and line breaks say nothing that is lost. */
function replaceHtml(html: string, node: Nodes, tell: Tell): PhrasingContent[] {
  const left = html
    .replaceAll(/<!--[\s\S]*?-->|<\/?(?:a|span|br|p|div)\b[^<>]*>|<\/[a-z]\w*>/gi, '')
    .trim();
  if (left !== '')
    tell(
      node,
      'html-left',
      `This HTML is not brought: "${left.slice(0, 40)}".`,
      'Write it as Markdown.',
    );
  return [];
}

/** What is a command and nothing else: code, or an emphasis as in old articles. */
function readCommand(node: Nodes, shells: SideContext['shells']): string | undefined {
  if (node.type === 'code') {
    const code = node.value.trim();
    if (code === '' || code.includes('\n')) return undefined;
    // With `-interactive` behind it, it is the same shell.
    const language = (node.lang ?? '').toLowerCase();
    const isShell = [...Object.keys(shells), 'shell', 'console'].some((name) =>
      language.includes(name),
    );
    return isShell || language === 'sh' || findShell(code, shells) ? code : undefined;
  }
  if (node.type !== 'inlineCode' && node.type !== 'emphasis' && node.type !== 'strong')
    return undefined;
  const code = readPlain(node).trim();
  if (/^[A-Z][a-z]+-[A-Z]\w{2,}(?:[\s-]|$)/.test(code)) return code;
  return findShell(code, shells) === undefined ? undefined : code;
}

/** The shell that takes a text for a command typed into prose. */
function findShell(code: string, shells: SideContext['shells']): string | undefined {
  return Object.entries(shells).find(
    ([, shell]) => (shell.findTyped?.(code, new Set(), true) ?? []).length > 0,
  )?.[0];
}

/** Takes the first heading of the first level out of a tree: it is the title. */
function takeHeading(tree: Root): string | undefined {
  const at = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const [found] = at < 0 ? [] : tree.children.splice(at, 1);
  // Below the title, headings begin at the second level and go down one at a time.
  let above = 1;
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    node.depth = Math.min(Math.max(node.depth, 2), above + 1) as typeof node.depth;
    above = node.depth;
  }
  return found && readPlain(found).trim();
}

/** What a tree says, without what makes it look: facts as their Markdown has them. */
export function readPlain(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readPlain).join('') : '';
}

/** `[!NOTE]` of other Markdown and spaces between sentences, which HTML does not show either. */
function tidyText(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === 'text')
      node.value = node.value
        .replace(/^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i, '')
        .replaceAll(/[ \t]+/g, ' ');
    else if ('children' in node) tidyText(node);
  }
}
