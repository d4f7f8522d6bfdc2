import { listCrossings } from '../../src/flow/crossing.ts';
import { describe, expect, it } from 'vitest';
import { proveGuide } from '../../src/proof/build/proof.ts';
import { checks } from '../../src/checks/checks.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Edge } from '../../src/flow/flow.ts';
import { walkPaths } from '../../src/flow/graph.ts';
import { content, guidePages, openPage } from '../support/site.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

describe.each(guidePages)('the proof sheet of $path', ({ guide, locale, path }) => {
  const guidePage = openPage(path);
  const page = openPage(path.replace('index.html', 'proof/index.html'));
  const today = page.querySelector('.proof time')?.getAttribute('datetime') ?? '';
  const findings = runChecks(content, [], { today });
  const proof = proveGuide(content, guide, { today, checks, findings });
  const paths = [...walkPaths(guide.flow)];
  const { steps } = guide.flow;

  const all = (selector: string, scope: Document | Element = page) => [
    ...scope.querySelectorAll(selector),
  ];
  const read = (element: Element, ...names: string[]) =>
    names.map((name) => element.getAttribute(`data-${name}`));
  const addresses = (scope: Document | Element) =>
    all('a[href^=http]', scope).map((link) => link.getAttribute('href') ?? '');
  const figure = (name: string) =>
    Number(page.querySelector(`[data-figure="${name}"]`)?.getAttribute('value'));
  const countKind = (kind: string) =>
    Object.values(steps).filter((step) => step.kind === kind).length;

  it('counts the steps, answers and paths that there are when every path is walked', () => {
    const beforeFix = paths.map((walked) => {
      const first = walked.findIndex(({ to }) => steps[to]?.kind === 'fix');
      return first < 0 ? undefined : walked.slice(0, first + 1);
    });
    const ways = new Map(beforeFix.flatMap((way) => (way ? [[JSON.stringify(way), way]] : [])));
    const average = (list: readonly (readonly unknown[])[]) =>
      list.reduce((sum, { length }) => sum + length, 0) / list.length;
    expect(figure('questions')).toBe(countKind('question'));
    expect(figure('fixes')).toBe(countKind('fix'));
    expect(figure('outcomes')).toBe(countKind('outcome'));
    expect(figure('answers')).toBe(walkMachine(guide.flow).length);
    expect(figure('paths')).toBe(paths.length);
    expect(figure('path-length')).toBeCloseTo(average(paths));
    if (ways.size === 0) expect(page.querySelector('[data-figure="first-fix"]')).toBeNull();
    else expect(figure('first-fix')).toBeCloseTo(average([...ways.values()]));
    expect(figure('without-fix')).toBe(beforeFix.filter((way) => !way).length);
  });

  it('shows the same graph as the machine', () => {
    const edges = all('[data-edge]').map((row) => {
      const [edge = '', to] = read(row, 'edge', 'to');
      const [from = '', answer = ''] = edge?.split('.') ?? [];
      return { from, answer, to: to ?? '' };
    });
    expect(printEdges(edges)).toEqual(printEdges(walkMachine(guide.flow)));
  });

  it('shows for every outcome all paths that end there, or on how many of them each last answer stands', () => {
    const shown = all('[data-outcome]').map((section) => read(section, 'outcome')[0]);
    expect(shown.sort()).toEqual(
      [
        ...Object.keys(steps).filter((id) => steps[id]?.kind === 'outcome'),
        // Where an answer leads into another guide, a path of this one ends too.
        ...new Set(listCrossings(guide.flow).map(({ to }) => to)),
      ].sort(),
    );
    for (const section of all('[data-outcome]')) {
      const [outcome, count] = read(section, 'outcome', 'paths');
      const ending = paths.filter((walked) => walked.at(-1)?.to === outcome);
      expect(Number(count), outcome ?? '').toBe(ending.length);
      const rows = all('[data-path]', section).map((row) => read(row, 'path')[0]);
      const lasts = all('[data-way-in]', section).map((row) => read(row, 'way-in', 'count'));
      const print = (walked: readonly Edge[]) =>
        new URLSearchParams(walked.map(({ from, answer }) => [from, answer])).toString();
      const byLast = Map.groupBy(ending, (walked) => {
        const last = walked.at(-1);
        return `${last?.from ?? ''}.${last?.answer ?? ''}`;
      });
      if (rows.length > 0) expect(rows).toEqual(ending.map(print));
      else {
        const expected = [...byLast].map(([edge, walked]) => [edge, String(walked.length)]);
        expect(lasts.sort()).toEqual(expected.sort());
      }
    }
  });

  it('shows every fix as its card says it', () => {
    const shown = all('[data-fix]').map((row) =>
      read(row, 'fix', 'role', 'licence', 'effect', 'undo', 'unconfirmed'),
    );
    const expected = Object.entries(steps).flatMap(([id, fix]) =>
      fix.kind === 'fix'
        ? [[id, fix.role, fix.licence, fix.effect, fix.undo, fix.unconfirmed.join(' ')]]
        : [],
    );
    expect(shown.sort()).toEqual(expected.sort());
    for (const row of all('[data-fix]')) {
      const card = guidePage.getElementById(read(row, 'fix')[0] ?? '');
      const official = card?.querySelector('.official-pages');
      expect(addresses(row)).toEqual(official ? addresses(official) : []);
    }
  });

  it('shows every stated case, what such a person answers, and where that leads', () => {
    const shown = all('[data-case]').map((row) => ({
      case: read(row, 'case', 'right'),
      answers: all('[data-case-answer]', row).map((item) => read(item, 'case-answer')[0]),
    }));
    const expected = Object.entries(guide.cases).map(([id, { right, answers }]) => ({
      case: [id, right],
      answers: Object.entries(answers).map(([step, answer]) => `${step}.${answer}`),
    }));
    const byCase = (list: typeof expected) =>
      list.map((entry) => JSON.stringify(entry)).sort((one, other) => (one < other ? -1 : 1));
    expect(byCase(shown as typeof expected)).toEqual(byCase(expected));
    expect(figure('cases')).toBe(shown.length);
  });

  it('shows every official page that the guide leads to, with its date and how it was seen', () => {
    const rows = all('[data-link]');
    const shown = rows.flatMap((row) => addresses(row).slice(0, 1));
    expect([...new Set(shown)]).toEqual(shown);
    expect(addresses(guidePage).filter((address) => !shown.includes(address))).toEqual([]);
    for (const row of rows) {
      const [id, checked, seen] = read(row, 'link', 'checked', 'seen');
      const link = content.facts.links[id ?? ''];
      expect([checked, seen]).toEqual([link?.checked, link?.seen]);
    }
    expect(figure('links')).toBe(rows.length);
  });

  it('shows every command of the guide exactly as it is kept', () => {
    const shown = all('[data-proved-command]').map((row) => [
      read(row, 'proved-command')[0],
      row.querySelector('code')?.textContent,
    ]);
    const onGuide = all('.command-code code', guidePage).map((code) => code.textContent);
    expect(onGuide.filter((code) => !shown.some(([, other]) => other === code))).toEqual([]);
    for (const [id, code] of shown) expect(code).toBe(content.facts.commands[id ?? '']?.code);
    expect(figure('commands')).toBe(shown.length);
  });

  it('shows what is computed anew from the content: dates, translations, what is not confirmed, checks and hash', () => {
    expect(all('[data-date]').map((row) => read(row, 'date', 'on', 'passed'))).toEqual(
      proof.dates.map(({ id, on, hasPassed }) => [id, on, String(hasPassed)]),
    );
    expect(
      all('[data-text]').map((row) => read(row, 'text', 'locale', 'state', 'signature')),
    ).toEqual(
      proof.translations.map((text) => [text.step ?? '', text.locale, text.state, text.signature]),
    );
    expect(all('[data-lix]').map((cell) => Number(cell.getAttribute('data-lix')))).toEqual(
      proof.translations.map(({ readability }) => Math.round(readability.lix)),
    );
    expect(all('[data-unconfirmed-entry]')).toHaveLength(proof.unconfirmed.length);
    expect(all('[data-allowance]')).toHaveLength(proof.allowances.length);
    expect(all('[data-check]').map((row) => read(row, 'check', 'findings'))).toEqual(
      checks.map(({ name }) => [
        name,
        String(findings.filter((finding) => finding.name === name).length),
      ]),
    );
    expect(all('[data-finding]')).toHaveLength(proof.findings.length);
    expect(page.querySelector('[data-hash]')?.textContent.trim()).toBe(proof.hash);
  });

  it('is linked from the guide, and leads back to it', () => {
    const links = (document: Document) =>
      all('a', document).map((link) => link.getAttribute('href'));
    expect(links(guidePage)).toContain(`/${locale}/${guide.id}/proof/`);
    expect(links(page)).toContain(`/${locale}/${guide.id}/`);
  });
});
