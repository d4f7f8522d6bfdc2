import { locales } from '../../tests/made-up/said.ts';
import { writeFiles } from '../../tests/made-up/write-files.ts';
import { writeText } from '../../tests/made-up/text.ts';
import { describePackage, listPages, peerModules, type Peer, type Site } from './peer.ts';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://bench.example',
  integrations: [
    starlight({
      title: 'Guides',
      defaultLocale: 'en',
      locales: { en: { label: 'English', lang: 'en' }, nb: { label: 'Norsk', lang: 'nb-NO' } },
      sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }],
    }),
  ],
});
`;

const collection = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const packages = ['@astrojs/starlight', 'astro'];

/** Two languages, a sidebar made from the folder, and its own search (Pagefind). */
export const starlight: Peer = {
  id: 'starlight',
  name: 'Starlight',
  packages,
  modules: peerModules,
  prepare: (folder, site) => writeFiles(folder, listFiles(site)),
  build: ['astro', 'astro', 'build'],
  output: 'dist',
  findPage: (locale, guide) => `/${locale}/guides/${guide}/`,
  isSearch: (path) => path.startsWith('pagefind/'),
};

function* listFiles(site: Site): Generator<[string, string]> {
  yield ['package.json', describePackage(packages)];
  yield ['tsconfig.json', JSON.stringify({ extends: 'astro/tsconfigs/strict' })];
  yield ['astro.config.mjs', config];
  yield ['src/content.config.ts', collection];
  for (const locale of locales) {
    const folder = `src/content/docs/${locale}`;
    yield [`${folder}/index.md`, writeText({ fields: { title: 'Guides' }, body: 'Guides' })];
    for (const { id, title, description, body } of listPages(site, locale)) {
      yield [`${folder}/guides/${id}.md`, writeText({ fields: { title, description }, body })];
    }
  }
}
