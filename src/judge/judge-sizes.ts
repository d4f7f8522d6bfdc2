import { brotliCompressSync } from 'node:zlib';
import type { Content } from '../model/content.ts';
import type { BuiltSite } from './open-site.ts';

/** The most that is sent, in bytes as brotli compresses them, and the most elements of a page. */
export const budgets = {
  /** What a guide is: one that is larger is better made into two, one leading into the other. */
  guide: { bytes: 35_000, elements: 4500 },
  home: 10_000,
  scripts: 100_000,
} as const;

/** Bytes as they are sent. */
const weigh = (bytes: Buffer) => brotliCompressSync(bytes).length;

/** What of a site is too large for a reader with a slow line. */
export function judgeSizes(site: BuiltSite, { guides, locales }: Content): Map<string, string[]> {
  const faults = new Map<string, string[]>();
  const judge = (path: string, what: string, found: number, most: number) => {
    if (found > most)
      faults.set(path, [...(faults.get(path) ?? []), `has ${found} ${what}, and may have ${most}`]);
  };
  for (const locale of locales) {
    const home = `${locale}/index.html`;
    judge(home, 'bytes', weigh(site.read(home)), budgets.home);
    for (const guide of Object.keys(guides)) {
      const path = `${locale}/${guide}/index.html`;
      judge(path, 'bytes', weigh(site.read(path)), budgets.guide.bytes);
      const elements = site.open(path).querySelectorAll('*').length;
      judge(path, 'elements', elements, budgets.guide.elements);
    }
  }
  const scripts = [...site.files].filter((file) => /^_astro\/[^/]+\.js$/.test(file));
  const all = scripts.reduce((sum, file) => sum + weigh(site.read(file)), 0);
  judge('_astro/', 'bytes of scripts', all, budgets.scripts);
  return faults;
}
