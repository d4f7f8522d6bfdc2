import { findLine, type Content, type Guide } from '../../model/content.ts';
import { listAddresses } from '../../model/fact-text.ts';
import type { Finding } from '../../model/finding.ts';
import { listGuideFacts } from '../../proof/build/guide-facts.ts';
import { findPage, type Mirror } from './find-page.ts';
import { fingerprint } from './read-page.ts';

/** The kinds of facts that may rest on a passage. */
type Kind = 'commands' | 'dates' | 'links';

/** A fact whose passage was found, and what it says now. */
export interface Passage {
  readonly kind: Kind;
  readonly id: string;
  /** As it was when somebody read it; undefined if nobody has said so. */
  readonly before: string | undefined;
  readonly now: string;
}

export interface SourceReport {
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
}

interface Resting {
  readonly kind: Kind;
  readonly id: string;
  readonly begins: string;
  readonly hash: string | undefined;
  readonly address: string | undefined;
}

/** Reads every passage that a fact rests on again, and finds those that have changed or gone. */
export async function checkSources(
  content: Content,
  mirrors: readonly Mirror[],
): Promise<SourceReport> {
  const resting = listResting(content);
  const addresses = [...new Set(resting.flatMap(({ address }) => address ?? []))];
  const pages = new Map(
    await Promise.all(addresses.map(async (one) => [one, await findPage(one, mirrors)] as const)),
  );
  const findings: Finding[] = [];
  const passages: Passage[] = [];
  for (const { kind, id, begins, hash, address } of resting) {
    const source = content.factSources[kind];
    const report = (name: string, severity: Finding['severity'], says: string, remedy: string) => {
      const line = findLine(source, id, 'passage');
      findings.push({ file: source.file, line, severity, name, says, remedy });
    };
    const page = address === undefined ? undefined : pages.get(address);
    if (!page) {
      report(
        ...(['passage-without-page', 'error', `"${id}" has a passage, and no page.`] as const),
        'Name the page as its "source:".',
      );
      continue;
    }
    if ('reason' in page) {
      const says = `The page of "${id}" could not be read: ${address ?? ''} (${page.reason}).`;
      report('passage-unread', 'warning', says, 'Try again, or give a mirror of it.');
      continue;
    }
    const now = fingerprint(page.blocks, begins);
    const rest = nameSteps(content, kind, id);
    if (now === undefined) {
      const says = `"${id}" rests on a passage that is not on ${address ?? ''} any more: "${begins}". ${rest}`;
      report(
        'passage-gone',
        'error',
        says,
        'Read the page, mend what rests on it, and write how the passage begins now.',
      );
      continue;
    }
    passages.push({ kind, id, before: hash, now });
    if (hash === undefined || hash === now) continue;
    const says = `"${id}" rests on a passage of ${address ?? ''} that has changed since it was read: "${begins}". ${rest}`;
    const remedy = `Read it, mend what rests on it, and run: npm run check:sources -- --record ${id}`;
    report('passage-changed', 'error', says, remedy);
  }
  return { findings, passages };
}

function listResting({ facts }: Content): Resting[] {
  const addressOf = (link: string | undefined) => {
    const found = link === undefined ? undefined : facts.links[link];
    return found && listAddresses(found)[0]?.url;
  };
  const kinds = [
    ['links', Object.entries(facts.links).map(([id, fact]) => [id, fact, id] as const)],
    [
      'commands',
      Object.entries(facts.commands).map(([id, fact]) => [id, fact, fact.source] as const),
    ],
    ['dates', Object.entries(facts.dates).map(([id, fact]) => [id, fact, fact.source] as const)],
  ] as const;
  return kinds.flatMap(([kind, entries]) =>
    entries.flatMap(([id, { passage }, link]) =>
      passage
        ? [{ kind, id, begins: passage.begins, hash: passage.hash, address: addressOf(link) }]
        : [],
    ),
  );
}

/** The steps that rest on a fact: those that name it, or name what names it. */
function nameSteps({ guides, facts }: Content, kind: Kind, id: string): string {
  const steps = Object.values(guides).flatMap((guide) => listSteps(guide, facts, kind, id));
  return steps.length > 0 ? `On it rest: ${steps.join(', ')}.` : 'No step rests on it.';
}

function listSteps(guide: Guide, facts: Content['facts'], kind: Kind, id: string): string[] {
  const met = listGuideFacts(facts, guide, '');
  const find = (of: Kind, name: string): string[] => {
    const fact = met[of].find((one) => one.id === name);
    const others = (fact?.namedBy ?? []).flatMap((by) => [
      ...(met.commands.find((one) => one.id === by)?.steps ?? []),
      ...(met.dates.find((one) => one.id === by)?.steps ?? []),
    ]);
    return [...(fact?.steps ?? []), ...others];
  };
  return [...new Set(find(kind, id))].map((step) => `${guide.id}/${step}`);
}
