import type { Content } from '../model/content.ts';
import { judgeGraph } from './judge-graph.ts';
import { judgeForm, judgeLanguages, judgeLinks, judgeLoaded } from './judge-page.ts';
import { judgeSizes } from './judge-sizes.ts';
import type { BuiltSite } from './open-site.ts';

/** What is judged of a built site, whatever it is about: path → what is wrong there, for each. */
export function judgeSite(site: BuiltSite, content: Content) {
  const inPages = (judge: (path: string) => string[]) =>
    new Map(
      site.pages.map((path) => [path, judge(path)] as const).filter(([, all]) => all.length > 0),
    );
  const graphs = Object.values(content.guides).flatMap((guide) =>
    content.locales.map((locale) => {
      const path = `${locale}/${guide.id}/index.html`;
      return [path, judgeGraph(site, path, guide)] as const;
    }),
  );
  return {
    links: inPages((path) => judgeLinks(site, path)),
    form: inPages((path) => [...judgeForm(site, path), ...judgeLoaded(site, path)]),
    languages: inPages((path) => judgeLanguages(site, path, content)),
    'answers without JavaScript': new Map(graphs.filter(([, all]) => all.length > 0)),
    sizes: judgeSizes(site, content),
  };
}
