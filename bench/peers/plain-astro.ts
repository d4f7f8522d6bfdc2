import { locales } from '../../tests/made-up/said.ts';
import { writeFiles } from '../../tests/made-up/write-files.ts';
import { writeText } from '../../tests/made-up/text.ts';
import { describePackage, listPages, peerModules, type Peer, type Site } from './peer.ts';

const config = `import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://bench.example' });
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), description: z.string() });
export const collections = {
  guides: defineCollection({ loader: glob({ base: './src/guides', pattern: '**/*.md' }), schema }),
};
`;

const guidePage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const guides = await getCollection('guides');
  return guides.map((guide) => {
    const [locale, id] = guide.id.split('/');
    return { params: { locale, id }, props: { guide } };
  });
}
const { guide } = Astro.props;
const { Content } = await render(guide);
---
<!doctype html>
<html lang={Astro.params.locale}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{guide.data.title}</title>
    <meta name="description" content={guide.data.description} />
  </head>
  <body>
    <h1>{guide.data.title}</h1>
    <Content />
  </body>
</html>
`;

const packages = ['astro'];

/** Astro alone: Markdown in a bare page, without navigation, styles or search. What none can be much faster than. */
export const plainAstro: Peer = {
  id: 'astro',
  name: 'plain Astro',
  packages,
  modules: peerModules,
  prepare: (folder, site) => writeFiles(folder, listFiles(site)),
  build: ['astro', 'astro', 'build'],
  output: 'dist',
  findPage: (locale, guide) => `/${locale}/${guide}/`,
  isSearch: () => false,
};

function* listFiles(site: Site): Generator<[string, string]> {
  yield ['package.json', describePackage(packages)];
  yield ['tsconfig.json', JSON.stringify({ extends: 'astro/tsconfigs/strict' })];
  yield ['astro.config.mjs', config];
  yield ['src/content.config.ts', collection];
  yield ['src/pages/[locale]/[id].astro', guidePage];
  for (const locale of locales) {
    for (const { id, title, description, body } of listPages(site, locale)) {
      yield [`src/guides/${locale}/${id}.md`, writeText({ fields: { title, description }, body })];
    }
  }
}
