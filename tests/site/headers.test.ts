import { expect, it } from 'vitest';
import { headersFor, readHeadersFile } from '../support/read-headers-file.ts';
import { listFiles, readPage } from '../support/site.ts';

const blocks = readHeadersFile(readPage('_headers'));
const pages = (await listFiles()).filter((file) => file.endsWith('.html') && file !== '404.html');

it.each(pages)('the page %s may stand in a frame only if it is made for one', (path) => {
  const address = `/${path.replace(/index\.html$/, '')}`;
  const headers = headersFor(address, blocks);
  const isForFrames = /^\/[^/]+\/[^/]+\/embed\/$/.test(address);
  expect(headers.get('Content-Security-Policy')).toBe(
    isForFrames ? undefined : "frame-ancestors 'none'",
  );
  expect(headers.get('X-Frame-Options')).toBe(isForFrames ? undefined : 'DENY');
});
