import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { findingsClass, type PlacedFinding } from '../../src/dev/render-findings.ts';
import { showFindings } from '../../src/dev/show-findings.ts';

const base = {
  file: 'content/guides/lamp/flow.yaml',
  line: 3,
  severity: 'error',
  name: 'made-up',
  says: 'Answer "<b>" is wrong & more.',
  remedy: 'Correct it.',
} as const;
const findings: PlacedFinding[] = [
  { ...base, concerned: [{ guide: 'lamp', step: 'plug-in' }] },
  { ...base, severity: 'warning', concerned: [{ guide: 'lamp', step: 'plug-in' }] },
  { ...base, concerned: [{ guide: 'lamp' }] },
  { ...base, concerned: [{ guide: 'window', step: 'open-it' }] },
  { ...base, file: 'content/ui/nb.yaml', concerned: [] },
];

function show(shown: readonly PlacedFinding[], guide?: string): Document {
  const step = (id: string) =>
    `<section class="step" id="${id}" data-kind="fix"><h2>x</h2></section>`;
  const node = (id: string) =>
    `<g><a href="#${id}" data-node="${id}" aria-label="1 x"><path d="M0 0"/></a></g>`;
  const ids = ['plug-in', 'open-it'];
  const html = `<html><head></head><body><main id="main">${ids.map(step).join('')}
    <svg>${ids.map(node).join('')}</svg></main></body></html>`;
  const page = {
    guide,
    stylesheet: '/dev.css',
    addressOf: (place: object) => JSON.stringify(place),
    editorOf: ({ file, line }: Finding) =>
      file.endsWith('.yaml') ? `/editor?file=${file}:${line}&x` : undefined,
  };
  return parseHTML(showFindings(html, shown, page)).document;
}

const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)];
const panel = `main > .${findingsClass}`;
const listed = (document: Document) =>
  all(document, `${panel} details`).map((fold) => all(fold as unknown as Document, 'li').length);

describe('the findings on the page of a guide', () => {
  const page = show(findings, 'lamp');

  it('are all there, first those about the guide, then the others', () => {
    expect(listed(page)).toEqual([3, 2]);
    const [own, others] = all(page, `${panel} details`);
    expect(own?.hasAttribute('open')).toBe(true);
    expect(others?.hasAttribute('open')).toBe(false);
  });
  it('lead to the step that they concern', () => {
    const links = all(page, `${panel} a:not([target])`).map((link) => link.textContent);
    expect(links).toEqual(['plug-in', 'plug-in', 'window: open-it']);
  });
  it('stand in the section of the step, and in no other', () => {
    expect(all(page, `#plug-in > .${findingsClass} li`)).toHaveLength(2);
    expect(all(page, `#open-it .${findingsClass}`)).toHaveLength(0);
  });
  it('mark the step on the map, in words, also for those who hear it', () => {
    const [mark, ...more] = all(page, `[data-node="plug-in"] > .${findingsClass}`);
    expect(more).toEqual([]);
    expect(mark?.getAttribute('data-severity')).toBe('error');
    const says = mark?.textContent ?? '';
    expect(says).toMatch(/1.*1/);
    expect(page.querySelector('[data-node="plug-in"]')?.getAttribute('aria-label')).toContain(says);
    expect(all(page, `[data-node="open-it"] .${findingsClass}`)).toHaveLength(0);
  });
  it('are marked by their severity in words, and not by a colour alone', () => {
    const words = (selector: string) => all(page, selector).map((mark) => mark.textContent);
    expect(words(`#plug-in > .${findingsClass} li strong`)).toEqual(['error', 'warning']);
    expect(words(`${panel} details:first-of-type li strong`)).toEqual([
      'error',
      'warning',
      'error',
    ]);
    expect(words(`${panel} summary`)).toEqual([
      '2 errors and 1 warning about this guide',
      '2 errors elsewhere',
    ]);
    expect(words(`[data-node="plug-in"] > .${findingsClass}`)).toEqual(['1 error and 1 warning']);
  });
  it('open their line in the editor without leaving the page, if the file is there', () => {
    for (const place of [`#plug-in > .${findingsClass}`, panel]) {
      const [link] = all(page, `${place} li p:first-child a`);
      expect(link?.textContent).toBe(`${base.file}:3`);
      expect(link?.getAttribute('href')).toBe(`/editor?file=${base.file}:3&x`);
      const frame = page.querySelector(`iframe[name="${link?.getAttribute('target') ?? ''}"]`);
      expect(frame?.hasAttribute('hidden')).toBe(true);
    }
    const gone = show([{ ...base, file: 'content/gone.mdx', concerned: [] }], 'lamp');
    expect(all(gone, `${panel} a`)).toEqual([]);
    expect(gone.querySelector(`${panel} code`)?.textContent).toBe('content/gone.mdx:3');
  });
  it('are shown as they are written', () => {
    expect(page.querySelector(panel)?.textContent).toContain(base.says);
    expect(all(page, `.${findingsClass} b`)).toEqual([]);
  });
});

describe('the findings on a page that is about no guide', () => {
  it('are all there together', () => {
    expect(listed(show(findings))).toEqual([5]);
  });
  it('mark no step', () => {
    expect(all(show(findings), `.step .${findingsClass}, svg .${findingsClass}`)).toEqual([]);
  });
});

it('a page without findings says so', () => {
  for (const guide of [undefined, 'lamp']) {
    expect(show([], guide).querySelector(`${panel} p`)?.textContent).toBeTruthy();
  }
});
