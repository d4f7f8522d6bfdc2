import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { FlowFile } from '../../src/flow/flow-schema.ts';
import { judgeGraph } from '../../src/judge/judge-graph.ts';
import { judgeForm, judgeLanguages, judgeLinks, judgeLoaded } from '../../src/judge/judge-page.ts';
import { runJudges } from '../../src/judge/judge-site.ts';
import type { BuiltSite } from '../../src/judge/open-site.ts';
import { listUnlikePages } from '../../src/judge/unlike-pages.ts';
import type { Content } from '../../src/model/content.ts';

const base = '/help/';

/** A site of these pages, below a folder. */
function makeSite(pages: Readonly<Record<string, string>>): BuiltSite {
  return {
    base,
    files: new Set(Object.keys(pages)),
    pages: Object.keys(pages),
    read: (path) => Buffer.from(pages[path] ?? ''),
    open: (path) => parseHTML(pages[path] ?? '').document,
    fileOf: (address) =>
      address.startsWith(base)
        ? address.slice(base.length).replace(/(?<=\/|^)$/, 'index.html')
        : undefined,
  };
}

const wrap = (body: string, head = '<title>Lamps</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>Lamps</h1>${body}</body></html>`;

describe('links of a built page', () => {
  const judge = (link: string) =>
    judgeLinks(
      makeSite({
        'en/index.html': wrap(link),
        'en/lamp/index.html': wrap('<p id="plug-in"></p>'),
      }),
      'en/index.html',
    );

  it.each(['/help/en/lamp/#plug-in', '#', 'https://lamps.example/', 'tel:+4712345678'])(
    'may lead to %s',
    (href) => {
      expect(judge(`<a href="${href}"></a>`)).toEqual([]);
    },
  );

  it.each(['/help/en/fuse/', '/en/lamp/', '/help/en/lamp/#fuse', '#fuse'])(
    'may not lead to %s',
    (href) => {
      expect(judge(`<a href="${href}"></a>`)).toEqual([expect.stringContaining(`"${href}"`)]);
    },
  );
});

it('a page has one heading, a title, a language, and no id twice', () => {
  const bad = '<html><body><h1>A</h1><h1>B</h1><p id="a"></p><p id="a"></p></body></html>';
  const site = makeSite({ 'good.html': wrap(''), 'bad.html': bad });
  expect(judgeForm(site, 'good.html')).toEqual([]);
  expect(judgeForm(site, 'bad.html')).toHaveLength(4);
});

it('a page that only leads on, as that of an article, needs no heading and no other language', () => {
  const page = (leads: string) =>
    `<!doctype html><html lang="en"${leads}><head><title>Lamps</title></head><body><a href="/help/en/">Lamps</a></body></html>`;
  const path = 'en/articles/1/index.html';
  const judge = (leads: string) => {
    const site = makeSite({ [path]: page(leads) });
    const content = { locales: ['en', 'nb'], ui: {} } as unknown as Content;
    return [
      judgeForm(site, path).length,
      judgeLanguages(site, path, content).length > 0,
      listUnlikePages(site).length,
    ];
  };
  expect(judge(' data-leads-to="/help/en/"')).toEqual([0, false, 0]);
  expect(judge('')).toEqual([1, true, 1]);
});

it('a page loads what is there, and nothing of another site', () => {
  const images = [
    '/help/lamp.webp',
    'data:image/png;base64,AA',
    '/lamp.webp',
    '//cdn.example/a.js',
  ];
  const site = makeSite({
    'lamp.webp': '',
    'index.html': wrap(images.map((src) => `<img src="${src}">`).join('')),
  });
  expect(judgeLoaded(site, 'index.html')).toEqual([
    expect.stringContaining('"/lamp.webp"'),
    expect.stringContaining('"//cdn.example/a.js"'),
  ]);
});

describe('the languages of a built page', () => {
  const content = {
    locales: ['en', 'nb'],
    ui: { en: { lang: 'en' }, nb: { lang: 'nb-NO' } },
  } as unknown as Content;
  const alternates = [
    ...['en', 'nb-NO'].map(
      (lang) =>
        `<link rel="alternate" hreflang="${lang}" href="https://x/help/${lang.slice(0, 2)}/">`,
    ),
    '<link rel="alternate" hreflang="x-default" href="https://x/help/en/">',
  ].join('');
  const menu =
    '<nav class="language-switch"><a data-locale="nb" lang="nb-NO" href="/help/nb/"></a></nav>';
  const judge = (body: string, head: string) =>
    judgeLanguages(makeSite({ 'en/index.html': wrap(body, head) }), 'en/index.html', content);

  it('are all named', () => {
    expect(judge(menu, alternates)).toEqual([]);
  });

  it('are missed where they are not', () => {
    expect(judge('', alternates)).toEqual(['does not lead to itself in "nb"']);
    expect(judge(menu, '')).toHaveLength(3);
  });
});

describe('the flow of a built page', () => {
  const flow = {
    start: 'plugged-in',
    steps: {
      'plugged-in': { kind: 'question', answers: { plugged: 'solved', unplugged: 'plug-in' } },
      'plug-in': { kind: 'fix', answers: { helped: 'solved', 'not-helped': 'solved' } },
      solved: { kind: 'outcome', answers: {} },
    },
  } as unknown as FlowFile;
  const link = (answer: string, to: string) => `<a data-answer="${answer}" href="#${to}"></a>`;
  const sections = {
    'plugged-in': [link('plugged', 'solved'), link('unplugged', 'plug-in')],
    'plug-in': [link('helped', 'solved'), link('not-helped', 'solved')],
    solved: [],
  };
  const judge = (changed: Partial<Record<keyof typeof sections, string[]>> = {}) => {
    const body = Object.entries({ ...sections, ...changed }).map(
      ([id, links]) => `<section class="step" id="${id}">${links.join('')}</section>`,
    );
    const site = makeSite({ 'en/lamp/index.html': wrap(body.join('')) });
    return judgeGraph(site, 'en/lamp/index.html', { flow });
  };

  it('is that of the file', () => {
    expect(judge()).toEqual([]);
  });

  it('lacks no answer, and has none that leads elsewhere', () => {
    expect(
      judge({ 'plugged-in': [link('plugged', 'solved'), link('unplugged', 'solved')] }),
    ).toEqual([
      'lacks the answer "unplugged" of "plugged-in" to "plug-in"',
      'has the answer "unplugged" of "plugged-in" to "solved"',
      'does not lead to the step "plug-in"',
    ]);
  });

  it('ends nowhere but at an outcome', () => {
    expect(judge({ 'plug-in': [] })).toContain('ends at the step "plug-in", which is no outcome');
  });
});

describe('the judges of a site', () => {
  it('are each announced before they begin, and counted', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const judges = {
      links: () => {
        say('(judges)');
        return new Map([['a.html', ['is wrong', 'is lost']]]);
      },
      sizes: () => Promise.resolve(new Map()),
    };
    expect(await runJudges(judges, { say, warn: say })).toBe(2);
    expect(said).toEqual([
      ...['links …', '(judges)', 'links: 2 faults', '  dist/a.html is wrong.'],
      ...['  dist/a.html is lost.', 'sizes …', 'sizes: nothing is wrong'],
    ]);
  });

  it('show the first of many faults', async () => {
    const lines: string[] = [];
    const faults = Array.from({ length: 30 }, (_, at) => `is wrong ${at}`);
    const judges = { links: () => new Map([['a.html', faults]]) };
    await runJudges(judges, { say: () => undefined, warn: (line) => lines.push(line) });
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('  … and 10 more.');
  });
});
