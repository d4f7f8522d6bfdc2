import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { parseHTML } from 'linkedom';

/** A flowchart in Mermaid's own terms, with the line of the given text where each part was read. */
export interface MermaidChart {
  readonly vertices: readonly {
    id: string;
    type: string;
    text: string;
    isMarkdown: boolean;
    line: number;
  }[];
  readonly edges: readonly {
    start: string;
    end: string;
    text: string;
    type: string;
    line: number;
  }[];
  readonly groups: readonly { id: string; nodes: readonly string[]; line: number }[];
  /** `accTitle`. */
  readonly title: string;
}

/** What Mermaid says of a text that it cannot read, and in which line. */
export interface MermaidFault {
  readonly line: number;
  readonly says: string;
}

export interface MermaidReader {
  /** The kind of a diagram, such as `flowchart-v2` or `sequence`; undefined if Mermaid knows none. */
  readonly findKind: (text: string) => string | undefined;
  readonly read: (text: string) => Promise<MermaidChart | MermaidFault>;
}

/** As much of Mermaid as is used here: the database of its flowcharts, and the parser that fills it. */
interface Mermaid {
  initialize(config: object): void;
  detectType(text: string): string;
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<Diagram> };
}
interface Diagram {
  readonly db: Database;
  readonly parser: { readonly parser: object };
}
interface Database {
  getVertices(): ReadonlyMap<
    string,
    { id: string; type?: string; text?: string; labelType: string }
  >;
  getEdges(): readonly { start: string; end: string; text?: string; type?: string }[];
  getSubGraphs(): readonly { id: string; nodes: readonly string[] }[];
  getAccTitle(): string;
  addVertex: Add;
  addLink: Add;
  addSubGraph: Add;
}
/** Called by the parser as its own: `this` has the lexer, which knows the line. */
type Add = (this: { lexer?: { yylloc?: { first_line: number } } }, ...parts: unknown[]) => unknown;

/** More arrows than Mermaid draws unasked. */
const mostArrows = 5000;

/** Lines by what was read there. The parser has read one word more, which stands on the same line or ends it. */
interface Places {
  readonly nodes: Map<string, number>;
  readonly labels: Map<string, number>;
  readonly edges: number[];
  readonly groups: number[];
}

/**
 * Loads Mermaid, which takes half a second and two files of the disk: only what reads flowcharts of others does. It expects
 * a page, and has one that is shown to nobody, in a context of its own.
 */
export async function loadMermaid(): Promise<MermaidReader> {
  const path = createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js');
  const { window } = parseHTML('<!doctype html><html><body></body></html>');
  const silent = { log() {}, info() {}, warn() {}, error() {}, debug() {}, trace() {} };
  const page = {
    window,
    document: window.document,
    console: silent,
    structuredClone,
    setTimeout,
    clearTimeout,
    URL,
  };
  const context = createContext(page) as { mermaid: Mermaid };
  runInContext(await readFile(path, 'utf8'), context);
  const { mermaid } = context;
  mermaid.initialize({ startOnLoad: false, maxEdges: mostArrows, maxTextSize: 10_000_000 });
  // Mermaid says nothing of lines, but its parser knows them while it fills the database.
  let places = createPlaces();
  const { parser } = (await mermaid.mermaidAPI.getDiagramFromText('flowchart LR\na')).parser;
  let own: Database | undefined;
  Object.defineProperty(parser, 'yy', {
    get: () => own,
    set: (db: Database) => {
      own = db;
      notePlaces(db, places);
    },
  });
  return {
    findKind: (text) => {
      try {
        return mermaid.detectType(text);
      } catch {
        return undefined;
      }
    },
    read: async (text) => {
      places = createPlaces();
      try {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
        return describeChart(db, places);
      } catch (error) {
        return describeFault(error, text);
      }
    },
  };
}

const createPlaces = (): Places => ({ nodes: new Map(), labels: new Map(), edges: [], groups: [] });

function notePlaces(db: Database, { nodes, labels, edges, groups }: Places): void {
  const around = (
    name: 'addVertex' | 'addLink' | 'addSubGraph',
    note: (line: number, parts: unknown[]) => void,
  ) => {
    const add = db[name];
    db[name] = function (...parts) {
      note(this.lexer?.yylloc?.first_line ?? 1, parts);
      return Reflect.apply(add, db, parts) as unknown;
    };
  };
  around('addVertex', (line, [id, label]) => {
    if (typeof id !== 'string') return;
    if (!nodes.has(id)) nodes.set(id, line);
    if (label !== undefined && !labels.has(id)) labels.set(id, line);
  });
  around('addLink', (line) => {
    const { length } = db.getEdges();
    edges[length] = line;
  });
  around('addSubGraph', (line) => groups.push(line));
}

function describeChart(db: Database, { nodes, labels, edges, groups }: Places): MermaidChart {
  // One link may be several arrows: "a & b --> c". They stand on one line.
  let line = 1;
  return {
    title: decode(db.getAccTitle()),
    vertices: [...db.getVertices().values()].map(
      ({ id, type = 'square', text = id, labelType }) => ({
        id,
        type,
        text: decode(text),
        isMarkdown: labelType === 'markdown',
        line: labels.get(id) ?? nodes.get(id) ?? 1,
      }),
    ),
    edges: db.getEdges().map(({ start, end, text = '', type = '' }, at) => {
      line = edges[at] ?? line;
      return { start, end, text: decode(text), type, line };
    }),
    groups: db
      .getSubGraphs()
      .map(({ id, nodes: inside }, at) => ({ id, nodes: [...inside], line: groups[at] ?? 1 })),
  };
}

function describeFault(error: unknown, text: string): MermaidFault {
  const { message, hash } = error as { message?: string; hash?: { text?: string } };
  const lines = text.split('\n');
  const line = Number(/on line (\d+)/.exec(message ?? '')?.[1] ?? 1);
  const word = hash?.text?.trim();
  const says =
    hash === undefined
      ? `Mermaid cannot read this: ${(message ?? String(error)).split('\n')[0] ?? ''}`
      : word
        ? `Mermaid expects something else where "${word}" stands.`
        : 'Mermaid expects more here, such as the bracket that ends a label.';
  return { line: Math.min(Math.max(line, 1), lines.length), says };
}

/** Where HTML is read for its text. */
const box = parseHTML('<html><body></body></html>').document.createElement('p');

/** A label as it is shown: its lines, without tags and icons, and with what Mermaid and HTML write as codes. */
function decode(label: string): string {
  const named = label.replaceAll(/ﬂ°([A-Za-z][A-Za-z0-9]*)¶ß/g, '&$1;');
  const lines = named
    .replaceAll(/\bfa[bklrs]?:fa-[\w-]+/g, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|li|div)>|\\n/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '');
  box.innerHTML = lines.replaceAll('<', '&lt;');
  return box.textContent.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, point: string) =>
    String.fromCodePoint(Number(point)),
  );
}
