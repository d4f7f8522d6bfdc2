import { describe, expect, it } from 'vitest';
import { content, guidePages, listPages, openPage, readBytes } from '../support/site.ts';

const pages = (await listPages()).filter((page) => page !== '404.html');

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

function readMeta(document: Document, name: string): string | undefined {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return meta?.getAttribute('content') ?? undefined;
}

const pathOf = (address: unknown) => new URL(String(address)).pathname.slice(1);

/** Width and height as a PNG file says them. */
function readSize(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** What a page says of itself in the words of schema.org. */
function readGraph(document: Document): Thing[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap(
    (script) => (JSON.parse(script.textContent) as { '@graph': Thing[] })['@graph'],
  );
}

describe.each(pages)('the page %s, where its address is shared,', (path) => {
  const document = openPage(path);

  it('is shown with a picture that exists, has the size it says, and is described', () => {
    const size = [readMeta(document, 'og:image:width'), readMeta(document, 'og:image:height')];
    const picture = readBytes(pathOf(readMeta(document, 'og:image')));
    expect(readSize(picture).map(String)).toEqual(size);
    expect(readMeta(document, 'og:image:alt')).toBeTruthy();
    expect(readMeta(document, 'twitter:card')).toBe('summary_large_image');
    // Some who show pictures fetch no large ones.
    expect(picture.length).toBeLessThan(300_000);
  });
});

describe.each(guidePages)('the page $path', ({ guide, locale, path }) => {
  const document = openPage(path);

  it('has a picture of its own, unlike that of any other guide or language', () => {
    expect(pathOf(readMeta(document, 'og:image'))).toBe(`${locale}/${guide.id}/picture.png`);
    const same = guidePages.filter((other) =>
      readBytes(`${other.locale}/${other.guide.id}/picture.png`).equals(
        readBytes(`${locale}/${guide.id}/picture.png`),
      ),
    );
    expect(same).toHaveLength(1);
  });
});

describe.each(content.locales)('every page of an error code in %s', (locale) => {
  it('says what it is to search engines: a term of the list, with what it means on the page', () => {
    for (const code of Object.keys(content.facts['error-codes'])) {
      const document = openPage(`${locale}/errors/${code}/index.html`);
      const [term, trail] = readGraph(document);
      expect(term).toMatchObject({ '@type': 'DefinedTerm', termCode: code });
      expect(document.querySelector('main')?.textContent).toContain(term?.['description']);
      expect(readTrail(trail)).toEqual([
        `${locale}/`,
        `${locale}/errors/`,
        `${locale}/errors/${code}/`,
      ]);
    }
  });
});

/** The paths of a trail of pages, which all exist. */
function readTrail(trail: Thing | undefined): string[] {
  const items = (trail?.['itemListElement'] ?? []) as { position: number; item: string }[];
  expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1));
  for (const { item } of items) expect(() => readBytes(`${pathOf(item)}index.html`)).not.toThrow();
  return items.map(({ item }) => pathOf(item));
}
