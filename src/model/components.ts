import type { FactFile } from './facts-schema.ts';

/** A component that authors may write. */
interface Component {
  /** The kind of each attribute: a text must be there and say something, a flag has no value. Never an expression. */
  readonly attributes: Readonly<Record<string, 'text' | 'flag'>>;
  /** Whether something stands between its tags: it must, it may, or nothing can. */
  readonly holds: 'something' | 'maybe' | 'nothing';
  /** The file of `content/facts/` that its text attribute names an entry of. */
  readonly file?: FactFile;
  /** Its name in braces, `{role:…}`, in the text of a plain guide; `short` ones also in a line of frontmatter. */
  readonly inBraces?: string;
  readonly short?: true;
}

/**
 * The one list of what may stand in a text besides Markdown. Reading, checks, the page, the Markdown file, the search and
 * the hints for authors take it from here; how each looks is in src/render/.
 */
const components = {
  Command: {
    attributes: { id: 'text' },
    holds: 'nothing',
    file: 'commands',
    inBraces: 'command',
  },
  Link: { attributes: { to: 'text' }, holds: 'maybe', file: 'links', inBraces: 'link' },
  Role: {
    attributes: { id: 'text' },
    holds: 'nothing',
    file: 'roles',
    inBraces: 'role',
    short: true,
  },
  Ui: {
    attributes: { id: 'text' },
    holds: 'nothing',
    file: 'ui-names',
    inBraces: 'ui',
    short: true,
  },
  ErrorCode: {
    attributes: { id: 'text' },
    holds: 'nothing',
    file: 'error-codes',
    inBraces: 'error-code',
    short: true,
  },
  When: {
    attributes: { id: 'text', state: 'flag' },
    holds: 'nothing',
    file: 'dates',
    inBraces: 'when',
    short: true,
  },
  OldName: {
    attributes: { id: 'text' },
    holds: 'nothing',
    file: 'old-names',
    inBraces: 'old-name',
    short: true,
  },
  Guide: { attributes: { id: 'text' }, holds: 'nothing', inBraces: 'guide' },
  HowTo: { attributes: {}, holds: 'something' },
  Note: { attributes: {}, holds: 'something' },
  Unconfirmed: { attributes: {}, holds: 'something' },
  Copyable: { attributes: {}, holds: 'something' },
  Requests: { attributes: {}, holds: 'nothing' },
  Flow: { attributes: {}, holds: 'nothing' },
} as const satisfies Readonly<Record<string, Component>>;

export type ComponentName = keyof typeof components;

/** The components that name a fact. */
export type FactComponent = {
  [Name in ComponentName]: (typeof components)[Name] extends { file: FactFile } ? Name : never;
}[ComponentName];

export const componentNames = Object.keys(components) as ComponentName[];

export function isComponent(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(components, name);
}

export function findComponent(name: string | null): Component | undefined {
  return isComponent(name) ? components[name] : undefined;
}

export function isFactComponent(name: string | null): name is FactComponent {
  return findComponent(name)?.file !== undefined;
}

/** The file that the facts of a component are in. */
export function factFileOf(name: FactComponent): FactFile {
  return components[name].file;
}

/** The attribute by which a component names a fact or a guide. */
export function namingAttribute(name: ComponentName): string | undefined {
  return Object.entries(components[name].attributes).find(([, kind]) => kind === 'text')?.[0];
}

const listNames = (isWanted: (component: Component) => boolean) =>
  Object.fromEntries(
    componentNames.flatMap((name): [string, ComponentName][] => {
      const component: Component = components[name];
      return component.inBraces !== undefined && isWanted(component)
        ? [[component.inBraces, name]]
        : [];
    }),
  );

/** What may be named in braces in a line of frontmatter, by the word for it. */
export const inlineNames = listNames(({ short }) => short === true) as Readonly<
  Record<string, FactComponent>
>;

/** What may be named so in the body of a plain guide. */
export const markdownNames: Readonly<Record<string, ComponentName>> = listNames(() => true);

/** How a fact is written in a title, an answer or another line of frontmatter: `{error-code:50057}`. */
export const inlineFactPattern = /\{([a-z-]+):([a-z0-9-]+|(?<=\{error-code:)[\w-]+)\}/g;

/** The facts that a line of frontmatter names, in order; `component` is undefined for a name that is not one. */
export function findInlineFacts(text: string): {
  readonly component: FactComponent | undefined;
  readonly id: string;
  readonly written: string;
}[] {
  // Most lines name none, and there are hundreds in a page.
  if (!text.includes('{')) return [];
  return [...text.matchAll(inlineFactPattern)].map(([written, name = '', id = '']) => ({
    component: Object.hasOwn(inlineNames, name) ? inlineNames[name] : undefined,
    id,
    written,
  }));
}
