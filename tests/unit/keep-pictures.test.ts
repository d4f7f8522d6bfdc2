import { afterAll, beforeEach, expect, it, vi } from 'vitest';

// What a worker has around it, in memory.
const stores = new Map<string, Map<string, Response>>();
const addressOf = (asked: string | Request) =>
  new URL(typeof asked === 'string' ? asked : asked.url, 'https://lamps.example').href;
const openStore = (name: string) => {
  const store = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, store);
  return {
    match: (asked: string | Request) => Promise.resolve(store.get(addressOf(asked))?.clone()),
    put: (asked: string, response: Response) =>
      Promise.resolve(void store.set(addressOf(asked), response)),
    delete: (asked: string) => Promise.resolve(store.delete(addressOf(asked))),
    keys: () => Promise.resolve(Array.from(store.keys(), (url) => new Request(url))),
  };
};
vi.stubGlobal('self', {});
const names = 'veiviser /help/ ';
vi.stubGlobal('settings', {
  ...{ base: '/help/', names, locales: ['en'], always: [], words: {}, version: '1' },
  scriptHashes: {},
});
vi.stubGlobal('caches', {
  open: (name: string) => Promise.resolve(openStore(name)),
  match: async (asked: string | Request) => {
    const found = await Promise.all([...stores.keys()].map((name) => openStore(name).match(asked)));
    return found.find(Boolean);
  },
});
const fetched = vi.fn<(asked: string | Request) => Promise<Response>>();
vi.stubGlobal('fetch', fetched);
afterAll(() => vi.unstubAllGlobals());

// They read the settings as they are loaded.
vi.resetModules();
const { keep } = await import('../../src/offline/worker/keep.ts');
const { answerPicture } = await import('../../src/offline/worker/answer.ts');

const lever = (width: number) => `/help/pictures/lamp/lever.${width}.01234567.webp`;
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none';trusted-types 'none'">`;
const page = `${policy}<main><img src="${lever(960)}" srcset="${lever(480)} 480w, ${lever(960)} 960w"></main></html>`;
const keepPage = () =>
  keep('/help/en/lamp/', new Response(page, { headers: { 'content-type': 'text/html' } }));
const ask = (width: number) =>
  answerPicture(new Request(new URL(lever(width), 'https://lamps.example')));

beforeEach(() => {
  stores.clear();
  fetched.mockReset();
});

it('a page is kept with each of its pictures in one width', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response('picture')));
  await keepPage();
  expect(fetched.mock.calls).toEqual([[lever(960)]]);
  fetched.mockRejectedValue(new TypeError('no network'));
  expect(await (await ask(960)).text()).toBe('picture');
});

it('a picture is shown in the kept width where another cannot be had', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response('kept')));
  await keepPage();
  fetched.mockRejectedValue(new TypeError('no network'));
  expect(await (await ask(480)).text()).toBe('kept');
  fetched.mockImplementation(() => Promise.resolve(new Response('', { status: 503 })));
  expect(await (await ask(480)).text()).toBe('kept');
});

it('a picture that is not kept comes from the network, in the width that is asked for', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response('fresh')));
  expect(await (await ask(480)).text()).toBe('fresh');
  fetched.mockRejectedValue(new TypeError('no network'));
  expect((await ask(480)).type).toBe('error');
});

it('a page whose picture cannot be had is not kept without it', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
  await expect(keepPage()).rejects.toThrow(lever(960));
  expect(stores.get(`${names}pages`)?.size ?? 0).toBe(0);
});
