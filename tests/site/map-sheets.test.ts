import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCrossing } from '../../src/flow/crossing.ts';
import { content, guidePages, openPage, readPage } from '../support/site.ts';
import { readSheet } from '../support/read-sheets.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

/** What the map may add to a booklet, compressed. */
const budget = 6000;

/** The page for paper of each guide. */
const booklets = guidePages.map(({ guide, locale, path }) => ({
  ...{ guide, locale },
  path: path.replace('index.html', 'booklet/index.html'),
}));

describe.each(booklets)('the map on paper of $path', ({ guide, locale, path }) => {
  const document = openPage(path);
  const section = document.querySelector('.map-sheets');
  const figures = [...(section?.querySelectorAll('figure') ?? [])];
  const sheets = figures.map((figure) => {
    const svg = figure.querySelector('svg');
    return svg ? readSheet(svg) : [];
  });
  const steps = sheets.flat();
  const booklet = [...document.querySelectorAll('.step')].map((step) => ({
    id: step.id,
    number: step.querySelector('.step-number')?.textContent.trim() ?? '',
    title: step.querySelector('h2')?.textContent.trim() ?? '',
    // In the order of the flow: that a reader lacks the role is asked first, and drawn last.
    answers: Object.keys(guide.flow.steps[step.id]?.answers ?? {}).map((id) => {
      const link = step.querySelector(`a[data-answer="${id}"]`);
      const goTo = link?.querySelector('.go-to')?.textContent ?? '';
      return { id, text: link?.textContent.replace(goTo, '').trim() ?? '' };
    }),
  }));

  it('has every step once, with its number and title in the booklet', () => {
    const name = (step: { number: string; title: string }) => `${step.number} ${step.title}`;
    expect(steps.map(name).sort()).toEqual(booklet.map(name).sort());
  });

  it('says, by number, the same graph as the machine', () => {
    const withNumber = (number: string | undefined) =>
      booklet.find((step) => step.number === number);
    /** What the sign of an answer says that leads into another guide: the short titles of guide and step. */
    const beyond = (from: string, answer: string, sign: string) => {
      const target = guide.flow.steps[from]?.answers[answer] ?? '';
      const crossing = readCrossing(target);
      const other = crossing && content.guides[crossing.guide];
      const step = other?.steps[crossing?.step ?? '']?.[locale]?.frontmatter;
      const said = `${other?.texts[locale]?.frontmatter.short ?? ''}: ${step?.short ?? step?.title ?? ''}`;
      return sign === said ? target : 'nowhere';
    };
    const drawn = steps.flatMap(({ number, answers }) => {
      const from = withNumber(number);
      return answers.map(({ text, to, sign }, row) => {
        const answer = from?.answers[row];
        expect(text).toBe(answer?.text);
        return {
          from: from?.id ?? '',
          answer: answer?.id ?? '',
          to: withNumber(to)?.id ?? beyond(from?.id ?? '', answer?.id ?? '', sign ?? ''),
        };
      });
    });
    expect(printEdges(drawn)).toEqual(printEdges(walkMachine(guide.flow)));
  });

  it('names over each sheet the steps that are on it', () => {
    figures.forEach((figure, at) => {
      const caption = figure.querySelector('figcaption')?.textContent ?? '';
      const ranges =
        caption
          .split(':')
          .at(-1)
          ?.matchAll(/(\d+)(?:–(\d+))?/g) ?? [];
      const named = [...ranges].flatMap(([, first, last = first]) =>
        Array.from({ length: Number(last) - Number(first) + 1 }, (_, by) => Number(first) + by),
      );
      expect(named).toEqual(sheets[at]?.map(({ number }) => Number(number)));
    });
  });

  it('holds nothing to press and nothing to point at: no link, no control, no id', () => {
    expect(section?.querySelectorAll('a, button, [tabindex], [id]')).toHaveLength(0);
  });

  it('comes after all that is read on a screen, and weighs little', () => {
    const page = readPage(path);
    expect(page.indexOf('class="map-sheets"')).toBeGreaterThan(page.indexOf('</footer>'));
    const without = page.replace(/<section class="map-sheets">[^]*?<\/section>/, '');
    expect(without.length).toBeLessThan(page.length);
    const weigh = (text: string) => brotliCompressSync(text).length;
    expect(weigh(page) - weigh(without)).toBeLessThanOrEqual(budget);
  });
});

it.each(guidePages)('no id stands twice on the page $path', ({ path }) => {
  const ids = [...openPage(path).querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
