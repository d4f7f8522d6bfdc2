import { join } from 'node:path';
import { isOlder } from '../migrate/plan-migration.ts';
import type { Content, Guide, PlainGuide } from '../model/content.ts';
import { oldFormatName, type Finding } from '../model/finding.ts';
import { nameOwnLanguages } from './describe-breach.ts';
import { openDisk, type Files } from './files.ts';
import { openContentFolder } from './folder.ts';
import { readFacts } from './read-facts.ts';
import { readGuides } from './read-guides.ts';
import { readLedger } from './read-ledger.ts';
import { readSearchWords } from './read-search-words.ts';
import { readSite } from './read-site.ts';
import { readTopics } from './read-topics.ts';
import { sealCrossings } from './seal-steps.ts';
import { reportForeign, reportStrays } from './stray-files.ts';
import { takesId } from './text-names.ts';

export interface ReadContent {
  readonly content: Content;
  /** What could not be read, or did not fit its schema. The checks judge the rest. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `content/` below a project's root, or another folder of the same kind: its files are named as if they lay there.
 * @throws if there is no such folder
 */
export function readContent(root: string, folder = join(root, 'content')): Promise<ReadContent> {
  return readFiles(openDisk(folder), folder);
}

/**
 * Reads `content/`, wherever its files are.
 * @param onDisk where they are on a disk: threads then help with many guides
 * @throws if there is no such folder
 */
export async function readFiles(files: Files, onDisk?: string): Promise<ReadContent> {
  const folder = await openContentFolder(files);
  const top = await folder.list();
  const site = await readSite(folder);
  const { locales } = site;
  const { wordmark, icon } = site.site;
  const ownFiles = [...usualFiles, ...[wordmark, icon].filter((name) => name !== undefined)];
  folder.findings.push(
    ...reportStrays('content', {
      names: [
        ...top.files.filter((name) => !ownFiles.includes(name)),
        ...top.folders.filter((name) => !folders.includes(name)),
      ],
      expected: `${ownFiles.join(', ')} or one of the folders ${folders.join(', ')}`,
      missing: [...ownFiles, ...folders].filter(
        (name) => !top.files.includes(name) && !top.folders.includes(name),
      ),
    }),
  );
  const { facts, factSources } = await readFacts(folder, site.site);
  const searchWords = await readSearchWords(folder, locales);
  const topics = await readTopics(folder, top);
  const ledger = await readLedger(folder, top);
  const guides: Record<string, Guide> = {};
  const plainGuides: Record<string, PlainGuide> = {};
  const listing = await folder.list('guides');
  const expected = 'that of a folder, one for each guide';
  folder.findings.push(...reportStrays('content/guides', { names: listing.files, expected }));
  const ids = listing.folders.filter((id) => takesId(folder, id, `content/guides/${id}`));
  const read = await readGuides({ files, onDisk, ids, locales });
  for (const guide of read.guides) {
    if ('flow' in guide) guides[guide.id] = guide;
    else plainGuides[guide.id] = guide;
  }
  const findings = [
    ...folder.findings,
    ...read.findings,
    ...reportForeign([...folder.foreign, ...read.foreign], locales),
  ].map((finding) => nameOwnLanguages(finding, locales));
  return {
    content: {
      ...site,
      ...{ guides: sealCrossings(guides), plainGuides, facts, factSources },
      ...searchWords,
      ...topics,
      ...ledger,
    },
    findings: (await isOldFormat(files, findings)) ? [oldFormat] : findings,
  };
}

/** Whether what is wrong comes of an older format. Sound content need not be asked. */
async function isOldFormat(files: Files, findings: readonly Finding[]): Promise<boolean> {
  return findings.some(({ severity }) => severity === 'error') && isOlder(files);
}

const oldFormat: Finding = {
  ...{ file: 'content/site.yaml', line: 1, severity: 'error', name: oldFormatName },
  says: 'The content has the format of an earlier version.',
  remedy: 'Run: npm run migrate. With -- --dry-run it only says what it will change.',
};

const folders = ['facts', 'guides', 'search', 'ui'];
const usualFiles = ['site.yaml', 'topics.yaml', 'ledger.json', 'successors.yaml'];
