import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { openLedger, writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { joinLedgers, recordContent } from '../../src/ledger/ledger.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readTicketData } from '../../src/ticket/browser/ticket-data.ts';
import { buildSite } from '../support/feedback-site.ts';
import { writeSite } from '../made-up/site.ts';

const root = await mkdtemp(join(tmpdir(), 'veiviser-'));
afterAll(() => rm(root, { recursive: true }));
const { guide, plain, step, answer } = await publishAgain();

/**
 * A site of which this was published before: `old-name` is now called otherwise, `old-part` is a step of the same
 * guide, `old-flow` is a plain guide.
 */
async function publishAgain() {
  const [flow = '', page = ''] = await writeSite(root, { flows: [10], plain: 1 });
  const { content } = await readContent(root);
  const present = recordContent(content);
  const steps = present.guides[flow] ?? {};
  const [first = '', second = ''] = Object.keys(steps);
  const before = {
    'old-name': steps,
    'old-part': { 'old-start': ['yes'], [second]: steps[second] ?? [] },
    'old-flow': { 'old-start': [] },
  };
  const ledger = joinLedgers([
    present,
    { guides: before, 'old-frames': ['old-name', 'old-flow', flow] },
  ]);
  await writeFile(join(root, 'content', 'ledger.json'), writeLedger(ledger));
  await writeFile(
    join(root, 'content', 'successors.yaml'),
    `old-name: ${flow}\nold-part: ${flow}/${first}\nold-flow: ${page}\n`,
  );
  const text = join(root, 'content', 'guides', page, 'guide.en.md');
  const plainText = await readFile(text, 'utf8');
  await writeFile(text, plainText.replace('---\n', '---\narticles: ["100417"]\n'));
  const { isBuilt, says } = await buildSite(join(root, 'dist'), {}, root);
  if (!isBuilt) throw new Error(says);
  return { guide: flow, plain: page, step: first, answer: second };
}

const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');

async function open(path: string): Promise<Document> {
  return parseHTML(await read(`${path}index.html`)).document;
}

/** Where the script of a page leads, if its address has these parameters and this fragment. */
function leadOn(document: Document, path: string, asked = ''): string | undefined {
  const script = document.querySelector('script')?.textContent;
  if (script === undefined) return undefined;
  let led = '';
  const { href, search, hash } = new URL(path + asked, 'https://site.example');
  const location = { href, search, hash, replace: (address: unknown) => (led = String(address)) };
  const dataset = Object.fromEntries(
    [...document.documentElement.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name === 'data-leads-to' ? 'leadsTo' : name.slice(5), value]),
  );
  runInNewContext(script, { document: { documentElement: { dataset } }, location, URL });
  return led.replace('https://site.example', '');
}

describe('an old address', () => {
  it.each([
    ['/en/old-name/', `/en/${guide}/`],
    ['/nb/old-name/', `/nb/${guide}/`],
    ['/en/old-name/proof/', `/en/${guide}/proof/`],
    ['/en/old-name/embed/', `/embed/en/${guide}/`],
    ['/embed/nb/old-name/', `/embed/nb/${guide}/`],
    [`/en/${guide}/embed/`, `/embed/en/${guide}/`],
    ['/en/old-part/', `/en/${guide}/#${step}`],
    ['/embed/en/old-part/', `/embed/en/${guide}/#${step}`],
    ['/en/old-flow/', `/en/${plain}/`],
    ['/en/old-flow/proof/', `/en/${plain}/`],
    // An article of others that the plain guide stands for.
    ['/en/articles/100417/', `/en/${plain}/`],
    ['/nb/articles/100417/', `/nb/${plain}/`],
  ])('%s leads to %s, with a script and without', async (path, to) => {
    const document = await open(path);
    expect(document.querySelector('main a')?.getAttribute('href')).toBe(to);
    expect(document.querySelector('main a')?.textContent).not.toBe('');
    const refresh = document.querySelector('noscript meta[http-equiv=refresh]');
    expect(refresh?.getAttribute('content')).toBe(`0;url=${to}`);
    expect(leadOn(document, path)).toBe(to);
    const there = await open(to.replace(/#.*/, ''));
    expect(there.querySelector('h1')).not.toBeNull();
    if (to.includes('#')) expect(there.getElementById(step)).not.toBeNull();
  });

  it('is of no page that is to be found, and runs no script but its own', async () => {
    const document = await open('/en/old-name/');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      new RegExp(`/en/${guide}/$`),
    );
    const policy = document.querySelector('meta[http-equiv=content-security-policy]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
    expect(await read('sitemap.xml')).not.toContain('old-name');
  });

  it('takes the parameters along, and the place in a guide that was renamed', async () => {
    const asked = `?language=en&theme=dark#${answer}?${step}=yes`;
    expect(leadOn(await open('/embed/nb/old-name/'), '/embed/nb/old-name/', asked)).toBe(
      `/embed/nb/${guide}/${asked}`,
    );
  });

  it('takes the place along in a guide that became a part, if the step is there', async () => {
    const document = await open('/en/old-part/');
    const lead = (fragment: string) => leadOn(document, '/en/old-part/', fragment);
    expect(lead(`#${answer}?old-start=yes`)).toBe(`/en/${guide}/#${answer}?old-start=yes`);
    expect(lead('#old-start')).toBe(`/en/${guide}/#${step}`);
    expect(lead('#')).toBe(`/en/${guide}/#${step}`);
  });

  it('of a frame opens a plain guide beside the frame, which may not hold it', async () => {
    for (const path of ['/embed/en/old-flow/', '/en/old-flow/embed/']) {
      const document = await open(path);
      const link = document.querySelector('main a');
      expect(link?.getAttribute('href')).toBe(`/en/${plain}/`);
      expect(link?.getAttribute('target')).toBe('_blank');
      expect(document.querySelector('script, meta[http-equiv=refresh]')).toBeNull();
    }
  });
});

it('the page of a guide says what it was called before, for old tickets', async () => {
  expect(readTicketData(await open(`/en/${guide}/`))?.formerly).toEqual(['old-name']);
});

it('the site says what it has published', async () => {
  const { ledger, isWhole } = openLedger(await read('ledger.json'));
  expect(isWhole).toBe(true);
  expect(Object.keys(ledger?.guides ?? {})).toEqual(
    expect.arrayContaining(['old-flow', 'old-name', 'old-part', guide, plain]),
  );
});
