import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteAddress } from '../../src/publish/site-address.ts';

/** What a build says of its address. */
async function listWarnings(setting: string | undefined): Promise<string[]> {
  vi.stubEnv('SITE_ADDRESS', setting);
  const warnings: string[] = [];
  const logger = { warn: (text: string) => warnings.push(text) };
  const start = siteAddress().hooks['astro:build:start'];
  await start?.({ logger } as unknown as Parameters<typeof start>[0]);
  return warnings;
}

describe('a build', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([undefined, ''])('says once that its addresses are made up (%j)', async (setting) => {
    expect(await listWarnings(setting)).toEqual([
      expect.stringMatching(/SITE_ADDRESS.*https:\/\/veiviser\.example/),
    ]);
  });

  it('says nothing where an address is set', async () => {
    expect(await listWarnings('https://help.example.org')).toEqual([]);
  });
});
