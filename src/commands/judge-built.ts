// What `veiviser test` does with a built site: judges dist/ by what holds for every content. CHROMIUM_PATH names a browser
// for axe. Exit code 1 if something is wrong, or if, with CI set, something could not be judged.
import { join } from 'node:path';
import { judgeAccess } from '../judge/judge-access.ts';
import { listJudges, runJudges } from '../judge/judge-site.ts';
import { openSite } from '../judge/open-site.ts';
import { listUnlikePages } from '../judge/unlike-pages.ts';
import { readContent } from '../read/read-content.ts';
import { readSetting } from '../site/build/settings.ts';

const root = process.cwd();
const { content } = await readContent(root);
const site = await openSite(join(root, 'dist'), readSetting('BASE_PATH'));
const chromium = process.env['CHROMIUM_PATH'];
const judges = {
  ...listJudges(site, content),
  ...(chromium && {
    'accessibility, by axe': () => judgeAccess(site, listUnlikePages(site), chromium),
  }),
};
const count = await runJudges(judges, { say: console.log, warn: console.error });
if (!chromium)
  console.log(
    'accessibility, by axe: not tested, since no Chromium was found; CHROMIUM_PATH names one',
  );
console.log(`Pages: ${site.pages.length}. Faults: ${count}.`);
process.exitCode = count > 0 || (!chromium && process.env['CI']) ? 1 : 0;
