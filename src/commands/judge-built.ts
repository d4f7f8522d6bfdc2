// What `veiviser test` does with a built site: judges dist/ by what holds for every content. CHROMIUM_PATH names a browser
// for axe. Exit code 1 if something is wrong, or if, with CI set, something could not be judged.
import { join } from 'node:path';
import { judgeAccess } from '../judge/judge-access.ts';
import { judgeSite } from '../judge/judge-site.ts';
import { openSite } from '../judge/open-site.ts';
import { listUnlikePages } from '../judge/unlike-pages.ts';
import { readContent } from '../read/read-content.ts';
import { readSetting } from '../site/build/settings.ts';

/** So many faults of one kind are shown. */
const shown = 20;

const root = process.cwd();
const { content } = await readContent(root);
const site = await openSite(join(root, 'dist'), readSetting('BASE_PATH'));
const chromium = process.env['CHROMIUM_PATH'];
const judged = {
  ...judgeSite(site, content),
  ...(chromium
    ? { 'accessibility, by axe': await judgeAccess(site, listUnlikePages(site), chromium) }
    : {}),
};

let count = 0;
for (const [kind, faults] of Object.entries(judged)) {
  const lines = [...faults].flatMap(([path, all]) =>
    all.map((fault) => `  dist/${path} ${fault}.`),
  );
  count += lines.length;
  console.log(`${kind}: ${lines.length === 0 ? 'nothing is wrong' : `${lines.length} faults`}`);
  for (const line of lines.slice(0, shown)) console.error(line);
  if (lines.length > shown) console.error(`  … and ${lines.length - shown} more.`);
}
if (!chromium)
  console.log(
    'accessibility, by axe: not tested, since no Chromium was found; CHROMIUM_PATH names one',
  );
console.log(`Pages: ${site.pages.length}. Faults: ${count}.`);
process.exitCode = count > 0 || (!chromium && process.env['CI']) ? 1 : 0;
