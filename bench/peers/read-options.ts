import { parseArgs } from 'node:util';
import { mostGuides } from '../../tests/made-up/subjects.ts';
import { docusaurus } from './docusaurus.ts';
import type { Peer } from './peer.ts';
import { plainAstro } from './plain-astro.ts';
import { starlight } from './starlight.ts';
import { veiviser } from './veiviser.ts';
import { vitepress } from './vitepress.ts';

const others = [plainAstro, starlight, docusaurus, vitepress];

export interface Options {
  /** This project first: it publishes the text that the peers show as a long page. */
  readonly peers: readonly Peer[];
  /** How many guides, from few to many. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Minutes that a build may take. */
  readonly limit: number;
  readonly isResumed: boolean;
}

const defaults = { sizes: '100,1000,2700', runs: '5' };
const quick = { sizes: '10,30', runs: '1' };

/** What `npm run bench -- …` was asked for; ends the program with one sentence if that makes no sense. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string' },
        peers: { type: 'string', default: others.map(({ id }) => id).join(',') },
        runs: { type: 'string' },
        limit: { type: 'string', default: '6' },
        quick: { type: 'boolean', default: false },
        resume: { type: 'boolean', default: false },
      },
    });
    const { sizes, runs } = values.quick ? quick : defaults;
    return {
      peers: [veiviser, ...values.peers.split(',').map(findPeer)],
      sizes: (values.sizes ?? sizes)
        .split(',')
        .map((size) => readNumber('--sizes', size, mostGuides))
        .sort((one, other) => one - other),
      runs: readNumber('--runs', values.runs ?? runs, 99),
      limit: readNumber('--limit', values.limit, 600),
      isResumed: values.resume,
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function findPeer(id: string): Peer {
  const peer = others.find((other) => other.id === id);
  if (peer) return peer;
  const known = others.map((other) => other.id).join(', ');
  throw new Error(`There is no peer "${id}"; use ${known}.`);
}

function readNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new Error(`"${text}" in ${option} is not a whole number from 1 to ${most}.`);
}
