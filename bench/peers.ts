// `npm run bench`: what a site costs to build and to read, made from the same guides with this project and with each
// peer. bench/README.md says how to run it and what is measured how. Nothing is asserted: it depends on the machine.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { describeRun } from './peers/describe-run.ts';
import { measurePage } from './peers/measure-page.ts';
import { measureSite, nameFolder, readFlowTexts, refuseBuild } from './peers/measure-site.ts';
import { sitesFolder, type Peer } from './peers/peer.ts';
import { readOptions } from './peers/read-options.ts';
import { keepResults, type Build, type SiteName } from './peers/results.ts';
import { veiviser } from './peers/veiviser.ts';
import { describeBuild, describePage, writeNumber } from './peers/write-figures.ts';
import { writeReport } from './peers/write-report.ts';

const { peers, sizes, runs, limit, isResumed } = readOptions(process.argv.slice(2));
const [least = 0] = sizes;
const begun = performance.now();

// Ends with a signal as it should, so that a build that runs is ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const executablePath = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
const browser = await chromium.launch({
  executablePath,
  handleSIGINT: false,
  handleSIGTERM: false,
});
const heading = await describeRun(peers, browser, { sizes, runs, limit });
const ownFlowSite: SiteName = { peer: veiviser.id, guides: least, hasFlow: true };
const isKept = isResumed && existsSync(nameFolder(ownFlowSite));
const results = await keepResults(heading, isKept, (all) => writeReport(all, peers));
for (const peer of peers) {
  if (results.isFinished(peer.id)) say(`${peer.name}: known from the last run.`);
  else await measurePeer(peer);
}
await rm(sitesFolder, { recursive: true, force: true });
await browser.close();
console.log(writeReport(results.read(), peers));
say('Written to bench/results/peers.json and bench/results/peers.md.');

/** Builds every site of a peer, and looks at the page of a guide in the smallest, in the largest, and with a flow. */
async function measurePeer(peer: Peer): Promise<void> {
  // Comes first: then the peer's own files have been read from the disk before any other size is measured.
  const withFlow = await build(peer, { guides: least, hasFlow: true });
  const plain: Build[] = [];
  for (const guides of sizes) {
    plain.push(await build(peer, { guides, hasFlow: false }, plain.at(-1)));
  }
  const built = plain.filter(({ figures }) => figures);
  const largest = built.at(-1);
  if (withFlow.figures) await look(peer, withFlow, true);
  if (largest) await look(peer, largest, true);
  if (built[0] && built[0] !== largest) await look(peer, built[0], false);
  await results.finish(peer.id);
  // The largest output is one of gigabytes. What the peers show as a long page is read from our own site.
  const unneeded = peer === veiviser ? plain : [withFlow, ...plain];
  for (const site of unneeded) await rm(nameFolder(site), { recursive: true, force: true });
}

/** `smaller` is the build of the same peer with fewer guides. */
async function build(
  peer: Peer,
  { guides, hasFlow }: Omit<SiteName, 'peer'>,
  smaller?: Build,
): Promise<Build> {
  const site: SiteName = { peer: peer.id, guides, hasFlow };
  const title = `${peer.name}, ${writeNumber(guides)} guides${hasFlow ? ' and one with a flow' : ''}`;
  say(`${title}: building ...`);
  const texts = hasFlow && peer !== veiviser ? await readFlowTexts(ownFlowSite) : {};
  const done = refuseBuild(site, smaller, limit) ?? (await measureSite(peer, site, texts, limit));
  say(`${title}: ${describeBuild(done)}`);
  await results.addBuild(done);
  return done;
}

async function look(
  peer: Peer,
  { guides, hasFlow }: SiteName,
  hasLighthouse: boolean,
): Promise<void> {
  const site: SiteName = { peer: peer.id, guides, hasFlow };
  const title = `${peer.name}, a page of ${writeNumber(guides)}${hasFlow ? ' with a flow' : ''}`;
  say(`${title}: visiting ...`);
  const means = {
    browser,
    chromium: executablePath,
    runs: hasLighthouse ? runs : 1,
    hasLighthouse,
  };
  const page = await measurePage(peer, site, means);
  say(`${title}: ${describePage(page)}`);
  await results.addPage(page);
}

function say(sentence: string): void {
  const seconds = Math.round((performance.now() - begun) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  process.stderr.write(`${clock.padStart(6)}  ${sentence}\n`);
}
