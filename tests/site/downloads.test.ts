import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { listCrossings, readCrossing, type Crossing } from '../../src/flow/crossing.ts';
import { drawGuideMap } from '../../src/map/build/draw-guide-map.ts';
import { wordFlow } from '../../src/exports/worded-flow.ts';
import { writeMachine } from '../../src/exports/write-machine.ts';
import { writeMapSvg } from '../../src/exports/write-map-svg.ts';
import { writeMermaid } from '../../src/exports/write-mermaid.ts';
import { contextOf, guidePages, listFiles, openPage, readPage } from '../support/site.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

const downloadPattern = /\/(?:map\.svg|flow\.mmd|machine\.json)$|^take-with-you\//;

const mapPageOf = (path: string) => path.replace('index.html', 'map/index.html');

/** The files that a page offers: address in `dist/` → the name it is saved under. */
function readOffers(document: Document): Map<string, string> {
  return new Map(
    [...document.querySelectorAll('.downloads a[download]')].map((link) => [
      link.getAttribute('href')?.slice(1) ?? '',
      link.getAttribute('download') ?? '',
    ]),
  );
}

/** What a map says, however it looks: its steps, its answers, its signs, and the texts of each. */
function readMap(map: Element | null) {
  const textOf = (element: Element) =>
    [...element.querySelectorAll('text')].map((text) => text.textContent);
  const list = (name: string) =>
    [...(map?.querySelectorAll(`[data-${name}]`) ?? [])].map((element) => ({
      id: element.getAttribute(`data-${name}`),
      kind: element.getAttribute('data-kind'),
      to: element.getAttribute('data-to'),
      name: element.getAttribute('aria-label'),
      texts: textOf(element),
      anchor: element.getAttribute('href')?.replace(/.*#/, ''),
    }));
  return { steps: list('node'), answers: list('edge'), signs: list('ref') };
}

it('every file to download is offered by a page, under a name of its own', async () => {
  const offers = guidePages.flatMap(({ path }) => [...readOffers(openPage(mapPageOf(path)))]);
  const built = (await listFiles()).filter((file) => downloadPattern.test(file));
  expect(built.length).toBe(guidePages.length * 4);
  expect(offers.map(([file]) => file).sort()).toEqual(built);
  expect(new Set(offers.map(([, name]) => name)).size).toBe(built.length);
});

describe.each(guidePages)('the downloads of $path', ({ guide, locale, path }) => {
  const document = openPage(path);
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const read = (file: string) => readPage(path.replace('index.html', file));
  const addressBeyond = ({ guide: id, step }: Crossing) =>
    new URL(`../${id}/#${step}`, address).href;

  it('are the same, byte by byte, when they are made again', () => {
    const context = contextOf(guide, locale);
    const whole = (file: string) => new URL(file, address).href;
    const exported = wordFlow({ ...context, whole });
    const { map, downloads } = context.ui;
    const words = { name: map, description: downloads.mapDescription };
    const svg = writeMapSvg(drawGuideMap(context), exported, words, context.content.site);
    expect(read('map.svg')).toBe(svg);
    expect(read('flow.mmd')).toBe(writeMermaid(exported));
    expect(read('machine.json')).toBe(writeMachine(exported));
  });

  describe('the machine', () => {
    type Config = Parameters<typeof createMachine>[0];
    const machine = createMachine(JSON.parse(read('machine.json')) as Config);

    it('is one that XState takes, with the graph of the flow', () => {
      const edges = printEdges(walkMachine(guide.flow));
      expect(printEdges(walkMachine(guide.flow, machine))).toEqual(edges);
    });

    it('says the words of the page, and where they stand', () => {
      for (const [id, state] of Object.entries(machine.states)) {
        const crossing = readCrossing(id);
        if (crossing) {
          const there = openPage(`${locale}/${crossing.guide}/index.html`);
          expect(there.getElementById(crossing.step)?.className).toBe('step');
          expect([state.tags, state.type]).toEqual([['crossing'], 'final']);
          expect(state.meta).toMatchObject({ address: addressBeyond(crossing) });
          continue;
        }
        const step = document.getElementById(id);
        expect(state.description).toBe(step?.querySelector('h2')?.textContent);
        const kind = step?.getAttribute('data-kind');
        expect([state.tags, state.type]).toEqual([[kind], kind === 'outcome' ? 'final' : 'atomic']);
        expect(state.meta).toMatchObject({ address: `${address}#${id}` });
        const answers = [...(step?.querySelectorAll('[data-answer]') ?? [])].map((link) => [
          `answer.${link.getAttribute('data-answer') ?? ''}`,
          link.textContent.replace(link.querySelector('.go-to')?.textContent ?? '', '').trim(),
        ]);
        const events = Object.entries(state.on).map(([event, [transition]]) => [
          event,
          transition?.description,
        ]);
        // The page asks first whether a reader has the role.
        expect(events.sort()).toEqual(answers.sort());
      }
    });
  });

  describe('the map', () => {
    const svg = read('map.svg');
    const file: Document = parseHTML(`<body>${svg}`).document;

    it('has the steps, answers, signs and texts of the map on the page', () => {
      const map = readMap(file.querySelector('svg'));
      expect(map).toEqual(readMap(openPage(mapPageOf(path)).querySelector('.map')));
      expect(map.steps.map(({ id }) => id).sort()).toEqual(Object.keys(guide.flow.steps).sort());
    });

    it('leads to the steps of the page, from wherever the file is', () => {
      const links = [...file.querySelectorAll('svg a')].map((link) => link.getAttribute('href'));
      expect(links.length).toBeGreaterThan(Object.keys(guide.flow.steps).length);
      const beyond = listCrossings(guide.flow).map(addressBeyond);
      for (const link of links) {
        if (beyond.includes(link ?? '')) continue;
        const [base, step] = link?.split('#') ?? [];
        expect(base).toBe(address);
        if (step !== undefined) expect(document.getElementById(step)?.className).toBe('step');
      }
    });

    it('has a name, a description and a language, and asks for nothing outside itself', () => {
      const root = file.querySelector('svg');
      expect(root?.getAttribute('lang')).toBe(document.documentElement.getAttribute('lang'));
      expect(root?.querySelector('title')?.textContent).toBeTruthy();
      expect(root?.querySelector('desc')?.textContent).toBeTruthy();
      expect(svg).not.toMatch(/<(?:image|script|foreignObject|use|link)\b|@import|url\(|\bon\w+=/);
      const outside = svg.replaceAll(`"${address}`, '').replace(`>${address}<`, '');
      const beyond = listCrossings(guide.flow).map(addressBeyond);
      const named = outside.match(/https?:[^"]*/g) ?? [];
      expect(named.filter((one) => !beyond.includes(one))).toEqual(['http://www.w3.org/2000/svg']);
    });
  });
});
