import { createPaths } from '../../src/site/paths.ts';
import { makeSearchFiles } from '../../src/search/build/make-search-files.ts';
import { readContent } from '../../src/read/read-content.ts';

/** Seconds that it takes to make our search index in every language, after the content of the site has been read. */
export async function timeSearch(folder: string): Promise<number> {
  const { content } = await readContent(folder);
  const begun = performance.now();
  for (const locale of content.locales) {
    const ui = content.ui[locale];
    if (!ui) throw new Error(`There is no content/ui/${locale}.yaml.`);
    const { facts } = content;
    makeSearchFiles({
      content,
      facts,
      locale,
      ui,
      paths: createPaths('/'),
      site: new URL('https://lamps.example'),
      today: '',
    });
  }
  return (performance.now() - begun) / 1000;
}
