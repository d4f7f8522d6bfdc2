import { createHash } from 'node:crypto';

/**
 * The pages of a locale that help a reader on, and their data. Not the pages about the guides: proof sheets, what is for
 * paper, and what is meant for other people's pages.
 */
export function isForOffline(path: string, locale: string): boolean {
  if (!path.startsWith(`${locale}/`)) return false;
  if (path.startsWith(`${locale}/search/`) && path.endsWith('.json')) return true;
  if ([`${locale}/errors/codes.json`, `${locale}/words.json`].includes(path)) return true;
  return (
    path.endsWith('/index.html') && !/\/(?:booklet|proof|embed|embedding)\/index\.html$/.test(path)
  );
}

/** The address of a built file below a base that has a slash at both ends. */
export function addressOf(path: string, base: string): string {
  return base + path.replace(/(^|\/)index\.html$/, '$1');
}

/** The hash of a built file as the worker sees it: of a page, the main part makes it another one. */
export function hashContent(path: string, bytes: Buffer): string {
  const isPage = path.endsWith('.html');
  const start = bytes.indexOf('<main');
  const content = isPage ? bytes.subarray(start, bytes.indexOf('</main>')) : bytes;
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
