import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';
import { mutateCommands } from '../support/mutants/command-mutants.ts';
import { mutateFlow } from '../support/mutants/flow-mutants.ts';
import {
  catchers,
  createJudge,
  type Catcher,
  type Scope,
} from '../support/mutants/judge-mutant.ts';
import type { Mutant } from '../support/mutants/mutant.ts';
import { readGuideFiles } from '../support/mutants/read-guide-files.ts';
import { resealContent } from '../support/mutants/reseal.ts';
import { createFactScope, createFlowScope, createTextScope } from '../support/mutants/scopes.ts';
import { mutateText } from '../support/mutants/text-mutants.ts';
import { fixtureSite } from '../support/tested-site.ts';
import { reviewContent } from '../support/review-content.ts';

// Our own content is damaged in every way we could think of, one fault at a time. `npm run check` must notice each. That
// a proof sheet says something else counts for nothing: nobody may read it. Arrows are bent in arrows.test.ts.

/** Mutants that nothing notices, and why that can be borne. */
const knownSurvivors: readonly { readonly fits: RegExp; readonly reason: string }[] = [
  {
    fits: /^command: parameter dropped: /,
    reason:
      'PowerShell would still run the command. Which parameters it needs, only the official page says.',
  },
  {
    fits: /^sentence of a body dropped: .*\.nb\.mdx/,
    reason:
      'Words before a colon, or a sentence that the English line does not have. Neither decides where a reader is sent.',
  },
  {
    fits: /^two items of a list exchanged: .*\.nb\.mdx/,
    reason:
      'Two plain sentences changed places in a translation. Neither decides where a reader is sent, and no program knows their order.',
  },
];

interface Judged {
  readonly kind: string;
  readonly what: string;
  readonly caught: Catcher | undefined;
}

const { folder } = fixtureSite;
const { content: read } = await readContent(folder);
const content = reviewContent(resealContent(read));
const today = Object.values(content.facts.links)
  .map(({ checked }) => checked)
  .sort()
  .at(-1);
const judged = await judgeAll(today ?? '');

async function judgeAll(day: string): Promise<Judged[]> {
  const judge = (mutants: Iterable<Mutant>, scope: Scope): Judged[] => {
    const judgeOne = createJudge(content, day, scope);
    return Array.from(mutants, (mutant) => ({
      kind: mutant.kind,
      what: mutant.what,
      caught: judgeOne(mutant),
    }));
  };
  const results = judge(mutateCommands(content), createFactScope());
  for (const guide of Object.values(content.guides)) {
    results.push(...judge(mutateFlow(content, guide), createFlowScope(guide.id)));
    for (const file of await readGuideFiles(folder, guide)) {
      const scope = createTextScope(content, guide.id, file.step);
      results.push(...judge(mutateText(content, file), scope));
    }
  }
  return results;
}

function formatTable(): string {
  const row = (name: string, list: readonly Judged[]) => {
    const counts = [...catchers, undefined].map(
      (catcher) => list.filter(({ caught }) => caught === catcher).length,
    );
    return [
      name.padEnd(52),
      ...[list.length, ...counts].map((count) => String(count).padStart(20)),
    ];
  };
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  const head = ['fault', 'made', ...catchers, 'nothing'];
  const rows = [
    head.map((name, index) => (index === 0 ? name.padEnd(52) : name.padStart(20))),
    ...[...kinds].map(([kind, list]) => row(kind, list)),
    row('all', judged),
  ];
  return rows.map((cells) => cells.join('')).join('\n');
}

describe('our content, with one fault at a time', () => {
  const survivors = judged.filter(({ caught }) => caught === undefined);
  const explain = ({ kind, what }: Judged) =>
    knownSurvivors.find(({ fits }) => fits.test(`${kind}: ${what}`))?.reason;

  it('is noticed in at least 99 of 100 cases', () => {
    const list = survivors.map((mutant) => {
      return `${mutant.kind}: ${mutant.what}\n  ${explain(mutant) ?? 'NO REASON'}`;
    });
    console.log([formatTable(), '', 'What nothing notices:', ...list].join('\n'));
    expect(judged.length).toBeGreaterThan(0);
    expect(survivors.length / judged.length).toBeLessThanOrEqual(0.01);
  });

  it('has a reason for every fault that nothing notices', () => {
    expect(survivors.filter((mutant) => explain(mutant) === undefined)).toEqual([]);
  });

  it('has no reason for a fault that is noticed', () => {
    const left = survivors.map(({ kind, what }) => `${kind}: ${what}`);
    expect(knownSurvivors.filter(({ fits }) => !left.some((name) => fits.test(name)))).toEqual([]);
  });
});
