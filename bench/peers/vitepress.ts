import { locales, type Locale } from '../../tests/made-up/said.ts';
import { writeFiles } from '../../tests/made-up/write-files.ts';
import { writeText } from '../../tests/made-up/text.ts';
import { describePackage, listPages, peerModules, type Peer, type Site } from './peer.ts';

const packages = ['vitepress'];

/** Two languages, a sidebar with every page, and its own local search. */
export const vitepress: Peer = {
  id: 'vitepress',
  name: 'VitePress',
  packages,
  modules: peerModules,
  prepare: (folder, site) => writeFiles(folder, listFiles(site)),
  build: ['vitepress', 'vitepress', 'build'],
  output: '.vitepress/dist',
  findPage: (locale, guide) => `${nameRoot(locale)}guides/${guide}.html`,
  isSearch: (path) => /localSearchIndex/i.test(path),
};

function nameRoot(locale: Locale): string {
  return locale === 'en' ? '/' : `/${locale}/`;
}

function* listFiles(site: Site): Generator<[string, string]> {
  yield ['package.json', describePackage(packages)];
  yield ['.vitepress/config.mjs', writeConfig(site)];
  for (const locale of locales) {
    const folder = nameRoot(locale).slice(1);
    yield [`${folder}index.md`, '# Guides\n'];
    for (const { id, title, description, body } of listPages(site, locale)) {
      const text = writeText({ fields: { title, description }, body: `# ${title}\n\n${body}` });
      yield [`${folder}guides/${id}.md`, text];
    }
  }
}

function writeConfig(site: Site): string {
  const theme = (locale: Locale) => {
    const items = listPages(site, locale).map(({ id, title }) => ({
      text: title,
      link: `${nameRoot(locale)}guides/${id}`,
    }));
    return { sidebar: [{ text: 'Guides', items }] };
  };
  const config = {
    title: 'Guides',
    themeConfig: { search: { provider: 'local' } },
    locales: {
      root: { label: 'English', lang: 'en', themeConfig: theme('en') },
      nb: { label: 'Norsk', lang: 'nb-NO', link: '/nb/', themeConfig: theme('nb') },
    },
  };
  return `export default ${JSON.stringify(config)};\n`;
}
