import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOtherSite, otherBase, otherSettings, otherSite } from '../support/other-site.ts';

const site = otherSettings.SITE_ADDRESS;
const texts = /\.(?:html|js|css|json|xml|txt|md|svg|webmanifest)$/;
/** Attributes that hold an address of this site, if what they hold begins like one. */
const attributes = /^(?:href|src|action|content|component-url|renderer-url|data-.*)$/;

let files: ReadonlySet<string> = new Set();
let pages: readonly string[] = [];

beforeAll(async () => {
  await buildOtherSite();
  const entries = readdirSync(otherSite, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(otherSite, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  files = new Set(paths);
  pages = paths.filter((path) => path.endsWith('.html') && !path.startsWith('take-with-you/'));
}, 600_000);

const read = (path: string) => readFileSync(join(otherSite, path), 'utf8');

/** The file that an address leads to, whole or from the root of the host; undefined if it is none of this site. */
function fileOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address, site);
  if (origin !== site) return undefined;
  if (!pathname.startsWith(otherBase)) return `nothing: ${pathname} is beside the site`;
  return decodeURI(pathname.slice(otherBase.length)).replace(/(^|\/)$/, '$1index.html');
}

/** Addresses that lead to no file of the build. */
function findLost(addresses: readonly string[]): string[] {
  return addresses.filter((address) => {
    // Hosts are told of many files at once.
    if (address.includes('*')) return !address.startsWith(otherBase);
    const file = fileOf(address);
    return file !== undefined && !files.has(file);
  });
}

/** All elements of a page, also those that stand in a template. */
function listElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.localName === 'template'
      ? listElements((element as HTMLTemplateElement).content)
      : []),
  ]);
}

/** Every string in a value of JSON, keys too. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(listStrings)];
}

const isAddress = (text: string) => /^(?:\/(?!\/)|https:\/\/intranet\.example\.org)\S*$/.test(text);

describe('below a path, on another site', () => {
  it('every address in every page leads to a file of the build', () => {
    expect(pages.length).toBeGreaterThan(50);
    const lost = pages.flatMap((page) => {
      const held = listElements(parseHTML(read(page)).document).flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => attributes.test(name) && isAddress(value))
          .map(({ value }) => value),
      );
      expect(held.length).toBeGreaterThan(0);
      // Where answers are sent is no file.
      const own = held.filter((address) => address !== otherSettings.FEEDBACK_ADDRESS);
      return findLost(own).map((address) => `${page}: ${address}`);
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  it('every address in every file of data leads to a file of the build', () => {
    const data = [...files].filter((file) => /\.(?:json|webmanifest)$/.test(file));
    expect(data.length).toBeGreaterThan(10);
    const lost = data.flatMap((file) => {
      const addresses = listStrings(JSON.parse(read(file))).filter(isAddress);
      return findLost(addresses).map((address) => `${file}: ${address}`);
    });
    expect(lost).toEqual([]);
  });

  it('every whole address in every other text leads to a file of the build', () => {
    const others = [...files].filter((file) => /\.(?:xml|txt|md|mmd|svg)$/.test(file));
    const lost = others.flatMap((file) => {
      const found = read(file).match(/https:\/\/intranet\.example\.org[^\s<>"')\]]*/g) ?? [];
      return findLost(found).map((address) => `${file}: ${address}`);
    });
    expect(lost).toEqual([]);
    for (const file of ['sitemap.xml', 'robots.txt', 'llms.txt'])
      if (files.has(file)) expect(read(file)).toContain(`${site}${otherBase}`);
  });

  it('no text leads to the root of the host, and none names the site that is meant without settings', () => {
    const tops = [...new Set([...files].map((file) => file.split('/')[0] ?? ''))];
    const names = tops.filter((name) => name !== 'index.html' && !name.startsWith('.')).join('|');
    const toRoot = new RegExp(
      `["'\`(=\\s]/(?:${names.replaceAll('.', '\\.')})(?:[/"'\`)?#\\s]|$)`,
      'm',
    );
    const wrong = [...files]
      .filter((file) => texts.test(file))
      .flatMap((file) => {
        const text = read(file);
        const found = toRoot.exec(text)?.[0] ?? /veiviser\.example/.exec(text)?.[0];
        return found === undefined ? [] : [`${file}: ${found}`];
      });
    expect(wrong).toEqual([]);
  });

  it('the worker, the manifests and the scripts stand where the pages look for them', () => {
    expect(read('service-worker.js')).toContain(`"base":"${otherBase}"`);
    for (const file of files) {
      if (file.endsWith('/manifest.webmanifest')) {
        const { scope, start_url: start } = JSON.parse(read(file)) as Record<string, string>;
        expect([scope, start].every((address) => address?.startsWith(otherBase))).toBe(true);
      }
      if (!/^_astro\/.*\.js$/.test(file)) continue;
      for (const [, name = ''] of read(file).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
        expect(files).toContain(`_astro/${name}`);
    }
  });
});
