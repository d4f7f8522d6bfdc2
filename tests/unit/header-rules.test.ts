import { describe, expect, it } from 'vitest';
import { formatHeadersFile } from '../../src/build/headers/format-headers-file.ts';
import { listHeaderRules } from '../../src/build/headers/header-rules.ts';
import { headersFor, readHeadersFile } from '../support/read-headers-file.ts';

const patterns = [
  '/',
  '/404',
  '/[locale]',
  '/[locale]/errors',
  '/[locale]/errors/[code]',
  '/[locale]/[guide]',
  '/[locale]/[guide]/embed',
  '/[locale]/[guide]/proof',
  '/[locale]/search/[...part]',
];
const pages = ['', 'nb/', 'nb/lamp/', 'nb/lamp/embed/', 'nb/search/', 'nb/search/2/'];

/** The headers for an address, as a host gives them that reads the file. */
function readHeaders(address: string, base = '/') {
  const file = formatHeadersFile(listHeaderRules(patterns, pages, base));
  return Object.fromEntries(headersFor(address, readHeadersFile(file)));
}

describe('the headers', () => {
  it.each([
    '/',
    '/nb/',
    '/nb/errors/',
    '/nb/errors/53003/',
    '/nb/lamp/',
    '/nb/lamp/proof/',
    '/nb/search/',
    '/nb/search/2/',
    '/take-with-you/lamp/lamp-nb.html',
  ])('let nobody put %s into a frame, and say so once', (address) => {
    expect(readHeaders(address)).toEqual({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
    });
  });

  it('let anybody put the flowchart alone into a frame', () => {
    expect(readHeaders('/nb/lamp/embed/')).toEqual({});
  });

  it('are the same below a base path', () => {
    expect(readHeaders('/help/nb/lamp/', '/help/')).toHaveProperty('X-Frame-Options');
    expect(readHeaders('/help/nb/lamp/embed/', '/help/')).toEqual({});
    expect(readHeaders('/help/', '/help/')).toHaveProperty('X-Frame-Options');
  });

  it('are joined by a host where two rules fit, which is why none may', () => {
    const blocks = readHeadersFile('/*\n  Name: one\n\n/:page/\n  Name: two\n');
    expect(headersFor('/page/', blocks).get('Name')).toBe('one, two');
  });
});
