import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { CodeList } from '../../error-codes/find-error-codes.ts';
import { createPaths } from '../../site/paths.ts';
import { fillSize } from '../file-sizes.ts';
import { noticesFile } from '../licences/licences.ts';
import { readBuildDay } from '../../site/build/page-context.ts';
import { takeContent } from '../../site/build/pass-content.ts';
import { isPublished } from '../optional-parts.ts';
import { makeSingleFile } from './make-single-file.ts';

/** Makes one file of each guide in each locale that works from a disk, out of the built pages. */
export function singleFiles(): AstroIntegration {
  let settings = { root: new URL('file:///'), site: '', base: '/' };
  return {
    name: 'single-files',
    hooks: {
      'astro:config:done': ({ config: { root, site = '', base } }) => {
        settings = { root, site, base };
      },
      'astro:build:done': async ({ dir: dist }) => {
        if (!isPublished('single-files')) return;
        const { root, site, base } = settings;
        const paths = createPaths(base);
        const read = (path: string, folder = dist) => readFile(new URL(path, folder), 'utf8');
        const content = takeContent(fileURLToPath(root))?.content;
        if (!content) throw new Error('The single files need the content that the gate has read.');
        const { locales } = content;
        const icon = await read('favicon.svg');
        const openBeside = await read('src/publish/single-file/open-beside.js', root);
        const notices = `<!--\n${await read(noticesFile)}-->\n`;
        for (const [locale, ui] of Object.entries(content.ui)) {
          const codes = JSON.parse(await read(`${locale}/errors/codes.json`)) as CodeList;
          // A plain guide has nothing that a saved page has not.
          for (const guide of Object.keys(content.guides)) {
            const page = new URL(`${locale}/${guide}/index.html`, dist);
            const single = await makeSingleFile({
              ...{ guide, locale, locales, ui, paths, codes, icon, openBeside },
              site: new URL(site),
              today: readBuildDay(),
              html: await readFile(page, 'utf8'),
              readScript: (name) => read(`_astro/${name}`),
              readPicture: (address) => readFile(new URL(address.slice(paths.root().length), dist)),
            });
            const file = single + notices;
            const folder = new URL(`take-with-you/${guide}/`, dist);
            await mkdir(folder, { recursive: true });
            await writeFile(new URL(`${guide}-${locale}.html`, folder), file);
            await fillSize(fileURLToPath(page), paths.file(locale, guide), Buffer.byteLength(file));
          }
        }
      },
    },
  };
}
