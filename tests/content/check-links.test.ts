import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/commands/links/check-links.ts';
import { recordLookUps } from '../../src/commands/links/record-look-ups.ts';
import { readContent } from '../../src/read/read-content.ts';
import { fixtureSite, project } from '../support/tested-site.ts';

/** What a made-up site answers: a page, where it leads on to, or a status without a page. */
const pages: Readonly<Record<string, string | number | { to: string }>> = {
  '/page': '<h2 id="part">Part</h2>',
  '/quoted': "<h2 id='part'>Part</h2><a name=older></a>",
  '/old': { to: '/page' },
  '/topic': { to: '/en-us/topic' },
  '/en-us/topic': 'topic',
  '/nb-no/topic': { to: '/en-us/topic' },
  '/secret': 403,
};
const noHead = '/no-head';

let server: Server;
let site = '';
let folder = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    // Never answers.
    if (request.url === '/silence') return;
    if (request.url === noHead) response.statusCode = request.method === 'HEAD' ? 405 : 200;
    else if (page === undefined) response.statusCode = 404;
    else if (typeof page === 'number') response.statusCode = page;
    else if (typeof page === 'object') response.writeHead(301, { location: page.to });
    response.end(typeof page === 'string' && request.method === 'GET' ? page : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'veiviser-links-'));
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** A project with nothing but these links. */
async function writeProject(links: Readonly<Record<string, string>>): Promise<string> {
  const project = await mkdtemp(join(folder, 'project-'));
  await mkdir(join(project, 'content', 'facts'), { recursive: true });
  await cp(join(fixtureSite.folder, 'content', 'site.yaml'), join(project, 'content', 'site.yaml'));
  const entries = Object.entries(links).map(
    ([id, address]) =>
      `# About ${id}.\n${id}:\n  url: ${address}\n  title: {en: ${id}, nb: ${id}}\n` +
      '  lang: en\n  seen: listed # not read yet\n  checked: 2026-01-31\n',
  );
  await writeFile(join(project, 'content', 'facts', 'links.yaml'), entries.join('\n'));
  return project;
}

async function check(links: Readonly<Record<string, string>>) {
  const project = await writeProject(links);
  const { content } = await readContent(project);
  return checkLinks(content, 500);
}

/** Runs the command itself, with its exit code. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  const file = join(project, 'src', 'commands', 'check-links.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

describe('looking up links', () => {
  it('has nothing to say of pages and anchors that are there', async () => {
    const { findings, sound } = await check({
      page: `${site}/page`,
      part: `${site}/page#part`,
      quoted: `${site}/quoted#part`,
      older: `${site}/quoted#older`,
      words: `${site}/page#:~:text=Part`,
      'no-head': `${site}${noHead}`,
    });
    expect(findings).toEqual([]);
    expect(sound).toHaveLength(6);
  });

  it.each([
    ['a page that is gone', 'link-dead', '/missing'],
    ['an anchor that is gone', 'link-anchor-dead', '/page#other'],
    ['a page that has moved', 'link-moved', '/old'],
    ['a page that is not shown to a program', 'link-refused', '/secret'],
    ['a site that does not answer', 'link-silent', '/silence'],
    ['a page that is not there in its language', 'link-other-language', '/nb-no/topic'],
  ])('reports %s, with its place', async (_, name, path) => {
    const { content } = await readContent(await writeProject({ page: `${site}/page` }));
    const { page } = content.facts.links;
    if (!page) throw new Error('The project has no link.');
    const isNorwegian = path.startsWith('/nb-no');
    const link = isNorwegian
      ? { ...page, url: { en: `${site}/page`, nb: site + path } }
      : { ...page, url: site + path };
    // Another one that answers: with none, there is no network.
    const links = { one: page, two: link };
    const report = await checkLinks({ ...content, facts: { ...content.facts, links } }, 500);
    expect(report.findings.map((finding) => finding.name)).toEqual([name]);
    expect(report.findings[0]?.file).toBe('content/facts/links.yaml');
    expect(report.sound).toEqual(['one']);
    expect(report.hasNetwork).toBe(true);
  });

  it('names the line of the address', async () => {
    const { findings } = await check({ page: `${site}/page`, gone: `${site}/missing` });
    expect(findings.map(({ line }) => line)).toEqual([11]);
  });

  it('takes a language that the site adds for the same page, and says so', async () => {
    const { findings, sound, toLanguage } = await check({ topic: `${site}/topic` });
    expect(findings).toEqual([]);
    expect(sound).toEqual(['topic']);
    expect(toLanguage).toEqual([[`${site}/topic`, `${site}/en-us/topic`]]);
  });

  it('looks every link up when there are more than it asks for at once', async () => {
    const many = Array.from({ length: 20 }, (_, at) => [`page-${at}`, `${site}/page`] as const);
    const { sound } = await check(Object.fromEntries(many));
    expect(sound).toHaveLength(20);
  });

  it('knows that there is no network when nobody answers, without trying every link', async () => {
    const many = Array.from({ length: 20 }, (_, at) => [`page-${at}`, 'http://127.0.0.1:1/'] as const);
    const { hasNetwork, findings, sound } = await check(Object.fromEntries(many));
    expect(hasNetwork).toBe(false);
    expect(findings.length).toBeLessThan(20);
    expect(sound).toEqual([]);
  });
});

describe('recording', () => {
  it('changes the day and how it was seen, and no other byte', async () => {
    const project = await writeProject({ page: `${site}/page`, gone: `${site}/missing` });
    const before = await readFile(join(project, 'content', 'facts', 'links.yaml'), 'utf8');
    const after = recordLookUps(before, ['page', 'unheard-of'], '2026-11-22');
    const [first = '', second = ''] = before.split('\n\n');
    const changed = first.replace('2026-01-31', '2026-11-22').replace('seen: listed', 'seen: live');
    expect(after).toBe(`${changed}\n\n${second}`);
  });

  it('leaves a long file as it is, byte for byte, but for those two fields of each link', async () => {
    const file = await readFile(join(fixtureSite.folder, 'content', 'facts', 'links.yaml'), 'utf8');
    const { content } = await readContent(fixtureSite.folder);
    const after = recordLookUps(file, Object.keys(content.facts.links), '2030-01-01');
    // Links may be written as blocks or in braces.
    const strip = (text: string) => text.replace(/\b((?:checked|seen)"?: *)[^\s,}]+/g, '$1');
    expect(strip(after)).toBe(strip(file));
    expect(after.match(/checked"?: *2030-01-01/g)).toHaveLength(
      Object.keys(content.facts.links).length,
    );
  });
});

describe('the command', () => {
  it('records what is there, leaves the rest, and fails for a page that is gone', async () => {
    const project = await writeProject({ page: `${site}/page`, gone: `${site}/missing` });
    expect((await run(project)).code).toBe(1);
    const file = join(project, 'content', 'facts', 'links.yaml');
    expect(await readFile(file, 'utf8')).not.toContain('live');
    expect((await run(project, '--record')).code).toBe(1);
    const { content } = await readContent(project);
    expect(content.facts.links['page']?.seen).toBe('live');
    expect(content.facts.links['gone']?.seen).toBe('listed');
  });

  it('passes when every page is there', async () => {
    expect((await run(await writeProject({ page: `${site}/page` }))).code).toBe(0);
  });

  it('fails without a network, in one sentence, and records nothing', async () => {
    const project = await writeProject({ page: 'http://127.0.0.1:1/' });
    const { code, output } = await run(project, '--record');
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    const file = join(project, 'content', 'facts', 'links.yaml');
    expect(await readFile(file, 'utf8')).not.toContain('live');
  });

  it('fails where there are no links', async () => {
    expect((await run(folder)).code).toBe(2);
  });
});
