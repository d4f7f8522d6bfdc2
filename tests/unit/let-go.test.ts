import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const base = '/help/';
const own = ['en/', 'en/errors/', 'en/offline/', 'en/lamp/', 'en/errors/7/', 'en/topics/light/2/'];
const list = Object.fromEntries(own.map((address) => [base + address, 'hash']));

let kept: Set<string>;
let answers: (() => Response)[];
let told: unknown[];
let asked: string[];

beforeEach(() => {
  vi.resetModules();
  [told, asked, answers] = [[], [], []];
  const pages = {
    keys: () => Promise.resolve([...kept].map((path) => ({ url: `https://site.example${path}` }))),
    delete: (path: string) => Promise.resolve(kept.delete(path)),
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(pages) });
  vi.stubGlobal('settings', { base, names: 'veiviser-', locales: ['en', 'nb'] });
  const client = { postMessage: (message: unknown) => told.push(message) };
  vi.stubGlobal('self', { clients: { matchAll: () => Promise.resolve([client]) } });
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no network'));
  });
});
afterEach(() => vi.unstubAllGlobals());

const start = async () => (await import('../../src/offline/worker/let-go.ts')).letGoOfWithdrawn;
const keep = (...paths: readonly string[]) => (kept = new Set(paths.map((path) => base + path)));
const sound = () => Response.json(list);

it('lets go of the pages of a guide that is withdrawn, and of no other', async () => {
  keep(...own, 'en/old/', 'en/old/proof/', 'embed/en/old/', 'en/lamp/proof/', 'embed/en/lamp/');
  for (const more of ['', 'en/', 'en/embedding/', 'en/words.json', 'nb/']) kept.add(base + more);
  const gone = ['en/old/', 'en/old/proof/', 'embed/en/old/'].map((path) => base + path);
  const left = [...kept].filter((path) => !gone.includes(path));
  answers = [sound];
  await (
    await start()
  )();
  expect([...kept]).toEqual(left);
  expect(told).toEqual([{ type: 'let-go' }]);
  // No guide in Norwegian is kept, so there is nothing to ask.
  expect(asked).toEqual([`${base}en/offline.json`]);
});

it('asks for nothing and tells nothing where nothing is kept', async () => {
  keep('en/', 'nb/');
  await (
    await start()
  )();
  expect([asked, told]).toEqual([[], []]);
});

it.each([
  ['the network fails', undefined],
  ['the server errs', () => new Response('{}', { status: 500 })],
  ['the list is missing', () => new Response('{}', { status: 404 })],
  ['somebody must sign in first', () => new Response('<html>Sign in</html>')],
  ['something else answers in JSON', () => Response.json({ error: 'sign in' })],
  ['the list is empty', () => Response.json({})],
  ['the list is null', () => Response.json(null)],
])('keeps everything when %s, and tries again', async (_, answer) => {
  keep('en/old/', 'en/lamp/');
  answers = answer ? [answer] : [];
  const letGo = await start();
  await expect(letGo()).rejects.toThrow();
  expect(kept.size).toBe(2);
  answers = [sound];
  await letGo();
  expect([...kept]).toEqual([`${base}en/lamp/`]);
  await letGo();
  expect(asked).toHaveLength(2);
});
