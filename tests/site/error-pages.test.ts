import { describe, expect, it } from 'vitest';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { parsePlace } from '../../src/flow/trail.ts';
import type { KnownList } from '../../src/search/known.ts';
import { createPaths } from '../../src/site/paths.ts';
import { content, guidePages, listScripts, openPage, readPage } from '../support/site.ts';

const codes = Object.entries(content.facts['error-codes']);
const paths = createPaths('/');
const fileOf = (address: string) => `${address.slice(1)}index.html`;
const machines = new Map(
  Object.values(content.guides).map((guide) => [guide.id, createFlowMachine(guide.flow)]),
);

/** Where the machine of a guide comes to when it replays a fragment. */
function replay(guideId: string, fragment: string) {
  const guide = content.guides[guideId];
  const machine = machines.get(guideId);
  if (!guide || !machine) throw new Error(`There is no guide "${guideId}".`);
  return replayTrail(guide.flow, machine, parsePlace(fragment));
}

describe.each(content.locales)('in %s', (locale) => {
  const index = openPage(fileOf(paths.errors(locale)));
  const list = JSON.parse(readPage(paths.errorData(locale).slice(1))) as KnownList;

  it('there are error codes', () => {
    expect(codes.length).toBeGreaterThan(0);
  });

  describe.each(codes)('the error code %s', (code, fact) => {
    const step = paths.step(locale, fact.guide, fact.step);
    const expected = {
      fits: true,
      place: {
        step: fact.step,
        trail: Object.entries(fact.answers).map(([asked, answer]) => ({ step: asked, answer })),
      },
    };

    it('has a page that says what it means and leads to its step, with the answers it implies', () => {
      const page = openPage(fileOf(paths.error(locale, code)));
      expect(page.querySelector('h1')?.textContent).toContain(code);
      expect(page.querySelector('.lead')?.textContent).toContain(fact.meaning[locale]);
      const link = page.querySelector('main a.sign');
      expect(link?.getAttribute('href')).toBe(step);
      expect(replay(fact.guide, link?.getAttribute('data-place') ?? '')).toEqual(expected);
      expect(page.querySelectorAll('.implied > li')).toHaveLength(expected.place.trail.length);
      expect(page.querySelectorAll('.official-pages > li')).toHaveLength(fact.sources.length);
    });
    it('stands once in the list of all codes, with its page and its step', () => {
      const rows = index.querySelectorAll(`[data-code="${code}"]`);
      expect(rows).toHaveLength(1);
      const links = [...(rows[0]?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => link.getAttribute('href'))).toEqual([
        paths.error(locale, code),
        step,
      ]);
      expect(replay(fact.guide, links[1]?.getAttribute('data-place') ?? '')).toEqual(expected);
    });
    it('is known to the box, with its page and its step', () => {
      expect(list.codes[code]?.meaning).toBe(fact.meaning[locale]);
      expect(list.codes[code]?.page).toBe(paths.error(locale, code));
      const [address, fragment = ''] = list.codes[code]?.place.split('#') ?? [];
      expect(address).toBe(paths.guide(locale, fact.guide));
      expect(replay(fact.guide, fragment)).toEqual(expected);
    });
    it('is in the site map', () => {
      expect(readPage('sitemap-0.xml')).toContain(`${paths.error(locale, code)}</loc>`);
    });
  });

  it('the list has no other codes, and the smallest number comes first', () => {
    const listed = [...index.querySelectorAll('[data-code]')].map(
      (row) => row.getAttribute('data-code') ?? '',
    );
    expect(listed.toSorted()).toEqual(codes.map(([code]) => code).toSorted());
    // Those with letters in them, such as CAA20002 and 0x80070520, follow.
    const numbers = listed.filter((code) => /^\d+$/.test(code));
    expect(listed.slice(0, numbers.length)).toEqual(
      numbers.toSorted((one, other) => Number(one) - Number(other)),
    );
    expect(Object.keys(list.codes)).toHaveLength(codes.length);
  });
});

describe('the box on the home page', () => {
  it.each(content.locales)(
    'in %s leads to the list of steps, and cannot send what is pasted',
    (locale) => {
      const box = openPage(fileOf(paths.home(locale))).querySelector('.search-box');
      expect(box?.querySelector('form')?.getAttribute('action')).toBe(paths.search(locale));
      expect(box?.querySelectorAll('form [name]')).toHaveLength(0);
      expect(box?.querySelector('label')?.getAttribute('for')).toBe(
        box?.querySelector('textarea')?.id,
      );
    },
  );

  it('has a script that every page names only inside a template, once', async () => {
    const script = (await listScripts()).find((name) => name.includes('SearchScript')) ?? 'none';
    const places = [...content.locales.map((locale) => fileOf(paths.home(locale)))];
    for (const path of [...places, ...guidePages.map((page) => page.path)]) {
      const [before = '', ...after] = readPage(path).split(script);
      expect(after, path).toHaveLength(1);
      expect(before.lastIndexOf('<template')).toBeGreaterThan(before.lastIndexOf('</template'));
    }
  });
});

it.each(guidePages)('the guide at $path leads to the box in one line', ({ locale, path }) => {
  const links = openPage(path).querySelectorAll(`.ask > a[href="${paths.search(locale)}"]`);
  expect(links).toHaveLength(1);
});
