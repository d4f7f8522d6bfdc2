import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { checkSources } from '../../src/commands/sources/check-sources.ts';
import { fingerprint, readHtml, readMarkdown } from '../../src/commands/sources/read-page.ts';
import { recordPassages } from '../../src/commands/sources/record-passages.ts';
import type { Content } from '../../src/model/content.ts';
import { readChanged } from '../support/fixture-content.ts';

const html = `<!doctype html><body><nav>Menu</nav><main><h1>Lamps</h1>
  <p>Turn the <b>lamp</b> off
  and on again.</p><h2 id="x">Reset</h2><p>Hold the button for 5 seconds.</p>
  <ul><li>The lamp blinks.</li></ul><h2>Other</h2><p>More.</p></main></body>`;
const markdown = `---\ntitle: Lamps\n---\n# Lamps\n\nTurn the **lamp** off and\non again.\n
## Reset\n\nHold the [button](x.md) for 5 seconds.\n\n- The lamp blinks.\n\n## Other\n\nMore.\n`;

describe('the fingerprint of a passage', () => {
  it.each(['Turn the lamp', 'Reset', 'The lamp blinks'])(
    'is the same on the page and in the Markdown that it is made from: %s',
    (begins) => {
      const found = fingerprint(readHtml(html), begins);
      expect(found).toMatch(/^[\da-f]{12}$/);
      expect(fingerprint(readMarkdown(markdown), begins)).toBe(found);
    },
  );

  it('of code and of a note is that of the page too, wherever they stand in the Markdown', () => {
    const written = '1. Run:\n\n   ```\n   reset -lamp\n   ```\n\n   It blinks.\n\n> [!NOTE]\n> Wait.\n';
    const page =
      '<main><ol><li><p>Run:</p><pre>reset -lamp</pre><p>It blinks.</p></li></ol><div><p>Note</p><p>Wait.</p></div></main>';
    for (const begins of ['reset -lamp', 'It blinks', 'Wait'])
      expect(fingerprint(readMarkdown(written), begins)).toBe(
        fingerprint(readHtml(page), begins) ?? 'not on the page',
      );
  });

  it('changes with the words of the passage, and with nothing else', () => {
    const of = (page: string, begins: string) => fingerprint(readHtml(page), begins);
    const [longer, moved] = [html.replace('5 seconds', '10 seconds'), html.replace('More', 'Much')];
    expect(of(longer, 'Reset')).not.toBe(of(html, 'Reset'));
    expect(of(longer, 'Turn the lamp')).toBe(of(html, 'Turn the lamp'));
    expect(of(moved, 'Reset')).toBe(of(html, 'Reset'));
    expect(of(html.replace('<b>lamp</b>', '<a href="/x">lamp</a>'), 'Turn')).toBe(of(html, 'Turn'));
    expect(of(html, 'Menu')).toBeUndefined();
    expect(of(html, '…')).toBeUndefined();
  });
});

const { content } = await readChanged({});

/** Content of which one link has a passage on a page at an address. */
function changeLink(address: string, hash?: string) {
  const [guide] = Object.values(content.guides);
  const fix = Object.entries(guide?.flow.steps ?? {}).find(
    ([, step]) => step.kind === 'fix' && step.links.length > 0,
  );
  const [step, { links }] = fix as [string, { links: readonly string[] }];
  const id = links[0] ?? '';
  const link = content.facts.links[id];
  const passage = { begins: 'Hold the button', ...(hash !== undefined && { hash }) };
  const changed = { ...link, url: address, passage } as Content['facts']['links'][string];
  const facts = { ...content.facts, links: { ...content.facts.links, [id]: changed } };
  return { rest: `${guide?.id ?? ''}/${step}`, content: { ...content, facts } };
}

async function serve(page: () => string | undefined): Promise<string> {
  const server = createServer((_, response) => {
    const text = page();
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
}

describe('npm run check:sources', () => {
  it('names the steps that rest on a passage which has changed or gone', async () => {
    let page: string | undefined = html;
    const address = await serve(() => page);
    const first = changeLink(address);
    const { findings, passages } = await checkSources(first.content, []);
    // One without a fingerprint is no fault.
    expect([findings, passages.length]).toEqual([[], 1]);
    const { rest, ...read } = changeLink(address, passages[0]?.now);
    expect((await checkSources(read.content, [])).findings).toEqual([]);
    const judge = async () => {
      const report = await checkSources(read.content, []);
      return report.findings.map(({ name, says }) => [name, says.includes(rest)]);
    };
    page = html.replace('5 seconds', 'a minute');
    expect(await judge()).toEqual([['passage-changed', true]]);
    page = html.replace('Hold the button', 'Press it');
    expect(await judge()).toEqual([['passage-gone', true]]);
    page = undefined;
    expect(await judge()).toEqual([['passage-unread', false]]);
  });

  it('reads a mirror in the place of the network, and nothing outside of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mirror-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'docs', 'lamps'), { recursive: true });
    await writeFile(join(folder, 'docs', 'lamps', 'reset.md'), markdown);
    await writeFile(join(folder, 'secret.md'), markdown);
    const address = 'https://lamps.invalid/help';
    const mirrors = [{ folder: join(folder, 'docs'), address }];
    const find = async (url: string) => {
      const { findings, passages } = await checkSources(changeLink(url).content, mirrors);
      return [findings.map(({ name }) => name), passages.length];
    };
    expect(await find(`${address}/lamps/reset#x`)).toEqual([[], 1]);
    // The names of files have capitals that their addresses lack.
    await mkdir(join(folder, 'docs', 'Lamps-2'));
    await writeFile(join(folder, 'docs', 'Lamps-2', 'Set-Lamp.md'), markdown);
    expect(await find(`${address}/lamps-2/set-lamp`)).toEqual([[], 1]);
    expect(await find(`${address}/lamps/gone`)).toEqual([['passage-unread'], 0]);
    expect(await find(`${address}/%2e%2e/secret`)).toEqual([['passage-unread'], 0]);
  });

  it.each([
    ['a:\n  url: x # kept\n  passage:\n    begins: Hold the button\nb: {}\n'],
    ['a: { url: x, passage: { begins: "Hold the button" } } # kept\n'],
    ['a:\n  passage: { hash: 0, begins: Hold the button } # kept\n'],
  ])('records what a passage says, and changes nothing else: %j', (file) => {
    const recorded = recordPassages(file, new Map([['a', '12e456789012']]));
    const { a } = parse(recorded) as { a: { passage: { begins: string; hash: string } } };
    expect(a.passage).toEqual({ begins: 'Hold the button', hash: '12e456789012' });
    expect(recorded).toContain('# kept');
    expect(recordPassages(recorded, new Map([['a', '12e456789012']]))).toBe(recorded);
    expect(recordPassages(file, new Map([['none', 'x']]))).toBe(file);
  });
});
