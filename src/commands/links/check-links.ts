import type { Content } from '../../model/content.ts';
import { findLine } from '../../model/content.ts';
import { listAddresses } from '../../model/fact-text.ts';
import type { Finding } from '../../model/finding.ts';
import { judgeLookUp, leadsToLanguage, type LookedUp } from './judge-look-up.ts';
import { lookUp, type LookUp } from './look-up.ts';

export interface LinkReport {
  readonly findings: readonly Finding[];
  /** Ids of the links whose every address is there, and is the page that was meant. */
  readonly sound: readonly string[];
  /** Addresses that lead on to a page with a language in its address, and that page's. */
  readonly toLanguage: readonly (readonly [address: string, finalAddress: string])[];
  /** Whether anybody answered at all. */
  readonly hasNetwork: boolean;
}

interface Address extends LookedUp {
  /** The path from the fact to the address. */
  readonly field: readonly string[];
}

/** How many addresses are looked up at once. */
const atOnce = 6;

/** Looks up every outgoing link. Without a network it ends as soon as that is clear. */
export async function checkLinks(
  { facts, factSources }: Pick<Content, 'facts' | 'factSources'>,
  patience = 15_000,
): Promise<LinkReport> {
  const addresses = Object.entries(facts.links).flatMap(([id, link]): Address[] =>
    listAddresses(link).flatMap(({ url, lang = '' }) => {
      const field = typeof link.url === 'string' ? ['url'] : ['url', lang];
      // An address that is none is reported by "npm run check".
      return URL.canParse(url) ? [{ id, field, address: url, language: lang }] : [];
    }),
  );
  const found = await lookUpAll(addresses, patience);
  const faults = found.flatMap(([address, answer]) => {
    const { id, field } = address;
    const fault = judgeLookUp(address, answer);
    const place = { file: factSources.links.file, line: findLine(factSources.links, id, ...field) };
    return fault ? [{ id, finding: { ...place, ...fault } }] : [];
  });
  const faulty = new Set(faults.map(({ id }) => id));
  const answered = new Set(found.map(([{ id }]) => id));
  return {
    findings: faults.map(({ finding }) => finding),
    sound: Object.keys(facts.links).filter((id) => answered.has(id) && !faulty.has(id)),
    toLanguage: found.flatMap(([{ address }, answer]) =>
      answer.state === 'found' && leadsToLanguage(address, answer.finalAddress)
        ? [[address, answer.finalAddress] as const]
        : [],
    ),
    hasNetwork: found.length === 0 || found.some(([, { state }]) => state !== 'silent'),
  };
}

/** Every address with its answer, in their order; only the first ones if all of those are silent. */
async function lookUpAll(
  addresses: readonly Address[],
  patience: number,
): Promise<[Address, LookUp][]> {
  const ask = async (address: Address): Promise<[Address, LookUp]> => [
    address,
    await lookUp(address.address, { language: address.language, patience }),
  ];
  const first = await Promise.all(addresses.slice(0, atOnce).map(ask));
  if (first.every(([, { state }]) => state === 'silent')) return first;
  const rest = addresses.slice(atOnce);
  const answers: [Address, LookUp][] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < rest.length; at = next++) {
      const address = rest[at];
      if (address) answers[at] = await ask(address);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...first, ...answers];
}
