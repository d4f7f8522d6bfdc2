import { readCrossing } from '../../src/flow/crossing.ts';
import { readTarget } from '../support/read-target.ts';
import { describe, expect, it } from 'vitest';
import {
  listCode,
  listLinks,
  readPlainText,
  readSteps,
  readTree,
  walkNodes,
  type MarkdownStep,
} from '../support/guide-markdown.ts';
import { content, guidePages, openPage, readPage } from '../support/site.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

const commands = new Set(Object.values(content.facts.commands).map(({ code }) => code));

/** Letters and digits alone: what is left when the page and the file differ only in how they show a text. */
const compactMap = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a link leads to a step: in the same file, or in that of another guide. */
const isWay = ({ url }: { readonly url: string }) => /^#|\/guide\.md#/.test(url);

/** The links of a step to other steps, in order. */
const listWays = ({ nodes }: MarkdownStep) => listLinks(nodes).filter(isWay);

const isWhole = (address: string | null) => /^https?:/.test(address ?? '');

describe.each(guidePages)('the Markdown of $locale/$guide.id', ({ guide, locale, path }) => {
  const markdown = readPage(`${locale}/${guide.id}/guide.md`);
  const page = openPage(path);
  const tree = readTree(markdown);
  const steps = readSteps(tree);
  const sectionOf = (id: string) => page.getElementById(id);
  /** The step that a link leads to, if the file that it names has it. */
  const findStep = (url: string) => {
    const target = readTarget(url);
    const crossing = readCrossing(target);
    const file = crossing && readPage(`${locale}/${crossing.guide}/guide.md`);
    const known = file ? readSteps(readTree(file)) : steps;
    return known.some(({ id }) => id === (crossing?.step ?? target)) ? target : 'nowhere';
  };
  const booklet = openPage(path.replace('index.html', 'booklet/index.html'));

  it('holds the same graph in its links as the machine', () => {
    const edges = steps.flatMap((step) => {
      const answers = Object.keys(guide.flow.steps[step.id]?.answers ?? {});
      const ways = listWays(step);
      expect(ways, step.id).toHaveLength(answers.length);
      return answers.map((answer, at) => ({
        from: step.id,
        answer,
        to: findStep(ways[at]?.url ?? ''),
      }));
    });
    expect(printEdges(edges)).toEqual(printEdges(walkMachine(guide.flow)));
  });

  it('says before each link the words of the answer, and in it the number of the step it leads to', () => {
    for (const { id, nodes } of steps) {
      const answers = [...(booklet.getElementById(id)?.querySelectorAll('a[data-answer]') ?? [])];
      const lines = walkNodes(nodes).filter(
        (node) => node.type === 'paragraph' && listLinks([node]).some(isWay),
      );
      expect(lines.map((line) => compactMap(readPlainText(line))).sort()).toEqual(
        answers.map((answer) => compactMap(answer.textContent)).sort(),
      );
    }
  });

  it('has every step of the page in its order, with its number, kind, title and card', () => {
    const sections = [...page.querySelectorAll('.step')];
    expect(steps.map(({ id }) => id)).toEqual(sections.map(({ id }) => id));
    for (const [at, { id, heading, nodes }] of steps.entries()) {
      const section = sectionOf(id);
      expect(heading).toBe(`${String(at + 1)}. ${section?.querySelector('h2')?.textContent ?? ''}`);
      const text = compactMap(nodes.map(readPlainText).join(' '));
      for (const part of section?.querySelectorAll('.step-kind, .step-left') ?? [])
        expect(text, id).toContain(compactMap(part.textContent));
      const step = guide.flow.steps[id];
      // That a fix takes no role is said in other words on its card.
      const takesRole = step?.kind === 'fix' && step.role !== 'none';
      const role = takesRole ? section?.querySelector('.fix-card .role')?.textContent : '';
      expect(text, id).toContain(compactMap(role ?? 'a role'));
    }
  });

  it('has every text, every link and every command of the page', () => {
    for (const { id, nodes } of steps) {
      const section = sectionOf(id);
      const text = compactMap(nodes.map(readPlainText).join(' '));
      for (const part of section?.querySelectorAll(
        '.step > .prose p, .step > .prose li, .verify',
      ) ?? []) {
        if (part.querySelector('.command, .copy, ul, ol')) continue;
        expect(text, id).toContain(compactMap(part.textContent));
      }
      const shown = [...(section?.querySelectorAll('.step > .prose a, .fix-proof a') ?? [])];
      const outward = shown.map((link) => link.getAttribute('href')).filter(isWhole);
      const urls = listLinks(nodes).map(({ url }) => url);
      expect(urls, id).toEqual(expect.arrayContaining(outward));
      const onPage = [...(section?.querySelectorAll('.command-code code') ?? [])];
      expect(listCode(nodes), id).toEqual(onPage.map((code) => code.textContent));
    }
  });

  it('has every section of the page around the steps', () => {
    const text = compactMap(readPlainText(tree));
    const around = [...page.querySelectorAll('.about > div > :is(p, h2), .about > div > ul > li')];
    const own = around.filter((part) => !part.querySelector('a[href^="/"]'));
    expect(own.length).toBeGreaterThan(0);
    for (const part of own) expect(text).toContain(compactMap(part.textContent));
  });

  it('has each command exactly as it is kept, and no other code', () => {
    for (const code of listCode(tree.children)) expect(commands).toContain(code);
  });

  it('has nothing left of what its source is written in', () => {
    expect(markdown).not.toMatch(/[{}]|<\/?[A-Z]|^import |^export |undefined/m);
    const html = walkNodes([tree]).flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(new Set(html)).toEqual(new Set([...steps.map(({ id }) => `<a id="${id}">`), '</a>']));
  });

  it('leads nowhere but to its own steps, to whole addresses and to files of this site that exist', () => {
    for (const { url } of listLinks([tree])) {
      if (url.startsWith('#')) continue;
      expect(url).toMatch(/^https:/);
      const { pathname, href } = new URL(url);
      const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
      if (!href.startsWith(new URL('/', canonical).href)) continue;
      expect(() => readPage(pathname.slice(1).replace(/\/$|^$/, '$&index.html'))).not.toThrow();
    }
  });

  it('is named in the head of the page, and linked from it', () => {
    const named = page.querySelector('link[rel=alternate][type="text/markdown"]');
    const path = `/${locale}/${guide.id}/guide.md`;
    expect(new URL(named?.getAttribute('href') ?? '').pathname).toBe(path);
    expect(page.querySelector(`a[href="${path}"]`)).not.toBeNull();
  });
});

it('the languages have the same steps, ways and commands, in the same order', () => {
  for (const { id } of Object.values(content.guides)) {
    const [first, ...others] = content.locales.map((locale) =>
      readSteps(readTree(readPage(`${locale}/${id}/guide.md`))).map((step) => [
        step.id,
        listWays(step).map(({ url }) => readTarget(url)),
        listCode(step.nodes),
      ]),
    );
    for (const other of others) expect(other).toEqual(first);
  }
});
