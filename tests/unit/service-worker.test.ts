import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/offline/worker/judge.ts';
import { answerWith, startWorker, type FakeWorker } from '../support/fake-worker.ts';

const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';trusted-types veiviser">';
const html = (main: string, script = '') =>
  `<!DOCTYPE html><html><head>${policy}</head><body><main>${main}</main>${script}</body></html>`;
const page = (main: string, script?: string) =>
  answerWith(html(main, script), 'text/html; charset=utf-8');
const signIn = () => answerWith('<!DOCTYPE html><html><form>Sign in</form></html>', 'text/html');
const script = 'export{}';
const scriptTag = '<script type="module" src="/_astro/guide.aaaaaaaa.js"></script>';
const guide = '/en/mfa/';
const pages = 'veiviser / pages';
const scripts = 'veiviser / scripts';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

afterEach(() => vi.unstubAllGlobals());

async function start(settings = {}): Promise<FakeWorker> {
  const worker = await startWorker({ base: '/', ...settings });
  worker.network.set(guide, () => page('the guide', scriptTag));
  worker.network.set('/_astro/guide.aaaaaaaa.js', () => answerWith(script, 'text/javascript'));
  for (const locale of ['en', 'nb'])
    for (const name of ['', 'offline/']) worker.network.set(`/${locale}/${name}`, () => page(name));
  return worker;
}
const read = async (response: Response | undefined) => (await response?.text()) ?? '';

describe('a visited page', () => {
  it('is kept with its scripts and what its locale always needs, and shown without a network', async () => {
    const worker = await start();
    expect(await read(await worker.ask(guide))).toContain('the guide');
    await worker.tell({ keep: `https://site.example${guide}` });
    expect(worker.listKept(pages).toSorted()).toEqual(['/en/', guide, '/en/offline/'].toSorted());
    expect(worker.listKept(scripts)).toEqual(['/_astro/guide.aaaaaaaa.js']);
    worker.network.clear();
    worker.network.set(guide, () => Promise.reject(new TypeError('no network')));
    expect(await read(await worker.ask(guide))).toContain('the guide');
    worker.network.set('/en/other/', () => Promise.reject(new TypeError('no network')));
    expect(await read(await worker.ask('/en/other/'))).toContain('offline/');
  });

  it.each([
    ['is the sign-in page of a network', signIn],
    ['errs', () => answerWith('No.', 'text/plain', 503)],
    ['ends in the middle', () => answerWith(html('the guide').slice(0, -20), 'text/html')],
    ['is empty', () => answerWith('', 'text/html')],
    ['is of another type', () => answerWith(html('the guide'), 'text/plain')],
  ])('is kept as it was, and shown, when an answer %s', async (_, wrong) => {
    const worker = await start();
    await worker.ask(guide);
    worker.network.set(guide, wrong);
    expect(await read(await worker.ask(guide))).toContain('the guide');
    await worker.tell({ keep: `https://site.example${guide}` });
    worker.network.set(guide, () => Promise.reject(new TypeError('no network')));
    expect(await read(await worker.ask(guide))).toContain('the guide');
  });

  it('that is not kept yet is not kept when an answer is not ours, but shown', async () => {
    const worker = await start();
    worker.network.set(guide, signIn);
    expect(await read(await worker.ask(guide))).toContain('Sign in');
    expect(worker.listKept(pages)).toEqual([]);
  });

  it('is not kept without its scripts, and a wrong answer to a script is not kept', async () => {
    const worker = await start();
    worker.network.set('/_astro/guide.aaaaaaaa.js', signIn);
    await worker.ask(guide);
    expect([worker.listKept(pages), worker.listKept(scripts)]).toEqual([[], []]);
    // The network is put right.
    worker.network.set('/_astro/guide.aaaaaaaa.js', () => answerWith(script, 'text/javascript'));
    await worker.ask(guide);
    expect(worker.listKept(pages)).toEqual([guide]);
    worker.network.delete('/_astro/guide.aaaaaaaa.js');
    expect(await read(await worker.ask('/_astro/guide.aaaaaaaa.js', { mode: 'cors' }))).toBe(
      script,
    );
  });

  it('is kept only with scripts that are whole, where the build has said what is', async () => {
    const worker = await start({ scriptHashes: { 'guide.aaaaaaaa.js': hashOf(script) } });
    worker.network.set('/_astro/guide.aaaaaaaa.js', () => answerWith('expo', 'text/javascript'));
    await worker.ask(guide);
    expect(worker.listKept(scripts)).toEqual([]);
    worker.network.set('/_astro/guide.aaaaaaaa.js', () => answerWith(script, 'text/javascript'));
    await worker.ask(guide);
    expect(worker.listKept(scripts)).toHaveLength(1);
  });

  it('is let go when it is gone from the site', async () => {
    const worker = await start();
    await worker.ask(guide);
    worker.network.delete(guide);
    expect((await worker.ask(guide))?.status).toBe(404);
    expect(worker.listKept(pages)).toEqual([]);
  });

  it('that is newer is told to who has it open, and shown the next time at the latest', async () => {
    const worker = await start();
    await worker.ask(guide);
    worker.network.set(guide, () => page('the newer guide', scriptTag));
    expect(await read(await worker.ask(guide))).toContain('the newer guide');
  });

  it('is one of 200 at most, without those that are always kept', async () => {
    const worker = await start();
    for (let n = 0; n < 260; n++) {
      const address = `/nb/errors/${String(n)}/`;
      worker.network.set(address, () => page(String(n)));
      await worker.ask(address);
      await worker.tell({ keep: `https://site.example${address}` });
    }
    const kept = worker.listKept(pages).filter((address) => address.startsWith('/nb/errors/'));
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)).toBe('/nb/errors/259/');
    expect(worker.listKept(pages)).toContain('/nb/offline/');
  });

  it('is let go as others are, though all guides of another locale are kept', async () => {
    const worker = await start();
    worker.network.set('/en/offline.json', () =>
      answerWith(JSON.stringify({ [guide]: 'x' }), 'application/json'),
    );
    await worker.tell({ keepAll: 'en' });
    expect(worker.told.at(-1)).toEqual({ type: 'kept', kept: 1, total: 1 });
    for (let n = 0; n < 210; n++) {
      worker.network.set(`/nb/errors/${String(n)}/`, () => page(String(n)));
      await worker.ask(`/nb/errors/${String(n)}/`);
    }
    await worker.tell({ keep: 'https://site.example/nb/errors/209/' });
    const kept = worker.listKept(pages);
    expect(kept.filter((address) => address.startsWith('/nb/errors/'))).toHaveLength(200);
    expect(kept).toContain(guide);
  });
});

describe('all guides of a locale', () => {
  it('are not said to be kept when an answer is not ours', async () => {
    const worker = await start();
    const list = JSON.stringify({ [guide]: 'x', '/en/two/': 'y' });
    worker.network.set('/en/offline.json', () => answerWith(list, 'application/json'));
    worker.network.set('/en/two/', signIn);
    await worker.tell({ keepAll: 'en' });
    expect(worker.told.at(-1)).toEqual({ type: 'kept', kept: 1, total: 2 });
  });

  it('are none where the list is not ours', async () => {
    const worker = await start();
    worker.network.set('/en/offline.json', signIn);
    await worker.tell({ keepAll: 'en' });
    expect(worker.told.at(-1)).toEqual({ type: 'kept', kept: 0, total: 0 });
    expect(worker.listKept(pages)).toEqual([]);
  });
});

describe('sites of one origin', () => {
  it('have caches of their own', async () => {
    const worker = await startWorker({ base: '/help/' });
    worker.network.set('/help/en/mfa/', () => page('the guide'));
    await worker.ask('/help/en/mfa/');
    expect(
      [...worker.caches.keys()].filter((name) => !name.startsWith('veiviser /help/ ')),
    ).toEqual([]);
    expect(worker.listKept('veiviser /help/ pages')).toEqual(['/help/en/mfa/']);
  });

  it('are left alone by the worker of the one at the root, and so is what is no page of ours', async () => {
    const worker = await start();
    for (const path of [
      '/help/en/mfa/',
      '/wiki/',
      '/take-with-you/mfa/mfa-en.html',
      '/favicon.svg',
    ])
      expect(await worker.ask(path)).toBeUndefined();
    await worker.tell({ keep: 'https://site.example/help/en/mfa/' });
    expect(worker.asked).toEqual([]);
    expect(await worker.ask(guide, { destination: 'iframe' })).toBeUndefined();
  });

  it('have what is tidied when a worker begins', async () => {
    const worker = await start();
    await worker.ask(guide);
    const cache = worker.caches.get(scripts);
    const old = { 'veiviser-since': '0', 'content-type': 'text/javascript' };
    await cache?.put('/_astro/old.bbbbbbbb.js', new Response('1', { headers: old }));
    await worker.activate();
    expect(worker.listKept(scripts)).toEqual(['/_astro/guide.aaaaaaaa.js']);
  });
});

it.each([
  ['/en/', 'text/html', html('a'), true],
  ['/en/words.json', 'application/json; charset=utf-8', '{}', true],
  ['/en/words.json', 'text/html', '{}', false],
  ['/en/words.json', 'application/json', '{"a":', false],
  ['/en/manifest.webmanifest', 'application/manifest+json', '{}', true],
  ['/en/manifest.webmanifest', 'text/html', '<p>', false],
  ['/_astro/a.aaaaaaaa.css', 'text/css', 'p{}', true],
  ['/_astro/a.aaaaaaaa.css', 'text/html', 'p{}', false],
  ['/_astro/a.aaaaaaaa.js', 'application/javascript', '1', true],
  ['/_astro/a.aaaaaaaa.js', 'text/html', '1', false],
  ['/_astro/a.aaaaaaaa.js', null, '1', false],
  ['/en/mfa/picture.0123456789abcdef.png', 'image/png', 'x', true],
  ['/en/mfa/picture.0123456789abcdef.png', 'text/html', 'x', false],
] as const)('%s as %s with %j is what the site has: %s', (address, type, body, sound) => {
  expect(isSound(address, type, new TextEncoder().encode(body).buffer)).toBe(sound);
});
