import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeUpPlainGuide } from '../../tests/made-up/plain-guide.ts';
import type { Locale } from '../../tests/made-up/said.ts';
import { writeOut } from './write-markdown.ts';

const cache = join(import.meta.dirname, '..', '.cache');
/** Where `npm run bench` installs the peers; their sites stand beside it, so that they find them. */
export const peerModules = join(cache, 'node_modules');
export const sitesFolder = join(cache, 'sites');

/** What a site is made of. */
export interface Site {
  readonly guides: readonly MadeUpPlainGuide[];
  readonly flowGuide?: FlowGuide;
}

/** The guide with a flow, for the peers as one long page: the Markdown that Veiviser itself publishes of it. */
export interface FlowGuide {
  readonly id: string;
  /** Empty for the site that publishes them. */
  readonly texts: Readonly<Partial<Record<Locale, string>>>;
}

/** A tool that makes a site of guides, set up as it comes. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  /** The packages whose versions say what was measured. */
  readonly packages: readonly string[];
  /** Where its packages are installed. */
  readonly modules: string;
  /** Writes the whole site, ready to be built, into an empty folder. */
  readonly prepare: (folder: string, site: Site) => unknown;
  /** What builds the site in its folder: a program of a package, and its arguments. */
  readonly build: readonly [packageName: string, tool: string, ...args: string[]];
  /** Where in the folder the built site stands then. */
  readonly output: string;
  /** The path that a reader opens for a guide. */
  readonly findPage: (locale: Locale, guide: string) => string;
  /** Whether a built file, by its path in the output, is there for the search alone. */
  readonly isSearch: (path: string) => boolean;
}

/** A page of a site, as Markdown without its title. */
export interface PageText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** The pages of a site in one language: each guide, and the one with a flow as a long page. */
export function listPages({ guides, flowGuide }: Site, locale: Locale): PageText[] {
  const pages = guides.map(({ id, topic, texts }) => {
    const { title, description, body } = texts[locale];
    return { id, title, description, body: writeOut(body, topic, locale) };
  });
  const text = flowGuide?.texts[locale];
  if (!flowGuide || text === undefined) return pages;
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  return [...pages, { id: flowGuide.id, title, description: title, body: body.trim() }];
}

/** The `package.json` of a site. The tools look there for what they are to bundle. */
export function describePackage(packages: readonly string[]): string {
  const dependencies = Object.fromEntries(packages.map((name) => [name, '*']));
  return JSON.stringify({ private: true, dependencies });
}

/** What a package says of itself: its version, and the JavaScript files behind its programs. */
export async function readPackage(
  modules: string,
  name: string,
): Promise<{ version: string; findProgram: (tool: string) => string }> {
  const folder = join(modules, name);
  const { bin, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
    version: string;
  };
  const findProgram = (tool: string) =>
    join(folder, typeof bin === 'string' ? bin : (bin[tool] ?? tool));
  return { version, findProgram };
}
