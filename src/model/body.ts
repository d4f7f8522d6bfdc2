/** What the body of a text holds, in MDX or in Markdown, as far as the checks need to know it. */
export interface Body {
  readonly blocks: readonly Block[];
  /** Every fact the body names, in order. */
  readonly facts: readonly FactUse[];
  /** Every component of the body that is not a fact (`HowTo`, `Note` …), in order. */
  readonly components: readonly string[];
  /** What the body is built of, in order. */
  readonly shape: readonly Part[];
  /** The code blocks and the code in running text, as written. */
  readonly code: readonly Code[];
  /** The guides that the body leads to (`<Guide id="…" />`), in order. */
  readonly guides: readonly { readonly id: string; readonly line: number }[];
  /** Lines of the addresses written by hand: links, and images from elsewhere. */
  readonly links: readonly number[];
  /** Lines of what MDX would run: expressions in braces, imports and exports. */
  readonly scripts: readonly number[];
  /** Lines of raw HTML in Markdown, components among it. */
  readonly html: readonly number[];
  /** What a reader of Markdown would see as it is typed: braces that name no fact, and forms that are not read. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly kind: 'braces' | 'table' | 'task' | 'footnote' | 'strike-through';
  /** Begins what is not read. */
  readonly text: string;
  readonly line: number;
}

/** A piece of running text. Facts in it are replaced by `factMark`, guides by `guideMark`. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly text: string;
  readonly line: number;
  /** One for each `factMark`, in order. */
  readonly facts: readonly FactUse[];
}

/**
 * A building block of a body: `paragraph`, `heading 2`, `list`, `numbered list`, `item`, `code block`, `image`, a
 * component's name, or the `end of` a list or a component.
 */
export interface Part {
  readonly name: string;
  readonly line: number;
}

export interface Code {
  readonly text: string;
  readonly line: number;
}

export interface FactUse {
  readonly component: FactComponent;
  readonly id: string;
  readonly line: number;
}

/** Stands in a block's text where a fact stood. */
export const factMark = '\uFFFC';

/** Stands in a block's text where a guide's title will stand. */
export const guideMark = '\uFFFD';

/** The components of MDX that name a fact, and the file that the fact is in. */
export const factComponents = {
  Command: 'commands',
  Link: 'links',
  Role: 'roles',
  Ui: 'ui-names',
  ErrorCode: 'error-codes',
  When: 'dates',
  OldName: 'old-names',
} as const;
export type FactComponent = keyof typeof factComponents;

export function isFactComponent(name: string | null): name is FactComponent {
  return name !== null && Object.hasOwn(factComponents, name);
}

/** The other components that authors may write. */
export const proseComponents = [
  'HowTo',
  'Note',
  'Unconfirmed',
  'Copyable',
  'Requests',
  'Guide',
  'Flow',
] as const;

/** How a fact is written in a title, an answer or another line of frontmatter: `{error-code:50057}`. */
export const inlineFactPattern = /\{([a-z-]+):([a-z0-9-]+)\}/g;

/** The kinds of fact that can be written so. */
export const inlineNames: Readonly<Record<string, FactComponent>> = {
  role: 'Role',
  ui: 'Ui',
  'error-code': 'ErrorCode',
  when: 'When',
  'old-name': 'OldName',
};

/** The kinds of fact that can be written so in the body of a plain guide, where a guide is named in the same way. */
export const markdownNames: Readonly<Record<string, FactComponent | 'Guide'>> = {
  ...inlineNames,
  link: 'Link',
  command: 'Command',
  guide: 'Guide',
};

/** The facts that a line of frontmatter names, in order; `component` is undefined for a name that is not one. */
export function findInlineFacts(text: string): {
  readonly component: FactComponent | undefined;
  readonly id: string;
  readonly written: string;
}[] {
  return [...text.matchAll(inlineFactPattern)].map(([written, name = '', id = '']) => ({
    component: Object.hasOwn(inlineNames, name) ? inlineNames[name] : undefined,
    id,
    written,
  }));
}
