import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeUpPlainGuides } from '../../tests/made-up/plain-guide.ts';
import { locales, type Locale } from '../../tests/made-up/said.ts';
import { findSubject } from '../../tests/made-up/subjects.ts';
import { listPages, readPackage, sitesFolder, type FlowGuide, type Peer } from './peer.ts';
import type { Build, BuildFigures, SiteName } from './results.ts';
import { runBuild } from './run-build.ts';
import { findFile } from './serve-output.ts';
import { timeSearch } from './time-search.ts';
import { weighOutput, weighPage } from './weigh-output.ts';
import { listLines } from './write-markdown.ts';

/** The guide with a flow that stands for all of them; it is one of the project's own. */
const flowGuideId = 'mfa-sign-in';

/** Where a site is written and built. */
export function nameFolder({ peer, guides, hasFlow }: SiteName): string {
  return join(sitesFolder, `${peer}-${guides}${hasFlow ? '-flow' : ''}`);
}

/** The id of the guide whose page is looked at. */
export function nameSample({ hasFlow }: SiteName): string {
  return hasFlow ? flowGuideId : findSubject(0).id;
}

/** Why a build is not even begun: one with fewer guides was stopped at the limit, in minutes. Undefined otherwise. */
export function refuseBuild(
  site: SiteName,
  smaller: Build | undefined,
  limit: number,
): Build | undefined {
  if (smaller?.verdict !== 'stopped' && smaller?.verdict !== 'not run') return undefined;
  return { ...site, verdict: 'not run', reason: `over ${limit} min, not run` };
}

/** Writes the site, builds it, weighs what was built, and sees that it holds the text. Never throws. */
export async function measureSite(
  peer: Peer,
  site: SiteName,
  texts: FlowGuide['texts'],
  limit: number,
): Promise<Build> {
  const folder = nameFolder(site);
  try {
    await rm(folder, { recursive: true, force: true });
    await peer.prepare(folder, {
      guides: makeUpPlainGuides(site.guides),
      ...(site.hasFlow && { flowGuide: { id: flowGuideId, texts } }),
    });
    const [packageName, tool, ...args] = peer.build;
    const { findProgram } = await readPackage(peer.modules, packageName);
    const run = await runBuild([findProgram(tool), ...args], folder, limit);
    const { verdict, seconds, processorSeconds, peakBytes, output } = run;
    if (verdict === 'stopped') return { ...site, verdict, reason: `over ${limit} min, stopped` };
    if (verdict === 'failed') return { ...site, verdict, reason: hidePaths(output) };
    const built = join(folder, peer.output);
    const figures: BuildFigures = {
      seconds,
      processorSeconds,
      peakBytes,
      output: await weighOutput(built, peer.isSearch),
      page: await weighSample(peer, site, built, await listTexts(site, texts)),
      ...(peer.id === 'veiviser' && { searchSeconds: await timeSearch(folder) }),
    };
    return { ...site, verdict, figures };
  } catch (error) {
    return { ...site, verdict: 'failed', reason: hidePaths(String(error)) };
  }
}

/** The English page of the guide that is looked at; the pages of both languages must hold its text. */
async function weighSample(
  peer: Peer,
  site: SiteName,
  built: string,
  texts: Readonly<Record<Locale, readonly string[]>>,
): Promise<BuildFigures['page']> {
  const weigh = (locale: Locale) => {
    const path = peer.findPage(locale, nameSample(site));
    const file = findFile(built, path);
    if (file === undefined) throw new Error(`The build has no page ${path}.`);
    if (texts[locale].length === 0) throw new Error(`The text of ${path} is not known.`);
    return weighPage(file, texts[locale]);
  };
  const weights = { en: await weigh('en'), nb: await weigh('nb') };
  return weights.en;
}

/** What must stand in the page that is looked at: all of a made-up guide, and the titles of the steps of a flow. */
async function listTexts(
  site: SiteName,
  known: FlowGuide['texts'],
): Promise<Record<Locale, string[]>> {
  // Our own site publishes the text that the others are made from.
  const flow = known.en === undefined && site.hasFlow ? await readFlowTexts(site) : known;
  const list = (locale: Locale) => {
    if (site.hasFlow) return listStepTitles(flow[locale] ?? '');
    const pages = listPages({ guides: makeUpPlainGuides(1) }, locale);
    return pages.flatMap(({ title, body }) => [title, ...listLines(body)]);
  };
  return { en: list('en'), nb: list('nb') };
}

/** What a build said, without where on this machine it was run. */
function hidePaths(text: string): string {
  return text.trim().replaceAll(join(import.meta.dirname, '..', '..'), '…');
}

/** The Markdown that our own site publishes of the guide with a flow; empty if that site could not be built. */
export async function readFlowTexts(site: SiteName): Promise<FlowGuide['texts']> {
  const texts: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const file = join(nameFolder(site), 'dist', locale, flowGuideId, 'guide.md');
    if (existsSync(file)) texts[locale] = await readFile(file, 'utf8');
  }
  return texts;
}

/** The titles of the steps, each the heading `### <a id="…"></a>12. Title`. */
function listStepTitles(markdown: string): string[] {
  return [...markdown.matchAll(/^### <a id="[^"]*"><\/a>\d+\\?\. (.+)$/gm)].map(([, title = '']) =>
    title.replaceAll('\\', ''),
  );
}
