import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** A flowchart as Mermaid understood it. */
export interface MermaidChart {
  readonly name: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly shape: string;
    readonly text: string;
    readonly link: string;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly text: string }[];
}

/** What a reader of Mermaid's drawing sees, and hears: its name, then its labels in the order of the chart. */
export interface MermaidDrawing {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** As much of Mermaid as is read here: its public functions, and the database of its flowcharts. */
interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly db: Database }> };
}
interface Database {
  getAccTitle(): string;
  getVertices(): ReadonlyMap<string, Vertex>;
  getEdges(): readonly Link[];
}
interface Vertex {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly link: string;
  readonly domId: string;
}
interface Link {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

/** Makes a blank page one that has Mermaid, from the installed package. */
export async function loadMermaid(page: Page): Promise<void> {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Mermaid</title><body></body></html>',
  );
  const path = fileURLToPath(import.meta.resolve('@mermaid-js/tiny/dist/mermaid.tiny.js'));
  await page.addScriptTag({ path });
  await page.evaluate(() => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    // The largest made-up flow has more arrows than Mermaid draws unasked.
    mermaid.initialize({ startOnLoad: false, maxEdges: 5000 });
  });
}

/** Has Mermaid read a flowchart. Fails where Mermaid does. */
export async function readMermaid(page: Page, source: string): Promise<MermaidChart> {
  return page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    // Mermaid keeps `#35;` in a form of its own until it draws.
    const decode = (kept: string) =>
      kept.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, point: string) => String.fromCodePoint(Number(point)));
    return {
      name: decode(db.getAccTitle()),
      nodes: [...db.getVertices().values()].map(({ id, type, text: kept, link }) => ({
        id,
        shape: type,
        text: decode(kept),
        link,
      })),
      edges: db.getEdges().map(({ start, end, text: kept }) => ({
        from: start,
        to: end,
        text: decode(kept),
      })),
    };
  }, source);
}

/** Has Mermaid draw a flowchart. */
export async function drawMermaid(page: Page, source: string): Promise<MermaidDrawing> {
  return page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    document.body.innerHTML = (await mermaid.render('drawing', text)).svg;
    const read = (selector: string) => document.querySelector(selector)?.textContent ?? 'nothing';
    return {
      name: read('svg > title'),
      nodes: [...db.getVertices().values()].map(({ domId }) => read(`[id$="${domId}"] .label`)),
      edges: db.getEdges().map(({ id }) => read(`.label[data-id="${id}"]`)),
    };
  }, source);
}
