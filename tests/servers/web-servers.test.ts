import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extname } from 'node:path';
import { findHeaders, listHeaderRules } from '../../src/publish/headers/header-rules.ts';
import { content, guidePages, listFiles, readBytes, readPage } from '../support/site.ts';
import { findServer, startServer, type WebServer } from '../support/web-server.ts';

const types: Readonly<Record<string, RegExp>> = {
  '.css': /^text\/css/,
  '.html': /^text\/html; charset=utf-8$/i,
  '.js': /^(?:text|application)\/javascript/,
  '.json': /^application\/json/,
  '.md': /^text\/markdown; charset=utf-8$/i,
  '.mmd': /^text\/plain; charset=utf-8$/i,
  '.png': /^image\/png$/,
  '.svg': /^image\/svg\+xml/,
  '.webp': /^image\/webp$/,
  '.txt': /^text\/plain; charset=utf-8$/i,
  '.webmanifest': /^application\/manifest\+json/,
  '.xml': /^(?:text|application)\/xml/,
};
const forHosts = ['_headers', 'staticwebapp.config.json'];
const files = (await listFiles()).filter((file) => !forHosts.includes(file));
const [locale = ''] = content.locales;
const guide = guidePages[0]?.guide.id ?? '';
const compressed = [
  `${locale}/${guide}/index.html`,
  `${locale}/${guide}/guide.md`,
  files.find((file) => /^_astro\/.*\.js$/.test(file)) ?? '',
];

const settings = (['nginx', 'caddy'] as const).flatMap((name) =>
  ['/', '/help/no/'].map((base) => ({ name, base })),
);

describe.each(settings)('$name with the site at $base', ({ name, base }) => {
  const isMissing = findServer(name) === undefined;
  const rules = listHeaderRules(base);
  let server: WebServer | undefined;
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server?.origin ?? ''}${base}${path}`, { headers, redirect: 'manual' });
  /** What the rules say of an address, as far as a type is not told in other words. */
  const expectHeaders = (path: string, response: Response) => {
    const wanted = findHeaders(base + path, rules);
    const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
    names.delete('Content-Type');
    for (const name of names) {
      expect(response.headers.get(name), `${name} of /${path}`).toBe(wanted[name] ?? null);
    }
  };

  beforeAll(async () => {
    if (!isMissing) server = await startServer(name, base, compressed);
  });
  afterAll(() => server?.close());

  it.skipIf(isMissing)(
    'every built file comes as it is, with its type and its headers',
    async () => {
      for (const file of files) {
        const path = file.replace(/(^|\/)index\.html$/, '$1');
        const response = await ask(path, { 'accept-encoding': 'identity' });
        expect(response.status, path).toBe(200);
        expectHeaders(path, response);
        expect(response.headers.get('content-type'), path).toMatch(types[extname(file)] ?? /^$/);
        expect(Buffer.from(await response.arrayBuffer()).equals(readBytes(file)), path).toBe(true);
      }
    },
  );

  it.skipIf(isMissing)(
    'what is not there is the page for that, with its status and headers',
    async () => {
      for (const path of ['nowhere', `${locale}/nowhere/`, '_astro/gone.js', 'take-with-you/']) {
        const response = await ask(path);
        expect(response.status, path).toBe(404);
        expect(await response.text(), path).toBe(readPage('404.html'));
        expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(response.headers.get('cache-control'), path).toBe('no-cache');
        const policy = response.headers.get('content-security-policy');
        expect(policy, path).toContain("frame-ancestors 'none'");
      }
    },
  );

  it.skipIf(isMissing)('what only other hosts read is not published', async () => {
    for (const file of forHosts) expect((await ask(file)).status).toBe(404);
  });

  it.skipIf(isMissing)('an address without its last slash leads to the one with it', async () => {
    const response = await ask(`${locale}/${guide}`);
    expect([301, 308]).toContain(response.status);
    const leads = new URL(response.headers.get('location') ?? '', response.url);
    expect(leads.href).toBe(`${server?.origin ?? ''}${base}${locale}/${guide}/`);
  });

  it.skipIf(isMissing)('a file that has not changed is not sent again', async () => {
    const path = `${locale}/${guide}/`;
    const tag = (await ask(path, { 'accept-encoding': 'identity' })).headers.get('etag') ?? '';
    const again = await ask(path, { 'accept-encoding': 'identity', 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('no-cache');
  });

  it.skipIf(isMissing)('what the build has compressed is sent compressed', async () => {
    for (const encoding of server?.encodings ?? []) {
      for (const file of compressed) {
        const path = file.replace('index.html', '');
        const response = await ask(path, { 'accept-encoding': encoding });
        expect(response.headers.get('content-encoding'), path).toBe(encoding);
        expect(response.headers.get('vary')?.toLowerCase(), path).toContain('accept-encoding');
        expect(response.headers.get('content-type'), path).toMatch(types[extname(file)] ?? /^$/);
        expectHeaders(path, response);
        expect(Buffer.from(await response.arrayBuffer()).equals(readBytes(file)), path).toBe(true);
      }
    }
  });
});
