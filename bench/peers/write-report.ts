import type { Results, SiteName } from './results.ts';
import { writeNumber } from './write-figures.ts';
import {
  nameOf,
  writeBuilds,
  writeGrowth,
  writePages,
  writeSearch,
  type Names,
} from './write-tables.ts';

/** All results as Markdown. */
export function writeReport(results: Results, peers: readonly Names[]): string {
  const { heading, builds, pages } = results;
  const { date, machine, runs, limit } = heading;
  const versions = Object.entries(heading.versions).map(([name, version]) => `${name} ${version}`);
  const [least = 0] = heading.sizes;
  const plainPages = pages.filter(({ hasFlow }) => !hasFlow);
  const parts = [
    '# Veiviser and its peers, on the same guides',
    `Measured by \`npm run bench\` on ${date}: ${machine}. ${versions.join(', ')}.`,
    `[What is measured how, and what not to conclude](../README.md). Every guide is there in two languages. A build is run once, and stopped after ${limit} minutes. A page is visited ${runs === 1 ? 'once' : `${runs} times, and the median counts`}. In brackets stands how many times Veiviser's figure it is.`,
    ...heading.sizes.flatMap((guides) => [
      `## Building ${writeNumber(guides)} guides`,
      writeBuilds(builds.filter(isLike({ guides, hasFlow: false })), peers),
    ]),
    `## Building ${writeNumber(least)} guides and one with a flow`,
    'For the peers the guide with a flow is one long page, of the same text.',
    writeBuilds(builds.filter(isLike({ guides: least, hasFlow: true })), peers),
    '## How it grows',
    "One guide's page in the smallest and in the largest site that was built, and the whole output but the search divided by the number of pages, in bytes.",
    writeGrowth(builds, peers),
    '## The search',
    'What is there for the search alone. It is part of the output above, and its time is part of the building.',
    writeSearch(builds, peers),
    `## One guide's page, of ${writeNumber(least)}`,
    writePages(plainPages.filter(isLike({ guides: least, hasFlow: false })), peers),
    ...listLarger(plainPages, least, peers),
    `## The page of the guide with a flow`,
    'Veiviser: the questions, the map and the list, live. The peers: the same text as one long page.',
    writePages(
      pages.filter(({ hasFlow }) => hasFlow),
      peers,
    ),
    ...describeFailures(builds, peers),
  ];
  return `${parts.join('\n\n')}\n`;
}

function listLarger(pages: Results['pages'], least: number, peers: readonly Names[]): string[] {
  const larger = pages.filter(({ guides }) => guides !== least);
  if (larger.length === 0) return [];
  return ["## One guide's page, in the largest site that was built", writePages(larger, peers)];
}

function isLike(wanted: Omit<SiteName, 'peer'>): (site: SiteName) => boolean {
  return ({ guides, hasFlow }) => guides === wanted.guides && hasFlow === wanted.hasFlow;
}

function describeFailures(builds: Results['builds'], peers: readonly Names[]): string[] {
  const failed = builds.filter(({ verdict }) => verdict === 'failed');
  if (failed.length === 0) return [];
  return [
    '## Builds that failed',
    ...failed.flatMap((build) => [
      `${nameOf(build, peers)}, ${writeNumber(build.guides)} guides${build.hasFlow ? ' and one with a flow' : ''}:`,
      `\`\`\`text\n${build.reason ?? ''}\n\`\`\``,
    ]),
  ];
}
