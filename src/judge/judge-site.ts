import type { Content } from '../model/content.ts';
import { judgeGraph } from './judge-graph.ts';
import { judgeForm, judgeLanguages, judgeLinks, judgeLoaded } from './judge-page.ts';
import { judgeSizes } from './judge-sizes.ts';
import type { BuiltSite } from './open-site.ts';

/** What a judge finds: path → what is wrong there. */
type Faults = ReadonlyMap<string, readonly string[]>;

/** By what they judge. Some take minutes. */
type Judges = Readonly<Record<string, () => Faults | Promise<Faults>>>;

/** So many faults of one kind are shown. */
const shown = 20;

/**
 * Lets judges judge one after another, and says of each that it begins, and what it found.
 * @returns how many faults there are
 */
export async function runJudges(
  judges: Judges,
  { say, warn }: { say: (line: string) => void; warn: (line: string) => void },
): Promise<number> {
  let count = 0;
  for (const [kind, judge] of Object.entries(judges)) {
    say(`${kind} …`);
    const lines = [...(await judge())].flatMap(([path, all]) =>
      all.map((fault) => `  dist/${path} ${fault}.`),
    );
    count += lines.length;
    say(`${kind}: ${lines.length === 0 ? 'nothing is wrong' : `${lines.length} faults`}`);
    for (const line of lines.slice(0, shown)) warn(line);
    if (lines.length > shown) warn(`  … and ${lines.length - shown} more.`);
  }
  return count;
}

/** What judges a built site, whatever it is about. */
export function listJudges(site: BuiltSite, content: Content): Judges {
  const inPages = (judge: (path: string) => string[]) =>
    new Map(
      site.pages.map((path) => [path, judge(path)] as const).filter(([, all]) => all.length > 0),
    );
  const judgeGraphs = () =>
    Object.values(content.guides).flatMap((guide) =>
      content.locales.map((locale) => {
        const path = `${locale}/${guide.id}/index.html`;
        return [path, judgeGraph(site, path, guide)] as const;
      }),
    );
  return {
    links: () => inPages((path) => judgeLinks(site, path)),
    form: () => inPages((path) => [...judgeForm(site, path), ...judgeLoaded(site, path)]),
    languages: () => inPages((path) => judgeLanguages(site, path, content)),
    'answers without JavaScript': () => new Map(judgeGraphs().filter(([, all]) => all.length > 0)),
    sizes: () => judgeSizes(site, content),
  };
}
