import { locales, type Locale } from '../../tests/made-up/said.ts';
import { writeFiles } from '../../tests/made-up/write-files.ts';
import { writeText } from '../../tests/made-up/text.ts';
import { describePackage, listPages, peerModules, type Peer, type Site } from './peer.ts';

const config = `export default {
  title: 'Guides',
  url: 'https://bench.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en', 'nb'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themeConfig: { navbar: { title: 'Guides', items: [{ type: 'localeDropdown' }] } },
};
`;

const folders: Readonly<Record<Locale, string>> = {
  en: 'docs',
  nb: 'i18n/nb/docusaurus-plugin-content-docs/current',
};

const packages = ['@docusaurus/core'];

/** The classic preset with its documents alone, two languages, and a sidebar made from the folder. It has no search. */
export const docusaurus: Peer = {
  id: 'docusaurus',
  name: 'Docusaurus',
  packages,
  modules: peerModules,
  prepare: (folder, site) => writeFiles(folder, listFiles(site)),
  build: ['@docusaurus/core', 'docusaurus', 'build'],
  output: 'build',
  findPage: (locale, guide) => `${locale === 'en' ? '' : `/${locale}`}/guides/${guide}`,
  isSearch: () => false,
};

function* listFiles(site: Site): Generator<[string, string]> {
  yield ['package.json', describePackage(packages)];
  yield ['docusaurus.config.js', config];
  for (const locale of locales) {
    const folder = folders[locale];
    yield [
      `${folder}/index.md`,
      writeText({ fields: { title: 'Guides', slug: '/' }, body: 'Guides' }),
    ];
    for (const { id, title, description, body } of listPages(site, locale)) {
      yield [`${folder}/guides/${id}.md`, writeText({ fields: { title, description }, body })];
    }
  }
}
