import { expect, it } from 'vitest';
import type { AzureConfig } from '../../src/publish/headers/azure-config.ts';
import { findHeaders, listHeaderRules } from '../../src/publish/headers/header-rules.ts';
import { readAzureConfig } from '../support/read-azure-config.ts';
import { headersFor, readHeadersFile } from '../support/read-headers-file.ts';
import { content, guidePages, listFiles, readPage } from '../support/site.ts';

const blocks = readHeadersFile(readPage('_headers'));
const azure = JSON.parse(readPage('staticwebapp.config.json')) as AzureConfig;
const rules = listHeaderRules('/');
const isForHosts = (file: string) => /^(?:_headers|staticwebapp\.config\.json)$/.test(file);
const files = (await listFiles()).filter((file) => !isForHosts(file));
const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

it('Azure gives every built file the headers that it is to have', () => {
  for (const address of addresses) {
    const { 'Content-Type': type, ...wanted } = findHeaders(address, rules);
    const answer = readAzureConfig(azure, address);
    // A picture beside the pages, such as the icon, may be held to more than it must.
    if (address.endsWith('.svg'))
      expect(answer.headers['Content-Security-Policy'], address).toContain(
        "frame-ancestors 'none'",
      );
    else expect(answer.headers, address).toEqual(wanted);
    if (type !== undefined) expect(answer.type, address).toBe(type);
  }
});

it('hosts that read _headers give every page and every other file the headers that it is to have', () => {
  for (const address of addresses) {
    const given = Object.fromEntries(headersFor(address, blocks));
    const wanted = findHeaders(address, rules);
    const isPage = address.endsWith('/');
    for (const [name, value] of Object.entries(given)) expect(value, address).toBe(wanted[name]);
    const missing = Object.keys(wanted).filter((name) => !(name in given));
    // What the hosts say unasked; and a file that is no document does nothing in a frame.
    const left = ['Cache-Control', ...(isPage ? [] : ['Content-Security-Policy'])];
    expect(
      missing.filter((name) => !left.includes(name)),
      address,
    ).toEqual([]);
  }
});

it('only the flowchart alone may stand in a frame, and what leads to it from where it was', () => {
  const pages = addresses.filter((address) => address.endsWith('/'));
  const open = pages.filter(
    (address) => !headersFor(address, blocks).get('Content-Security-Policy'),
  );
  const frames = guidePages.map(({ guide, locale }) => `/embed/${locale}/${guide.id}/`);
  const moved = content.ledger['old-frames'].flatMap((id) =>
    content.locales.map((locale) => `/${locale}/${id}/embed/`),
  );
  expect(open.sort()).toEqual([...frames, ...moved].sort());
});

it('the files for hosts are within what hosts read', () => {
  expect(blocks.length).toBeLessThanOrEqual(100);
  for (const line of readPage('_headers').split('\n')) expect(line.length).toBeLessThan(2000);
  expect(readPage('staticwebapp.config.json').length).toBeLessThanOrEqual(20_000);
});
