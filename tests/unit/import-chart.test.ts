import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeMermaid } from '../../src/exports/write-mermaid.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { draftChart } from '../../src/import/draft-chart.ts';
import { findCharts } from '../../src/import/find-charts.ts';
import { chartRules, judgeChart } from '../../src/import/judge-chart.ts';
import { loadMermaid, type MermaidReader } from '../../src/import/mermaid.ts';
import { readChart } from '../../src/import/read-chart.ts';
import type { Chart } from '../../src/import/chart.ts';
import { makeUpFlow } from '../made-up/flow.ts';
import {
  chainFlow,
  exportFlow,
  hostileIds,
  hostileLabels,
  wordHostilely,
} from '../support/hostile-labels.ts';

let mermaid: MermaidReader;
beforeAll(async () => {
  mermaid = await loadMermaid();
});

/** The only chart of a text. */
async function read(text: string, file = 'chart.mmd'): Promise<Chart> {
  const [found] = findCharts(file, text);
  const result = found && (await readChart(found, mermaid));
  if (!result || !('chart' in result)) throw new Error(JSON.stringify(result));
  return result.chart;
}

const judge = async (text: string) =>
  judgeChart(await read(`flowchart TD\n${text}`)).map(({ line, name }) => `${line} ${name}`);

async function draft(text: string) {
  const { guide, findings } = draftChart(await read(`flowchart TD\n${text}`), 'en', 'A title');
  const steps = guide.steps.map(({ id, kind, answers }) => [
    id,
    kind,
    ...answers.map((answer) => `${answer.id} > ${answer.to}`),
  ]);
  return { guide, steps, names: findings.map(({ line, name }) => `${line} ${name}`) };
}

/** What a chart of ours says, as a flow. */
async function readBack(file: string): Promise<Flow> {
  const { guide } = draftChart(await read(file), 'en', '');
  const steps = guide.steps.map(({ id, kind, answers }) => [
    id,
    { kind, answers: Object.fromEntries(answers.map((answer) => [answer.id, answer.to])) },
  ]);
  return { start: guide.start, steps: Object.fromEntries(steps) as Flow['steps'] };
}

describe('a flowchart of ours', () => {
  it('is the same flow again, for 200 made-up ones', { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const flow = makeUpFlow(seed, 2 + (seed % 15));
      const file = writeMermaid(exportFlow(flow, wordHostilely(flow)));
      expect(await readBack(file), `seed ${seed}`).toEqual(flow);
    }
  });

  it('keeps every label and every id, whatever they mean to Mermaid', async () => {
    const flow = chainFlow(hostileIds, Math.ceil(hostileLabels.length / hostileIds.length) + 1);
    const exported = exportFlow(flow, wordHostilely(flow));
    const chart = await read(writeMermaid(exported));
    const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const { guide } = draftChart(chart, 'nb', '');
    expect(guide.steps.map(({ texts }) => texts['nb']?.title)).toEqual(
      exported.steps.map(({ title }) => tidy(title)),
    );
    const asked = exported.steps.filter(({ kind }) => kind === 'question');
    expect(
      guide.steps
        .filter(({ kind }) => kind === 'question')
        .map(({ texts }) => Object.values(texts['nb']?.answers ?? {})),
    ).toEqual(asked.map(({ answers }) => answers.map(({ text }) => tidy(text))));
    expect(guide.texts['nb']?.title).toBe(exported.title);
  });
});

describe('a flowchart of others', () => {
  it('is judged in the lines of the file that it stands in', async () => {
    const file = [
      '---\ntitle: Lamps\n---\n\n# Dark\n\n- In a list:\n',
      '  ```mermaid\n  %% a comment\n\n  flowchart TD\n\n  a{Is it on?} --> b[Buy one]\n  a -->|No| c[Turn it on]\n  ```',
    ].join('\n');
    const [first, ...others] = judgeChart(await read(file, 'docs/lamps.md'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: 'docs/lamps.md', line: 14, name: 'unlabelled-answer' });
    expect(file.split('\n')[13]).toContain('--> b');
  });

  it.each([
    ['two starts', 'a{A?} -->|x| b\na -->|y| c\nd{D?} -->|x| b\nd -->|y| c', ['4 several-starts']],
    ['no start', 'a{A?} -->|x| b\na -->|y| c\nb --> a', ['1 several-starts', '4 loop']],
    ['a loop', 's --> a{A?}\na -->|x| b\na -->|y| c\nb --> a', ['5 loop']],
    ['an arrow to itself', 's --> a{A?}\na -->|x| b\na -->|y| a', ['4 loop']],
    ['an arrow without words', 'a{A?} --> b\na -->|y| c', ['2 unlabelled-answer']],
    ['the same words twice', 'a{A?} -->|Yes| b\na -->|yes| c', ['3 same-answers']],
    ['one answer', 'a{A?} -->|Yes| b{B}\na -->|No| c\nb -->|Yes| d', ['2 question-without-choice']],
    ['a question at the end', 'a{A?} -->|Yes| b{B?}\na -->|No| c', ['2 dead-end']],
    [
      'an arrow to a group',
      'a{A?} -->|Yes| g\na -->|No| c\nsubgraph g\nb\nend',
      ['2 arrow-to-group', '5 lone-box'],
    ],
    [
      'lines that are no arrows',
      'a{A?} ---|x| b\na <-->|y| c',
      ['2 unclear-arrow', '3 unclear-arrow'],
    ],
    ['a box alone', 'a{A?} -->|x| b\na -->|y| c\nd[D]', ['4 lone-box']],
    [
      'ways that cross',
      'a{A?} -->|x| b{B?}\na -->|y| c{C?}\nb -->|x| d{D?}\nb -->|y| e\nc -->|x| d\nc -->|y| e\nd -->|x| f\nd -->|y| g',
      ['4 crossing-merge'],
    ],
    [
      'a way round',
      'a{A?} -->|x| b{B?}\na -->|y| d{D?}\nb -->|x| d\nb -->|y| e\nd -->|x| f\nd -->|y| g',
      [],
    ],
    ['nothing', 'a{A?} -->|x| b\na -->|y| c', []],
    ['parts of a system, which ask nothing', 'a --> b\na --> c\nb --> a\nd', []],
  ])('says what is wrong: %s', async (_, text, expected) => {
    expect(await judge(text)).toEqual(expected);
  });

  it('becomes questions, fixes and outcomes, with ids from its words', async () => {
    const { steps, names, guide } = await draft(
      [
        'S([Start]) --> a{Is the lamp on?}',
        'a -->|Yes| fine([Nothing is wrong])',
        'a -->|No| turn[Turn it on]',
        'turn --> works{Does it work now?}',
        'works -->|Yes| fine',
        'works -->|No| power{Is there power?}',
        'power -->|Yes| bulb[Change the bulb] --> ask[Ask the shop]',
        "power -->|I don't know| ask",
        'power -->|No| fuse[Change the fuse] --> last{Dark still?}',
        'last -->|Yes| ask',
        'last -->|No| e([End])',
      ].join('\n'),
    );
    expect(steps).toEqual([
      ['is-the-lamp-on', 'question', 'yes > nothing-is-wrong', 'no > turn-it-on'],
      ['nothing-is-wrong', 'outcome'],
      ['turn-it-on', 'fix', 'helped > nothing-is-wrong', 'not-helped > is-there-power'],
      [
        'is-there-power',
        'question',
        'yes > change-the-bulb',
        'dont-know > ask-the-shop',
        'no > change-the-fuse',
      ],
      ['change-the-bulb', 'outcome'],
      ['ask-the-shop', 'outcome'],
      // "Dark still?" says the opposite of "it helped": nobody can know what its answers mean.
      ['change-the-fuse', 'question', 'yes > ask-the-shop', 'no > end'],
      ['end', 'outcome'],
    ]);
    expect(names).toEqual(['5 verify-asks', '12 outcome-unsaid']);
    expect(guide.steps.find(({ id }) => id === 'change-the-fuse')?.texts['en']).toMatchObject({
      title: 'Dark still?',
      body: '1. Change the fuse\n',
    });
  });

  it('makes a fix of what leads to a question that others lead to as well', async () => {
    const { steps, names } = await draft(
      'a{A?} -->|x| b[Do b] --> q{Q?}\na -->|y| c[Do c] --> q\nq -->|x| d\nq -->|y| e',
    );
    expect(steps).toContainEqual(['do-b', 'fix', 'helped > it-is-solved', 'not-helped > q']);
    expect(steps).toContainEqual(['do-c', 'fix', 'helped > it-is-solved', 'not-helped > q']);
    expect(names).toEqual(['2 helped-unsaid', '3 helped-unsaid']);
  });

  it('may have labels in any script, with markup, codes and lines', async () => {
    const { guide } = await draft(
      'a{"Is <b>it</b> on? #35;1<br/>Look at the &lt;front&gt;"} -->|はい| b["`**Bold** words`"]\na -->|いいえ| c[電源]',
    );
    expect(guide.steps.map(({ id, answers }) => [id, answers.map((answer) => answer.id)])).toEqual([
      ['is-it-on-1-look-at-the-front', ['answer-1', 'answer-2']],
      ['bold-words', []],
      ['step-3', []],
    ]);
    expect(guide.steps[0]?.texts['en']).toMatchObject({
      title: 'Is it on? #1 Look at the <front>',
      answers: { 'answer-1': 'はい' },
    });
  });

  it.each([
    ['a bracket that is never closed', 'flowchart TD\n\na[A', 'chart-unread', 3],
    ['a word that is no kind of diagram', 'flowchat TD\na --> b', 'chart-unread', 1],
    ['an empty file', '', 'chart-unread', 1],
    ['braces in a label', 'flowchart TD\n%% x\na --> b\n\nb --> c[a {x} b]', 'chart-unread', 5],
  ])('is refused with the line: %s', async (_, text, name, line) => {
    const [found] = findCharts('chart.mmd', text);
    expect(found && (await readChart(found, mermaid))).toMatchObject({ finding: { name, line } });
  });

  it('is no flowchart if it is another diagram', async () => {
    const [found] = findCharts('chart.mmd', 'sequenceDiagram\nA->>B: hi');
    expect(found && (await readChart(found, mermaid))).toEqual({ kind: 'sequence' });
  });

  it('is found in every kind of fence', () => {
    const text =
      '```mermaid\na\n```\n\n~~~ Mermaid\nb\n~~~\n\n```{mermaid}\nc\n```\n\n::: mermaid\nd\n:::\n\n```js\ne\n```\n';
    expect(findCharts('x.md', text).map(({ lines }) => lines[0]?.text)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

it('the documentation lists every rule of a chart', async () => {
  const page = await readFile('docs/import.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (\w+) +\| (.+?) +\|$/gm)].map((row) =>
    row.slice(1, 4),
  );
  const rules = chartRules.map(({ name, severity, description }) => [name, severity, description]);
  expect(rows.filter(([name]) => name !== 'chart-unread')).toEqual(rules);
});
