import { describe, expect, it } from 'vitest';
import {
  createScriptInliner,
  writeDataAddress,
} from '../../src/publish/single-file/inline-scripts.ts';

const scripts: Readonly<Record<string, string>> = {
  'entry.aaaaaaaa.js': 'import{half}from"./shared.bbbbbbbb.js";\nexport const all=half*2+100%7;',
  'lazy.dddddddd.js': 'import(`./shared.bbbbbbbb.js`)',
  'dressed.eeeeeeee.js': 'export const sheet="/base/_astro/dressed.ffffffff.css";',
  'shared.bbbbbbbb.js': 'export const half="</script>æ#".length;',
};
const page = `<html><head><title>t</title></head><body>
<script type="module" src="/base/_astro/entry.aaaaaaaa.js"></script></body></html>`;
const inliner = createScriptInliner(
  '/base/',
  async (file) => {
    const code = scripts[file];
    if (code === undefined) throw new Error(file);
    return Promise.resolve(code);
  },
  (address) => Promise.resolve(`.of{content:"${address.length}"}`),
);
const inline = async (html: string) => {
  const { page: inlined, head } = await inliner.inline(html);
  return inlined.replace('</head>', () => `${head}</head>`);
};

/** The scripts that the import map of a page holds, by name. */
function readMap(html: string): Record<string, string> {
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
  return (JSON.parse(map) as { imports: Record<string, string> }).imports;
}

describe('the scripts of a single file', () => {
  it('are all in it, also those that only another script names', async () => {
    const imports = readMap(await inline(page));
    expect(Object.keys(imports)).toEqual([
      'veiviser/entry.aaaaaaaa.js',
      'veiviser/shared.bbbbbbbb.js',
    ]);
  });

  it('are named where they had an address, in the page and in each other', async () => {
    const html = await inline(page);
    expect(html).not.toContain('_astro');
    expect(html).toContain(`<script type="module">import 'veiviser/entry.aaaaaaaa.js'</script>`);
    expect(readMap(html)['veiviser/entry.aaaaaaaa.js']).toContain(
      'from"veiviser/shared.bbbbbbbb.js"',
    );
  });

  it('come out of their address as they went in', async () => {
    const address = readMap(await inline(page))['veiviser/shared.bbbbbbbb.js'] ?? '';
    expect(await (await fetch(address)).text()).toBe(scripts['shared.bbbbbbbb.js']);
    const text = 'a\tb\r\nc % # "æ"';
    expect(await (await fetch(writeDataAddress('text/plain', text))).text()).toBe(text);
  });

  it('are named where they are imported later', async () => {
    const html = await inline(page.replaceAll('entry.aaaaaaaa', 'lazy.dddddddd'));
    expect(readMap(html)['veiviser/lazy.dddddddd.js']).toContain(
      'import(`veiviser/shared.bbbbbbbb.js`)',
    );
  });

  it('bring along the sheets that they name, whose addresses mean nothing there', async () => {
    const html = await inline(page.replaceAll('entry.aaaaaaaa', 'dressed.eeeeeeee'));
    expect(html).toMatch(/<style>.*\.of\{.*<\/style>/s);
    expect(readMap(html)['veiviser/dressed.eeeeeeee.js']).toContain('sheet="";');
    expect(html).not.toContain('_astro');
  });

  it('cannot end the element that holds them', async () => {
    expect((await inline(page)).match(/<\/script>/g)).toHaveLength(2);
  });

  it('stop the build when one is missing', async () => {
    await expect(inline(page.replaceAll('entry', 'gone'))).rejects.toThrow('gone');
  });
});
