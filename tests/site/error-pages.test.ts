import { describe, expect, it } from 'vitest';
import { createFlowMachine, replayTrail } from '../../src/flow/machine.ts';
import { parsePlace } from '../../src/flow/trail.ts';
import type { CodeList } from '../../src/error-codes/find-error-codes.ts';
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
  const list = JSON.parse(readPage(paths.errorData(locale).slice(1))) as CodeList;

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
      expect(list[code]?.meaning).toBe(fact.meaning[locale]);
      expect(list[code]?.page).toBe(paths.error(locale, code));
      const [address, fragment = ''] = list[code]?.place.split('#') ?? [];
      expect(address).toBe(paths.guide(locale, fact.guide));
      expect(replay(fact.guide, fragment)).toEqual(expected);
    });
    it('is in the site map', () => {
      expect(readPage('sitemap-0.xml')).toContain(`${paths.error(locale, code)}</loc>`);
    });
  });

  it('the list has no other codes, and the smallest number comes first', () => {
    const numbers = [...index.querySelectorAll('[data-code]')].map((row) =>
      Number(row.getAttribute('data-code')),
    );
    expect(numbers).toEqual(codes.map(([code]) => Number(code)).sort((one, other) => one - other));
    expect(Object.keys(list)).toHaveLength(codes.length);
  });
});

describe('the box', () => {
  const places = [
    ...content.locales.map((locale) => [locale, fileOf(paths.home(locale))] as const),
    ...guidePages
      .filter(({ guide }) => codes.some(([, { guide: id }]) => id === guide.id))
      .map(({ locale, path }) => [locale, path] as const),
  ];

  it.each(places)(
    'in %s on %s leads to the list, and cannot send what is pasted',
    (locale, path) => {
      const box = openPage(path).querySelector('.code-box');
      expect(box?.querySelector('form')?.getAttribute('action')).toBe(paths.errors(locale));
      expect(box?.querySelectorAll('form [name]')).toHaveLength(0);
      expect(box?.querySelector('label')?.getAttribute('for')).toBe(
        box?.querySelector('textarea')?.id,
      );
      const links = [...(box?.querySelectorAll('a') ?? [])].map((link) =>
        link.getAttribute('href'),
      );
      expect(links).toContain(paths.errors(locale));
    },
  );
  it('is not on a guide that no error code leads to', () => {
    for (const { guide, path } of guidePages) {
      const isWanted = codes.some(([, { guide: id }]) => id === guide.id);
      expect(openPage(path).querySelector('.code-box') !== null, path).toBe(isWanted);
    }
  });
  it('has a script that a page names only inside a template', async () => {
    const script = (await listScripts()).find((name) => name.includes('ErrorCode')) ?? 'none';
    for (const [, path] of places) {
      const [before = '', ...after] = readPage(path).split(script);
      expect(after, path).toHaveLength(1);
      expect(before.lastIndexOf('<template')).toBeGreaterThan(before.lastIndexOf('</template'));
    }
  });
});
