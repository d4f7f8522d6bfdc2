import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listEdges } from '../../src/flow/flow.ts';
import { readTarget } from '../support/read-target.ts';
import { guidePages, openPage, readPage } from '../support/site.ts';

describe.each(guidePages)('the file to take along of $path', ({ guide, locale, path }) => {
  const html = readPage(`take-with-you/${guide.id}/${guide.id}-${locale}.html`);
  const { document } = parseHTML(html);
  const mapPath = path.replace('index.html', 'map/index.html');
  const canonical = openPage(path).querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const site = new URL(canonical).origin;
  const textOf = (root: Document, selector: string) =>
    [...root.querySelectorAll(selector)].map((part) => {
      const copy = part.cloneNode(true) as Element;
      // The file has its scripts in other places.
      for (const script of copy.querySelectorAll('script, template')) script.remove();
      return copy.textContent;
    });

  it('has every step, every answer and the map of the page', () => {
    const page = openPage(path);
    expect(textOf(document, '.step')).toEqual(textOf(page, '.step'));
    const map = /<svg class="map"[^]*?<\/svg>/
      .exec(readPage(mapPath))?.[0]
      .replaceAll(`/${locale}/${guide.id}/#`, '#')
      // What leads into another guide leads to the site.
      .replaceAll(' href="/', ` href="${site}/`);
    expect(map).toBeTruthy();
    expect(html).toContain(map);
    const edges = [...document.querySelectorAll('.step')].flatMap((step) =>
      [...step.querySelectorAll('a[data-answer]')].map((link) => ({
        from: step.id,
        answer: link.getAttribute('data-answer'),
        to: readTarget(link.getAttribute('href') ?? ''),
      })),
    );
    const sort = (list: readonly object[]) => list.map((edge) => JSON.stringify(edge)).sort();
    expect(sort(edges)).toEqual(sort(listEdges(guide.flow)));
  });

  it('has all that it needs in it', () => {
    const needed = document.querySelectorAll(
      '[src]:not([src^="data:"]), link[rel=stylesheet], link[rel=manifest]',
    );
    expect(Array.from(needed, String)).toEqual([]);
    expect(document.querySelector('link[rel=icon]')?.getAttribute('href')).toMatch(/^data:/);
    // What starts it is left out; that the script of every page would hear it is not.
    for (const text of ['/_astro/', 'service-worker.js', 'OfflineScript'])
      expect(html.includes(text), text).toBe(false);
  });

  it('leads to the site by whole addresses, and says where it comes from', () => {
    for (const link of document.querySelectorAll('a[href]')) {
      expect(link.getAttribute('href')).toMatch(/^(?:#|https:\/\/)/);
    }
    const own = openPage(path).querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(document.querySelector(`.site-footer a[href="${own ?? ''}"]`)).not.toBeNull();
  });

  it('is offered on the page of the map, with its size', () => {
    const place = `/take-with-you/${guide.id}/${guide.id}-${locale}.html`;
    const page = openPage(mapPath);
    expect(page.querySelector(`.downloads a[href="${place}"]`)).not.toBeNull();
    expect(page.querySelector(`[data-size-of="${place}"]`)?.textContent).toMatch(/\d\s[kM]B$/);
  });
});
