import { orderSteps } from '../../src/flow/graph.ts';
import type { Flow, Step } from '../../src/flow/flow.ts';
import type { FlowWords } from '../../src/map/build/flowchart.ts';
import type { WordedFlow } from '../../src/exports/worded-flow.ts';

/** Texts that mean something in Mermaid, Markdown, HTML, XML or JavaScript, and must be shown as they are. */
export const hostileLabels = [
  ...['end', 'End', 'graph TD', 'subgraph x', 'default', 'o', 'x', 'click a href "b"', 'title: x'],
  ...[
    'style a fill:#f00;',
    'classDef x fill:#fff;',
    'style :#1;',
    ':::class',
    '@{ shape: circle }',
  ],
  ...['"', '""', "it's", '“q” ‘r’ «s» – —', '`code`', '`**bold**`', '**b** _i_ ~~s~~ __u__', '\\'],
  ...['#', '#quot;', '#35;', '&', '&amp;', '&#35;', '&lt;b&gt;', 'a;b', ';'],
  ...['<', '>', '<b>bold</b>', '<script>alert(1)</script>', '<br>', '<img src=x onerror=alert(1)>'],
  ...[
    '(a)',
    '[b]',
    '{c}',
    '{{d}}',
    '([e])',
    '[[f]]',
    '[/g/]',
    '((h))',
    '|',
    '|a|',
    ']]>',
    '}}',
    '])',
  ],
  ...['-->', '--- a', '===', '-.->', '~~~', 'A --> B', '%% comment', '%%{init: {}}%%', '100 %'],
  ...[
    '1. one',
    '1) one',
    '12. twelve',
    '- item',
    '+ item',
    '* item',
    '# heading',
    '> quote',
    '.',
    ')',
  ],
  ...['[text](http://e.x)', 'http://e.x/?a=b&c=d#e', 'www.e.x', 'fa:fa-car', '$$x^2$$', '$'],
  ...[
    '\\n',
    'a\\nb',
    'C:\\temp',
    'accTitle: y',
    'In direction LR again',
    '__proto__',
    'Set-Thing -On: $true',
  ],
  ...[
    'æøå ÆØÅ',
    'Blåbærsyltetøy?',
    'é',
    'e\u0301',
    '日本語',
    '😀',
    '👩‍💻',
    '50 000',
    'a\u00a0b',
    '--',
    '/',
  ],
];

/** Ids that mean something in Mermaid or JavaScript. */
export const hostileIds = [
  ...['end', 'graph', 'default', 'style', 'click', 'subgraph', 'o', 'x', 'class', 'href', 'call'],
  ...['direction', 'end-of-road', 'graph-end', 'constructor', 'a-b-c', 'a-1', 'v', 'interpolate'],
];

/** A flow whose steps have these ids, each leading on to the next by several answers. */
export function chainFlow(ids: readonly string[], answers: number): Flow {
  const steps = ids.map((id, at): [string, Step] => {
    const next = ids[at + 1];
    if (next === undefined) return [id, { kind: 'outcome', answers: {} }];
    const names = Array.from({ length: answers }, (_, answer) => [`answer-${answer}`, next]);
    const kind = at % 2 === 0 ? 'question' : 'fix';
    return [id, { kind, answers: Object.fromEntries(names) as Record<string, string> }];
  });
  return { start: ids[0] ?? '', steps: Object.fromEntries(steps) };
}

/** Gives the steps and answers of a flow one hostile text after the other. */
export function wordHostilely(flow: Flow): FlowWords {
  let next = 0;
  const say = () => hostileLabels[next++ % hostileLabels.length] ?? '';
  const steps = Object.entries(flow.steps).map(([id, step]) => [
    id,
    {
      title: say(),
      answers: Object.fromEntries(Object.keys(step.answers).map((answer) => [answer, say()])),
    },
  ]);
  return { locale: 'nb', steps: Object.fromEntries(steps) as FlowWords['steps'] };
}

/** A made-up flow as the downloads are made from it. */
export function exportFlow(flow: Flow, words: FlowWords): WordedFlow {
  const order = orderSteps(flow);
  const numberOf = (id: string) => order.indexOf(id) + 1;
  return {
    id: 'made-up',
    lang: 'nb-NO',
    title: 'A "made-up" guide: # & <end>',
    start: flow.start,
    address: 'https://veiviser.example/nb/made-up/',
    beyond: [],
    steps: order.map((id) => ({
      id,
      kind: flow.steps[id]?.kind ?? 'outcome',
      number: numberOf(id),
      title: words.steps[id]?.title ?? '',
      answers: Object.entries(flow.steps[id]?.answers ?? {}).map(([answer, to]) => ({
        id: answer,
        to,
        text: words.steps[id]?.answers[answer] ?? '',
      })),
    })),
  };
}
