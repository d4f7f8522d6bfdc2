import { describe, expect, it, vi } from 'vitest';

describe('the worker that takes the service worker back', () => {
  it('lets go of every copy of this site and of itself, and answers nothing', async () => {
    const kept = new Set([
      ...['veiviser / pages', 'veiviser / scripts', 'veiviser /help/ pages', 'of-another-program'],
    ]);
    const listeners = new Map<string, (event: unknown) => void>();
    const unregister = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([...kept]),
      delete: (name: string) => Promise.resolve(kept.delete(name)),
    });
    vi.stubGlobal('settings', { names: 'veiviser / ' });
    vi.stubGlobal('self', {
      addEventListener: (type: string, listener: (event: unknown) => void) =>
        listeners.set(type, listener),
      skipWaiting: () => Promise.resolve(),
      registration: { unregister },
    });
    await import('../../src/offline/worker/withdraw-worker.ts');
    const work: Promise<unknown>[] = [];
    for (const type of ['install', 'activate']) {
      listeners.get(type)?.({ waitUntil: (task: Promise<unknown>) => work.push(task) });
    }
    await Promise.all(work);
    expect([...kept]).toEqual(['veiviser /help/ pages', 'of-another-program']);
    expect(unregister).toHaveBeenCalledOnce();
    expect(listeners.has('fetch')).toBe(false);
    vi.unstubAllGlobals();
  });
});
