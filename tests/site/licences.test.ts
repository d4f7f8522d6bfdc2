import { expect, it } from 'vitest';
import { sentPackages } from '../../src/publish/licences/sent-packages.ts';
import { content, guidePages, listFiles, openPage, readPage } from '../support/site.ts';

const notices = readPage('licences.txt');

it('the notices name every package whose code readers are sent, and docs/licences.md names the same', () => {
  const names = [...notices.matchAll(/^((?:@[\w-]+\/)?[\w-]+) \d+\.\d+\.\d+ \(/gm)];
  expect(names.map(([, name]) => name).sort()).toEqual([...sentPackages].sort());
});

it('no script has the helper of Vite that loads others, whose notice the build would not write', async () => {
  const scripts = (await listFiles()).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(readPage(script)).not.toContain('vite:preloadError');
});

it('every home page and guide links to the notices', () => {
  const paths = content.locales.map((locale) => `${locale}/index.html`);
  for (const path of [...paths, ...guidePages.map((page) => page.path)]) {
    expect(openPage(path).querySelector('footer a[href="/licences.txt"]')).not.toBeNull();
  }
});

it('a file to take along carries the notices inside', async () => {
  const files = (await listFiles()).filter((file) => /^take-with-you\/.*\.html$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readPage(file)).toContain(notices.trim());
});
