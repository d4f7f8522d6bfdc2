import { describe, expect, it } from 'vitest';
import { readCrossing } from '../../src/flow/crossing.ts';
import type { Edge } from '../../src/flow/flow.ts';
import { judgeGraph, readLinkedFlow } from '../../src/judge/judge-graph.ts';
import { readTarget } from '../support/read-target.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';
import { builtSite } from '../support/built-site.ts';
import { content, guidePages, openPage } from '../support/site.ts';

/** The short titles of another guide and of its step. */
function nameBeyond(target: string, locale: string): string[] {
  const { guide = '', step = '' } = readCrossing(target) ?? {};
  const other = content.guides[guide];
  const text = other?.steps[step]?.[locale]?.frontmatter;
  return [other?.texts[locale]?.frontmatter.short ?? '-', text?.short ?? text?.title ?? '-'];
}

/** One form of a flow on a page: its steps as id, number and title, and its answers with their words. */
interface Form {
  readonly nodes: readonly (readonly [id: string, number: string, title: string])[];
  readonly edges: readonly (Edge & { readonly words: string })[];
}

const textOf = (element: Element | null | undefined) =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function sortForm({ nodes, edges }: Form): Form {
  return {
    nodes: nodes.toSorted(([one], [other]) => (one < other ? -1 : 1)),
    edges: edges.toSorted((one, other) =>
      `${one.from}.${one.answer}` < `${other.from}.${other.answer}` ? -1 : 1,
    ),
  };
}

function readQuestions(document: Document): Form {
  const steps = [...document.querySelectorAll('.step')];
  return sortForm({
    nodes: steps.map((step) => [
      step.id,
      textOf(step.querySelector('.step-number')),
      textOf(step.querySelector('h2')),
    ]),
    edges: steps.flatMap((step) =>
      [...step.querySelectorAll('a[data-answer]')].map((link) => ({
        from: step.id,
        answer: link.getAttribute('data-answer') ?? '',
        to: readTarget(link.getAttribute('href') ?? ''),
        words: textOf(link)
          .replace(textOf(link.querySelector('.go-to')), '')
          .trim(),
      })),
    ),
  });
}

function readEdges(root: Element | null, wordsOf: (edge: Element) => string): Form['edges'] {
  return [...(root?.querySelectorAll('[data-edge]') ?? [])].map((edge) => {
    const [from = '', answer = ''] = edge.getAttribute('data-edge')?.split('.') ?? [];
    return { from, answer, to: edge.getAttribute('data-to') ?? '', words: wordsOf(edge) };
  });
}

function readMap(document: Document): Form {
  const map = document.querySelector('.map');
  // The lines of a label, put together again: a hyphen at a line's end that nobody types is the layout's.
  const linesOf = (text: Element | undefined) => text?.textContent.replaceAll('\u2010', '') ?? '';
  return sortForm({
    nodes: [...(map?.querySelectorAll('[data-node]') ?? [])].map((node) => {
      const [number, title] = [...node.querySelectorAll('text')];
      return [node.getAttribute('data-node') ?? '', textOf(number), linesOf(title).trim()];
    }),
    edges: readEdges(map, (edge) => linesOf([...edge.querySelectorAll('text')][0]).trim()),
  });
}

function readOutline(document: Document): Form {
  const outline = document.querySelector('.flow-outline');
  return sortForm({
    nodes: [...(outline?.querySelectorAll('[data-node]') ?? [])].map((node) => {
      const number = textOf(node.querySelector('b'));
      const title = textOf(node).slice(number.length + 1);
      return [node.getAttribute('data-node') ?? '', number, title.replace(/ \([^()]*\)$/, '')];
    }),
    edges: readEdges(outline, (edge) => textOf(edge.querySelector('span'))),
  });
}

describe.each(guidePages)('the page $path', ({ guide, locale, path }) => {
  const document = openPage(path);
  const mapPage = openPage(path.replace('index.html', 'map/index.html'));
  const booklet = openPage(path.replace('index.html', 'booklet/index.html'));
  const edges = walkMachine(guide.flow);

  it('holds the same graph in its links as the machine', () => {
    expect(printEdges(readLinkedFlow(builtSite, path))).toEqual(printEdges(edges));
    expect(judgeGraph(builtSite, path, guide)).toEqual([]);
  });

  it('has every step once, the start first', () => {
    const ids = [...document.querySelectorAll('.step')].map((step) => step.id);
    expect(ids[0]).toBe(guide.flow.start);
    expect([...ids].sort()).toEqual(Object.keys(guide.flow.steps).sort());
  });

  it('draws the same graph, with the same words, on the map, in its list and in the booklet', () => {
    const asked = readQuestions(booklet);
    expect(asked.nodes.map(([id]) => id)).toEqual(Object.keys(guide.flow.steps).sort());
    expect(printEdges(asked.edges.map(({ from, answer, to }) => ({ from, answer, to })))).toEqual(
      printEdges(edges),
    );
    expect(readMap(mapPage)).toEqual(asked);
    expect(readOutline(mapPage)).toEqual(asked);
  });

  it('says in print, by the number of each step, the same graph', () => {
    const steps = [...booklet.querySelectorAll('.step')];
    const numberOf = (step: Element) =>
      step.querySelector('.step-number')?.textContent.trim() ?? '';
    // A booklet is read by its numbers: they rise from 1, and each answer names the one to turn to.
    expect(steps.map(numberOf)).toEqual(steps.map((_, index) => String(index + 1)));
    const printed = steps.flatMap((step) =>
      [...step.querySelectorAll('a[data-answer]')].map((link) => {
        const answer = link.getAttribute('data-answer') ?? '';
        const printed = link.querySelector('.go-to')?.textContent ?? '';
        const target = guide.flow.steps[step.id]?.answers[answer] ?? '';
        if (readCrossing(target)) {
          const named = nameBeyond(target, locale).every((name) => printed.includes(name));
          return { from: step.id, answer, to: named ? target : 'nowhere' };
        }
        const number = /\d+/.exec(printed)?.[0];
        return {
          from: step.id,
          answer,
          to: steps.find((candidate) => numberOf(candidate) === number)?.id ?? 'nowhere',
        };
      }),
    );
    expect(printEdges(printed)).toEqual(printEdges(edges));
  });

  it('numbers the steps on the map as in the booklet', () => {
    for (const node of mapPage.querySelectorAll('.map [data-node]')) {
      const step = booklet.getElementById(node.getAttribute('data-node') ?? '');
      const number = step?.querySelector('.step-number')?.textContent.trim();
      expect(node.textContent).toMatch(new RegExp(`(?<!\\d)${number ?? 'no number'}(?!\\d)`));
    }
  });

  it('links on the map and in its list to steps of the page, or of the guides that it leads into', () => {
    const links = [...mapPage.querySelectorAll('.map a, .flow-outline a')];
    expect(links.length).toBeGreaterThanOrEqual(2 * Object.keys(guide.flow.steps).length);
    for (const link of links) {
      const [address = '', step = ''] = link.getAttribute('href')?.split('#') ?? [];
      const crossing = readCrossing(link.getAttribute('data-ref') ?? '');
      expect(address).toBe(`/${locale}/${crossing?.guide ?? guide.id}/`);
      if (crossing) expect(step).toBe(crossing.step);
      const target = openPage(`${address.slice(1)}index.html`).getElementById(step);
      expect(target?.matches('.step')).toBe(true);
    }
  });

  it('leads from each step to the same step in every other language, and back', () => {
    for (const step of document.querySelectorAll('.step')) {
      const others = [...step.querySelectorAll('.step-foot a[hreflang]')].map((link) =>
        link.getAttribute('href'),
      );
      const expected = content.locales
        .filter((other) => other !== locale)
        .map((other) => `/${other}/${guide.id}/#${step.id}`);
      expect(others).toEqual(expected);
      for (const [address = ''] of others.map((href) => href?.slice(1).split('#') ?? [])) {
        const back = openPage(`${address}index.html`).getElementById(step.id);
        const links = [...(back?.querySelectorAll('.step-foot a[hreflang]') ?? [])].map((link) =>
          link.getAttribute('href'),
        );
        expect(links).toContain(`/${locale}/${guide.id}/#${step.id}`);
      }
    }
  });

  it('says never a higher number of questions left after an answer', () => {
    const left = (id: string) => {
      const step = document.getElementById(id);
      const shown = Number(
        /\d+/.exec(step?.querySelector('.step-left')?.textContent ?? '')?.[0] ?? 0,
      );
      return step?.getAttribute('data-kind') === 'question' ? shown : undefined;
    };
    for (const { from, to } of edges) {
      const before = left(from);
      const after = left(to);
      if (before !== undefined && after !== undefined) expect(after).toBeLessThan(before);
    }
  });

  it('shows every command exactly as it is kept', () => {
    const kept = Object.values(content.facts.commands).map(({ code }) => code);
    const commands = [...document.querySelectorAll('.command-code code')];
    const named = Object.values(guide.steps)
      .flatMap((texts) => texts[locale]?.body.facts ?? [])
      .filter(({ component }) => component === 'Command');
    expect(commands.length).toBeGreaterThanOrEqual(named.length);
    for (const command of commands) expect(kept).toContain(command.textContent);
  });

  it('shows on every fix the role, the licence, the time, whether it can be undone, how to verify it and a page', () => {
    for (const [id, step] of Object.entries(guide.flow.steps)) {
      if (step.kind !== 'fix') continue;
      const section = document.getElementById(id);
      const card = section?.querySelector('.fix-card');
      expect(card?.querySelector('.role')?.textContent, id).toBeTruthy();
      // A licence is said where one is needed; a role for administrators' accounts, where it is another.
      const others = [step['role-for-administrators'], step.licence !== 'none'].filter(Boolean);
      expect(card?.querySelectorAll('li').length, id).toBe(3 + others.length);
      const isFinal = step.undo === 'cannot-be-undone';
      expect(card?.querySelectorAll('.cannot-undo').length, id).toBe(isFinal ? 1 : 0);
      expect(section?.querySelector('.verify')?.textContent.trim(), id).toBeTruthy();
      expect(section?.querySelectorAll('.official-pages a').length, id).toBeGreaterThan(0);
    }
  });
});

describe('the languages', () => {
  it('have the same steps, answers and commands, in the same order', () => {
    for (const guide of Object.values(content.guides)) {
      const [first, ...others] = content.locales.map((locale) => {
        const path = `${locale}/${guide.id}/index.html`;
        const document = openPage(path);
        return {
          edges: readLinkedFlow(builtSite, path),
          commands: [...document.querySelectorAll('.command-code code')].map(
            (code) => code.textContent,
          ),
        };
      });
      for (const other of others) expect(other).toEqual(first);
    }
  });
});
