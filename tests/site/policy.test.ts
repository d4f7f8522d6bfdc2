import { expect, it } from 'vitest';
import { writePolicy } from '../../src/publish/policy/page-policy.ts';
import { listFiles, readPage } from '../support/site.ts';

const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g;
const pages = (await listFiles()).filter((file) => file.endsWith('.html'));

it('every page has one policy, ahead of its scripts and styles, and it allows nothing unseen', () => {
  for (const path of pages) {
    const html = readPage(path);
    const [found, ...others] = [...html.matchAll(policy)];
    expect(others, path).toEqual([]);
    const first = html.search(/<(?:script|style|link|base)\b/);
    expect(found?.index, path).toBeLessThan(first === -1 ? html.length : first);
    expect(found?.[1], path).toMatch(/^default-src 'none';/);
    // A file on a disk has forms that lead to the site.
    expect(found?.[1]?.replace(/form-action [^;]*/, ''), path).not.toMatch(/unsafe|\*|https?:/);
  }
});

it('every policy is still that of the page as it is published', () => {
  for (const path of pages.filter((page) => !page.startsWith('embed/'))) {
    const html = readPage(path);
    expect([...html.matchAll(policy)][0]?.[1], path).toBe(writePolicy(html.replace(policy, '')));
  }
});

it('no page has a style or a script in an attribute, which its policy would refuse', () => {
  for (const path of pages) {
    // Only in tags: what a page shows as text may look like one.
    const tags = readPage(path)
      .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
      .match(/<[a-z][^<>]* (?:style|on[a-z]+)="/g);
    expect(tags, path).toBeNull();
  }
});

it('the guides of all languages have the same styles, so that one can be read in another', () => {
  const guides = pages.filter((path) => /<div class="flow"/.test(readPage(path)));
  const own = guides.filter((path) => !/^(?:embed|take-with-you)\//.test(path));
  const styles = own.map((path) => /style-src ([^;]*)/.exec(readPage(path))?.[1]);
  expect(own.length).toBeGreaterThan(1);
  expect(new Set(styles).size).toBe(1);
});
