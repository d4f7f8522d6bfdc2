import { afterEach, describe, expect, it, vi } from 'vitest';
import { glob, readFile } from 'node:fs/promises';
import { siteAddress } from '../../src/publish/build-environment.ts';
import {
  judgeSettings,
  readSetting,
  settingNames,
  takeSettings,
} from '../../src/site/build/settings.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a setting of a build', () => {
  it('may be missing, empty or spaces', () => {
    for (const value of ['', '  ', undefined]) {
      vi.stubEnv('OFFLINE', undefined);
      expect(readSetting('OFFLINE', value)).toBe(true);
    }
    expect(judgeSettings({})).toEqual([]);
    expect(readSetting('SITE_ADDRESS', '')).toBe('https://veiviser.example');
    expect(readSetting('BASE_PATH', '')).toBe('/');
    expect(readSetting('SOURCE_DATE_EPOCH', '')).toBeUndefined();
    expect(readSetting('FEEDBACK_ADDRESS', '')).toBeUndefined();
    expect(readSetting('PRECOMPRESS', '')).toBe(false);
  });

  it.each([
    ['SITE_ADDRESS', 'https://help.example.org', 'https://help.example.org'],
    ['SITE_ADDRESS', ' http://localhost:8080/ ', 'http://localhost:8080'],
    ['BASE_PATH', '/', '/'],
    ['BASE_PATH', 'help', '/help'],
    ['BASE_PATH', '/help/no-2_~x.y/', '/help/no-2_~x.y'],
    ['SOURCE_DATE_EPOCH', '0', 0],
    ['SOURCE_DATE_EPOCH', '1795000000', 1_795_000_000_000],
    ['FEEDBACK_ADDRESS', 'https://help.example.org:8443/answers?site=1'],
    ['FEEDBACK_ADDRESS', 'HTTPS://Help.example.org/answers', 'https://help.example.org/answers'],
    ['FEEDBACK_ADDRESS', '/help/answers?site=1'],
    ['PRECOMPRESS', 'on', true],
    ['OFFLINE', 'off', false],
  ] as const)('%s can be "%s"', (name, value, read: unknown = value) => {
    expect(readSetting(name, value)).toEqual(read);
  });

  it.each([
    ...[
      'help.example.org',
      'https://x/help',
      'https://user:pw@x',
      'ftp://x',
      'https://x/?a',
      'https://',
    ].map((value) => ['SITE_ADDRESS', value]),
    ...[
      '/a"b',
      '/a b',
      '/<script>',
      '/æøå',
      '//evil',
      '/../x',
      '/a/./b',
      '/$1',
      '/a%20b',
      '/;{}',
    ].map((value) => ['BASE_PATH', value]),
    ...['abc', '1795425011junk', '2026-11-30', 'Infinity', '-1', '1e9', '999999999999'].map(
      (value) => ['SOURCE_DATE_EPOCH', value],
    ),
    ...[
      ...['http://help.example.org/a', '//help.example.org/a', '/\\help.example.org/a', 'answers'],
      ...['help.example.org/a', 'https://', 'https://name:secret@help.example.org/'],
      ...['javascript:alert(1)', 'data:text/plain,a', 'mailto:help@example.org'],
      ...['/\t/evil.example', '/..//evil.example', '/a b', 'https://x/\nb'],
    ].map((value) => ['FEEDBACK_ADDRESS', value]),
    ...['yes', 'ON', 'true', '1'].map((value) => ['PRECOMPRESS', value]),
    ...['OFF', 'no', '0'].map((value) => ['OFFLINE', value]),
  ] as [string, string][])(
    '%s cannot be "%s", and one sentence says so with its name',
    (name, value) => {
      const said = judgeSettings({ [name]: value });
      expect(said).toEqual([expect.stringContaining(name)]);
      expect(said[0]).toContain(`"${value}"`);
    },
  );

  it('has a row in the table of settings, and each row is a setting', async () => {
    const page = await readFile('docs/publishing.md', 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(settingNames.toSorted());
  });

  it('is taken from the configuration where the environment says nothing', () => {
    vi.stubEnv('SITE_ADDRESS', undefined);
    vi.stubEnv('BASE_PATH', '/help');
    takeSettings({ site: 'https://help.example.org', base: '/other' });
    expect(readSetting('SITE_ADDRESS')).toBe('https://help.example.org');
    expect(readSetting('BASE_PATH')).toBe('/help');
  });

  it('is read nowhere else', async () => {
    const files = await Array.fromAsync(glob(['src/**/*.{ts,tsx,astro}', 'astro.config.mjs']));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    // What a command asks of the machine, such as where a browser is, is no setting of a build.
    const reading = files.filter(
      (file, at) => !/^src.commands/.test(file) && texts[at]?.includes('process.env'),
    );
    const own = ['src/publish/build-environment.ts', 'src/site/build/settings.ts'];
    expect(reading.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(own);
  });
});

describe('a build', () => {
  /** What a build says of its address. */
  async function listWarnings(setting: string | undefined): Promise<string[]> {
    vi.stubEnv('SITE_ADDRESS', setting);
    const warnings: string[] = [];
    const logger = { warn: (text: string) => warnings.push(text) };
    const start = siteAddress().hooks['astro:build:start'];
    await start?.({ logger } as unknown as Parameters<typeof start>[0]);
    return warnings;
  }

  it.each([undefined, ''])('says once that its addresses are made up (%j)', async (setting) => {
    expect(await listWarnings(setting)).toEqual([
      expect.stringMatching(/SITE_ADDRESS.*https:\/\/veiviser\.example/),
    ]);
  });

  it('says nothing where an address is set', async () => {
    expect(await listWarnings('https://help.example.org')).toEqual([]);
  });
});
