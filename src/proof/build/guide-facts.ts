import { factFileOf } from '../../model/components.ts';
import type { Guide, GuideText, StepText } from '../../model/content.ts';
import type { Command, DateFact, FactFile, Facts, Link } from '../../model/facts-schema.ts';
import { listLines } from '../../model/text-lines.ts';
import { hasPassed } from '../../site/dates.ts';

/** Where a reader meets a fact. */
interface Met {
  readonly id: string;
  readonly steps: readonly string[];
  /** Whether it stands on the guide's own page, outside the steps. */
  readonly onPage: boolean;
  /** The commands and the dates of the guide that name it: the page behind them, or a command that goes with them. */
  readonly namedBy: readonly string[];
}

type ProofLink = Met & Link;
type ProofCommand = Met & Command;
type ProofDate = Met & DateFact & { readonly hasPassed: boolean };

/** The links, commands and dates that a guide leads to. */
export interface GuideFacts {
  readonly links: readonly ProofLink[];
  readonly commands: readonly ProofCommand[];
  readonly dates: readonly ProofDate[];
}

/** One place where a guide, or a fact that it leads to, names a fact. */
interface Use {
  readonly kind: FactFile;
  readonly id: string;
  /** The step that names it, or the fact; undefined on the guide's own page. */
  readonly step?: string | undefined;
  readonly by?: string;
}

/** What uses of facts are found in. */
type Parts = Pick<Guide, 'flow' | 'steps' | 'texts'>;

export function listGuideFacts(facts: Facts, guide: Parts, today: string): GuideFacts {
  const uses = listUses(facts, guide);
  const take = <Fact>(kind: FactFile, entries: Readonly<Record<string, Fact>>) => {
    const named = Map.groupBy(
      uses.filter((use) => use.kind === kind),
      ({ id }) => id,
    );
    return Object.entries(entries).flatMap(([id, fact]) => {
      const here = named.get(id);
      return here ? [{ ...fact, ...meet(id, here) }] : [];
    });
  };
  return {
    links: take('links', facts.links),
    commands: take('commands', facts.commands),
    dates: take('dates', facts.dates).map((date) => ({
      ...date,
      hasPassed: hasPassed(date, today),
    })),
  };
}

/** Every fact that a guide leads to, with what stands in its file. */
export function listReachedFacts(
  facts: Facts,
  guide: Guide,
): (readonly [name: string, fact: unknown])[] {
  const names = new Set(listUses(facts, guide).map(({ kind, id }) => `${kind} ${id}`));
  return [...names].sort().map((name) => {
    const [kind, id] = name.split(' ') as [FactFile, string];
    return [name, facts[kind][id]];
  });
}

function meet(id: string, uses: readonly Use[]): Met {
  return {
    id,
    steps: [...new Set(uses.flatMap(({ step }) => step ?? []))],
    onPage: uses.some(({ step, by }) => step === undefined && by === undefined),
    namedBy: [...new Set(uses.flatMap(({ by }) => by ?? []))],
  };
}

/** What the texts and the flow name, and then what those facts name. */
function listUses(facts: Facts, guide: Parts): Use[] {
  const uses = [...listInTexts(guide), ...listInFlow(guide)];
  const followed = new Set<string>();
  for (const { kind, id } of uses) {
    if (followed.has(`${kind} ${id}`)) continue;
    followed.add(`${kind} ${id}`);
    // The list grows while it is walked.
    uses.push(...listInFact(facts, kind, id));
  }
  return uses;
}

function listInTexts({ texts, steps }: Parts): Use[] {
  return [
    ...Object.values(texts).flatMap((text) => listInText(text, undefined)),
    ...Object.entries(steps).flatMap(([step, versions]) =>
      Object.values(versions).flatMap((text) => listInText(text, step)),
    ),
  ];
}

function listInText(text: GuideText | StepText, step: string | undefined): Use[] {
  const inFields = listLines(text).flatMap(({ facts }) => facts);
  return [...text.body.facts, ...inFields].flatMap(({ component, id }) =>
    component ? [{ kind: factFileOf(component), id, step }] : [],
  );
}

function listInFlow({ flow }: Parts): Use[] {
  return Object.entries(flow.steps).flatMap(([step, fix]) =>
    fix.kind === 'fix'
      ? [
          ...name('roles', fix.role, { step }),
          ...name('roles', fix['role-for-administrators'], { step }),
          ...name('licences', fix.licence, { step }),
          ...fix.links.flatMap((id) => name('links', id, { step })),
        ]
      : [],
  );
}

function listInFact(facts: Facts, kind: FactFile, id: string): Use[] {
  const by = { by: id };
  if (kind === 'dates') return name('links', facts.dates[id]?.source, by);
  const command = kind === 'commands' ? facts.commands[id] : undefined;
  return [
    ...name('roles', command?.role, by),
    ...name('commands', command?.check, by),
    ...name('commands', command?.undo, by),
    ...name('links', command?.source, by),
  ];
}

function name(kind: FactFile, id: string | undefined, from: Pick<Use, 'step' | 'by'>): Use[] {
  return id === undefined || id === 'none' ? [] : [{ kind, id, ...from }];
}
