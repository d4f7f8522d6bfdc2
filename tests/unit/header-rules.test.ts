import { describe, expect, it } from 'vitest';
import { writeAzureConfig, type AzureConfig } from '../../src/publish/headers/azure-config.ts';
import { findHeaders, listHeaderRules } from '../../src/publish/headers/header-rules.ts';
import { writeHeadersFile } from '../../src/publish/headers/headers-file.ts';
import { readAzureConfig } from '../support/read-azure-config.ts';
import { headersFor, readHeadersFile } from '../support/read-headers-file.ts';

const pages = ['', 'nb/', 'nb/lamp/', 'nb/lamp/embed/', 'embed/nb/lamp/'];
const unframed = [
  '',
  'nb/',
  'nb/errors/',
  'nb/errors/53003/',
  'nb/lamp/',
  'nb/lamp/index.html',
  'nb/lamp/booklet/',
  'nb/lamp/map/',
  'nb/lamp/proof/',
  'nb/lamp/map.svg',
  'nb/search/',
  'nb/search/2/',
  'nb/topics/lamps/',
  'nb/topics/lamps/2/',
  'service-worker.js',
  'take-with-you/lamp/lamp-nb.html',
];
const framed = [
  'embed/nb/lamp/',
  'embed/nb/lamp/index.html',
  'nb/lamp/embed/',
  'nb/lamp/embed/index.html',
];

describe.each(['/', '/help/', '/help/no/'])('for a site at %s', (base) => {
  const rules = listHeaderRules(base);
  const azure = JSON.parse(writeAzureConfig(rules, pages, base)) as AzureConfig;
  const blocks = readHeadersFile(writeHeadersFile(rules, pages, base));
  /** The headers for an address, as each kind of host gives them that reads its file. */
  const readings = (path: string) => [
    findHeaders(base + path, rules),
    readAzureConfig(azure, base + path).headers,
    Object.fromEntries(headersFor(base + path, blocks)),
  ];

  it.each(unframed)('nobody may put /%s into a frame, and that is said once', (path) => {
    for (const headers of readings(path)) {
      expect(headers['Content-Security-Policy']).toMatch(/(?:^|; )frame-ancestors 'none'(?:;|$)/);
      expect(headers['Content-Security-Policy']).not.toContain(',');
    }
  });

  it.each(framed)('anybody may put /%s into a frame', (path) => {
    for (const headers of readings(path)) {
      expect(headers).not.toHaveProperty('Content-Security-Policy');
    }
  });

  it('every address is what it says it is, and may use no device', () => {
    for (const path of [...unframed, ...framed, '_astro/a.js', 'nb/lamp/guide.md', '404.html']) {
      for (const headers of readings(path)) {
        expect(headers).toMatchObject({
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'same-origin',
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Permissions-Policy': expect.stringContaining('camera=()') as string,
        });
        expect(headers['Permissions-Policy']).not.toMatch(/clipboard-write|fullscreen/);
      }
    }
  });

  it('what has the hash of its content in its name is kept for ever, and nothing else', () => {
    for (const headers of readings('_astro/a.js')) {
      expect(headers['Cache-Control']).toContain('immutable');
    }
    for (const path of ['nb/', 'service-worker.js', 'nb/search/index.json']) {
      const [wanted, onAzure, inFile] = readings(path);
      expect(wanted).toHaveProperty('Cache-Control', 'no-cache');
      expect(onAzure).toHaveProperty('Cache-Control', 'no-cache');
      // The hosts that read the file say as much unasked.
      expect(inFile).not.toHaveProperty('Cache-Control');
    }
  });

  it('a single file is saved and not opened', () => {
    for (const headers of readings('take-with-you/lamp/lamp-nb.html')) {
      expect(headers).toMatchObject({ 'Content-Disposition': 'attachment' });
      expect(headers['Content-Security-Policy']).toMatch(/^sandbox;/);
    }
  });

  it('Markdown comes as Markdown, in UTF-8', () => {
    const type = 'text/markdown; charset=utf-8';
    const [wanted, , inFile] = readings('nb/lamp/guide.md');
    expect(wanted).toHaveProperty('Content-Type', type);
    expect(inFile).toHaveProperty('Content-Type', type);
    expect(readAzureConfig(azure, `${base}nb/lamp/guide.md`).type).toBe(type);
  });
});

it('hosts join what two rules say of one address, which is why no two rules may', () => {
  const blocks = readHeadersFile('/*\n  Name: one\n\n/:page/\n  Name: two\n');
  expect(headersFor('/page/', blocks).get('Name')).toBe('one, two');
});

it('what Azure reads does not grow with the number of frames', () => {
  const frames = Array.from({ length: 1000 }, (_, index) => `embed/nb/lamp-${String(index)}/`);
  const rules = listHeaderRules('/');
  expect(writeAzureConfig(rules, [...pages, ...frames], '/')).toBe(
    writeAzureConfig(rules, pages, '/'),
  );
});
