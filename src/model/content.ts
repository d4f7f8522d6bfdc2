import type { Root } from 'mdast';
import type { StatedCases } from '../cases/cases-schema.ts';
import { joinFlows } from '../flow/crossing.ts';
import type { FlowFile } from '../flow/flow-schema.ts';
import type { Successors } from '../flow/successors-schema.ts';
import type { GuideSuccessors, Ledger } from '../ledger/ledger-schema.ts';
import type { Drawing } from '../site/drawing.ts';
import type { Locale } from '../site/locales.ts';
import type { SiteSettings } from '../site/site-schema.ts';
import type { Ui } from '../site/ui-schema.ts';
import type { Body } from './body.ts';
import type { Facts, FactFile } from './facts-schema.ts';
import type { Pictures } from './pictures.ts';
import type { SearchWords } from '../search/search-words-schema.ts';
import type { Topics } from './topics-schema.ts';
import type { GuideFrontmatter, StepFrontmatter } from './step-text-schema.ts';

/** Where a value stands: its file, and the line of each of its fields (keys joined by `.`; `''` is the whole). */
export interface Source {
  readonly file: string;
  readonly lines: Readonly<Record<string, number>>;
}

/** One file of text: its frontmatter, what its body holds, and the hash that a translation of it carries. */
export interface Text<Frontmatter> {
  readonly locale: Locale;
  readonly source: Source;
  readonly frontmatter: Frontmatter;
  readonly body: Body;
  /** What `body` was read from, and what the page is rendered from: see `readTree`. Packed, it takes a tenth of the memory. */
  readonly packedTree: string;
  readonly hash: string;
  /** Hash of what a person must have compared with the other language: see `listSigned` and, for a step, `describeLeads`. */
  readonly conditions: string;
}
export type StepText = Text<StepFrontmatter>;
export type GuideText = Text<GuideFrontmatter>;

/** A guide without a flow: a page in every language. */
export interface PlainGuide {
  readonly id: string;
  /** A locale is missing where its file is. */
  readonly texts: Readonly<Record<Locale, GuideText>>;
  readonly pictures: Pictures;
  readonly steps?: never;
}

export interface Guide {
  readonly id: string;
  readonly flow: FlowFile;
  readonly flowSource: Source;
  /** What took the place of its steps and answers that are gone. */
  readonly successors: Successors;
  readonly successorsSource: Source;
  /** Situations of real people, and where each of them must end. */
  readonly cases: StatedCases;
  readonly casesSource: Source;
  /** The guide page's text by locale; a locale is missing where its file is. */
  readonly texts: Readonly<Record<Locale, GuideText>>;
  /** Step id → locale → the step's text. Steps that the flow does not name are kept: a check reports them. */
  readonly steps: Readonly<Record<string, Readonly<Record<Locale, StepText>>>>;
  readonly pictures: Pictures;
}

/** All content as one value: what the checks judge and the build draws. */
export interface Content {
  readonly site: SiteSettings;
  readonly siteSource: Source;
  /** The drawings that the site has of its own. */
  readonly drawings: { readonly wordmark?: Drawing; readonly icon?: Drawing };
  /** The languages of the site, in its order. */
  readonly locales: readonly Locale[];
  /** The guides with a flow. */
  readonly guides: Readonly<Record<string, Guide>>;
  /** The guides without one. No id is in both. */
  readonly plainGuides: Readonly<Record<string, PlainGuide>>;
  /** What was ever published. */
  readonly ledger: Ledger;
  /** What took the place of guides that are gone. */
  readonly guideSuccessors: GuideSuccessors;
  readonly guideSuccessorsSource: Source;
  readonly facts: Facts;
  readonly factSources: Readonly<Record<FactFile, Source>>;
  /** What guides are grouped by, in the order of the home page. A site may have none. */
  readonly topics: Topics;
  readonly topicsSource: Source;
  readonly ui: Readonly<Record<Locale, Ui>>;
  readonly uiSources: Readonly<Record<Locale, Source>>;
  /** What people write in a search, by locale. */
  readonly search: Readonly<Record<Locale, SearchWords>>;
  readonly searchSources: Readonly<Record<Locale, Source>>;
}

/** The tree of a text, a new one each time. Its nodes have no `position`. */
export function readTree({ packedTree }: Pick<GuideText, 'packedTree'>): Root {
  return JSON.parse(packedTree) as Root;
}

/** A guide of either kind. */
export function findGuide(
  { guides, plainGuides }: Pick<Content, 'guides' | 'plainGuides'>,
  id: string,
): Guide | PlainGuide | undefined {
  if (Object.hasOwn(guides, id)) return guides[id];
  return Object.hasOwn(plainGuides, id) ? plainGuides[id] : undefined;
}

/** The flow of a guide, joined with those that its answers lead into: see `joinFlows`. */
export function joinFlow({ guides }: Pick<Content, 'guides'>, id: string): FlowFile {
  return joinFlows(id, (guide) => (Object.hasOwn(guides, guide) ? guides[guide]?.flow : undefined));
}

/** The line of a field, or of the nearest field around it. */
export function findLine(source: Source, ...path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const field = path.slice(0, length).join('.');
    const line = Object.hasOwn(source.lines, field) ? source.lines[field] : undefined;
    if (line !== undefined) return line;
  }
  return source.lines[''] ?? 1;
}

/** The field that stands on a line, or the nearest one above it, key by key: what `findLine` does, the other way round. */
export function findField({ lines }: Source, line: number): string[] {
  const above = Object.entries(lines).filter(([, at]) => at <= line);
  const nearest = Math.max(...above.map(([, at]) => at));
  // Of the fields that begin on one line, the innermost is read last.
  const [field = ''] = above.findLast(([, at]) => at === nearest) ?? [];
  return field === '' ? [] : field.split('.');
}
