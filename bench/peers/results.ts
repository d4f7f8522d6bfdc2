import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Verdict } from './run-lighthouse.ts';
import type { Visit } from './visit-page.ts';
import type { HtmlFigures, OutputFigures } from './weigh-output.ts';

const folder = join(import.meta.dirname, '..', 'results');

/** Which site a figure is about. */
export interface SiteName {
  readonly peer: string;
  /** Made-up guides, each in two languages. */
  readonly guides: number;
  /** Whether the guide with a flow is there too. */
  readonly hasFlow: boolean;
}

export interface BuildFigures {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakBytes: number;
  readonly output: OutputFigures;
  /** Of the same guide's page in every site; of the guide with a flow where there is one. */
  readonly page: HtmlFigures;
  /** To make the index of the search alone, where that can be measured. */
  readonly searchSeconds?: number;
}

export interface Build extends SiteName {
  readonly verdict: 'built' | 'failed' | 'stopped' | 'not run';
  /** Why there are no figures. */
  readonly reason?: string;
  readonly figures?: BuildFigures;
}

export interface PageFigures {
  readonly visit: Visit;
  /** Where Lighthouse was asked. */
  readonly verdict?: Verdict;
}

/** The medians of several visits to a guide's page, and of as many runs of Lighthouse. */
export interface PageResult extends SiteName {
  /** Why there are no figures. */
  readonly reason?: string;
  readonly figures?: PageFigures;
}

export interface Results {
  readonly heading: {
    readonly date: string;
    readonly machine: string;
    /** Name → version. */
    readonly versions: Readonly<Record<string, string>>;
    readonly sizes: readonly number[];
    readonly runs: number;
    /** In minutes. */
    readonly limit: number;
  };
  readonly builds: readonly Build[];
  readonly pages: readonly PageResult[];
  /** The peers that everything has been measured of. */
  readonly finished: readonly string[];
}

/** The results as they come: each is written to disk at once. */
export interface Keeper {
  readonly read: () => Results;
  readonly addBuild: (build: Build) => Promise<void>;
  readonly addPage: (page: PageResult) => Promise<void>;
  readonly finish: (peer: string) => Promise<void>;
  readonly isFinished: (peer: string) => boolean;
}

/** Begins anew, or with the peers that were finished when the last run with the same heading was interrupted. */
export async function keepResults(
  heading: Results['heading'],
  isResumed: boolean,
  report: (results: Results) => string,
): Promise<Keeper> {
  const last = isResumed ? await readResults() : undefined;
  const isSame = JSON.stringify(last?.heading) === JSON.stringify(heading);
  const known = isSame ? last : undefined;
  const finished = [...(known?.finished ?? [])];
  const isFinished = (peer: string) => finished.includes(peer);
  const builds = (known?.builds ?? []).filter(({ peer }) => isFinished(peer));
  const pages = (known?.pages ?? []).filter(({ peer }) => isFinished(peer));
  const read = (): Results => ({ heading, builds, pages, finished });
  const add = async <Item>(list: Item[], item: Item) => {
    list.push(item);
    await writeResult('peers.json', JSON.stringify(read()));
    await writeResult('peers.md', report(read()));
  };
  return {
    read,
    addBuild: (build) => add(builds, build),
    addPage: (page) => add(pages, page),
    finish: (peer) => add(finished, peer),
    isFinished,
  };
}

async function readResults(): Promise<Results | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'peers.json'), 'utf8')) as Results;
  } catch {
    return undefined;
  }
}

/** Writes a file beside the other results, as Prettier wants it, and says what it holds. */
export async function writeResult(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  await writeFile(file, formatted);
  return formatted;
}
