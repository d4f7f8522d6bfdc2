import { isComponent, type FactComponent } from './components.ts';

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
  /** The links written by hand. */
  readonly links: readonly HandmadeLink[];
  /** Lines of what MDX would run: expressions in braces, imports and exports. */
  readonly scripts: readonly number[];
  /** Lines of raw HTML in Markdown, components among it. */
  readonly html: readonly number[];
  /** Components with other attributes than they have, or with something inside that may not be there. */
  readonly misused: readonly Misuse[];
  /** The pictures that the body shows, in order, wherever they lie. */
  readonly pictures: readonly PictureUse[];
  /** What would stand on the page as it is typed: braces that name no fact, and forms of Markdown that are not read. */
  readonly unread: readonly Unread[];
}

export interface HandmadeLink {
  readonly address: string;
  readonly line: number;
}

/** How a component is written that cannot be written so; `attribute` is missing where it is about the component. */
export interface Misuse {
  readonly kind:
    | 'spread'
    | 'expression'
    | 'unknown-attribute'
    | 'missing-attribute'
    | 'empty-attribute'
    | 'flag-with-value'
    | 'empty'
    | 'nested'
    | 'not-empty';
  readonly component: string;
  readonly attribute?: string;
  readonly line: number;
}

/** A picture that a text shows. */
export interface PictureUse {
  /** As the text names it. */
  readonly written: string;
  readonly alt: string;
  readonly line: number;
  /** Whether nothing else stands in its paragraph. */
  readonly isAlone: boolean;
  /** Whether its alt text is words, and nothing that stands for them: a component, or a fact in braces. */
  readonly isPlain: boolean;
  /** Whether it has a title, `![alt](x.png "title")`. */
  readonly hasTitle: boolean;
}

export interface Unread {
  readonly kind: 'braces' | 'task' | 'footnote' | 'strike-through' | 'other';
  /** Begins what is not read. */
  readonly text: string;
  readonly line: number;
}

/** A piece of running text. Facts in it are replaced by `factMark`, guides by `guideMark`. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'picture';
  readonly text: string;
  readonly line: number;
  /** One for each `factMark`, in order. */
  readonly facts: readonly FactUse[];
}

/**
 * A building block of a body: `paragraph`, `heading 2`, `list`, `numbered list`, `item`, `code block`, `picture`,
 * `table`, `row`, `cell`, a component's name, or the `end of` a list, a table or a component.
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

/** Whether Astro may compile the body: it is there, and nothing in it would be run or is unknown. */
export function isCompilable(body: Body | undefined): body is Body {
  return (
    body !== undefined &&
    body.scripts.length === 0 &&
    body.misused.length === 0 &&
    body.components.every(isComponent)
  );
}
