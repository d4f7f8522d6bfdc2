import { listEdges, type Flow } from '../../src/flow/flow.ts';
import { createRandom } from '../made-up/flow.ts';

/** Sets `window.hacked` if it is ever run: as a handler, an address or an element. */
const canary = 'window.hacked=1';

/** What an attacker, a broken program or a chat window makes of an id. */
const nasties: readonly string[] = [
  ...['', ' ', '.', '..', '/', '//evil.example/', '\\', '?', '#', '##', '&', '=', '%', '%%', '+'],
  ...['%zz', '%u0041', '%C3%28', '%E0%A4%A', '%00', '%0d%0aSet-Cookie:a=b', '%23', '%3Fa%3Db'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'],
  ...['null', 'undefined', 'NaN', '-0', '1e309', 'true', '*', '.*', 'answer.*', 'xstate.init'],
  ...[
    'main',
    'search-field',
    'no-such-step',
    'WHO-IS-AFFECTED',
    '\u0000',
    'a\u0000b',
    '\u202Etxet',
  ],
  ...[
    '\u200F\u200E\u2066',
    '\uFEFF',
    '\uD800',
    '\uDC00x',
    '\uD83D\uDE00',
    'å\u030A',
    'ﷺ',
    '\u{E0041}',
  ],
  `<script>${canary}</script>`,
  `<img src=x onerror=${canary}>`,
  `"><svg onload=${canary}>`,
  `'-${canary}-'`,
  `javascript:${canary}`,
  `data:text/html,<script>${canary}</script>`,
  `]"><b id=pwned>`,
  `:target,*{display:none}`,
  `{{constructor.constructor('${canary}')()}}`,
  `\${${canary}}`,
  ':~:text=sign%20in',
  '!/route',
  'a'.repeat(5000),
  'a-'.repeat(500),
];

/** Fragments, without `#`, that are wrong in a way somebody thought of: more than 200. */
export function craftFragments(flow: Flow): string[] {
  const [edge] = listEdges(flow);
  const { from = '', answer = '', to = '' } = edge ?? {};
  const good = `${from}=${answer}`;
  const shapes = nasties.flatMap((bad) => [
    bad,
    `${bad}?${good}`,
    `${to}?${bad}=${answer}`,
    `${to}?${from}=${bad}`,
    `${to}?${good}&${bad}`,
    // In the place of what was answered in another guide.
    `${to}?${bad}/${from}=${answer}&${good}`,
    `${to}?other/${bad}=${answer}&${good}`,
  ]);
  return [
    ...shapes,
    // A megabyte: of one id, of answers, of signs that separate them, of a path through steps that are gone.
    'a'.repeat(1_000_000),
    `${to}?${good}&`.padEnd(1_000_000, 'no-such=step&'),
    `${to}?`.padEnd(1_000_000, '&='),
    `${to}?`.padEnd(1_000_000, `${good}&`),
    `${to}?`.padEnd(1_000_000, `other/${good}&`),
    `${to}?`.padEnd(1_000_000, '%'),
    ...listGone(flow).map((gone) => `${to}?`.padEnd(1_000_000, `${gone}=x&`)),
  ];
}

/** The steps of old links, which have successors. */
function listGone({ successors }: Flow): string[] {
  return Object.keys(successors?.steps ?? {}).slice(0, 2);
}

/** Fragments, without `#`, of ids of the flow and of whatever else, put together by chance. */
export function rollFragments(flow: Flow, count: number, seed = 7): string[] {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const steps = Object.keys(flow.steps);
  const edges = listEdges(flow);
  const short = nasties.filter(({ length }) => length < 100);
  const sign = () => String.fromCharCode(Math.floor(random() * (random() < 0.8 ? 128 : 65_536)));
  const noise = () => Array.from({ length: Math.ceil(random() * 12) }, sign).join('');
  const id = (ids: readonly string[]) =>
    (random() < 0.75 ? pick(ids) : random() < 0.5 ? pick(short) : noise()) ?? '';
  // Half of the trails go on from where the last answer led, as far as chance lets them.
  const trail = () => {
    let at = random() < 0.7 ? flow.start : (pick(steps) ?? '');
    return Array.from({ length: Math.floor(random() * 6) }, () => {
      const edge = pick(edges.filter(({ from }) => from === at)) ?? pick(edges);
      at = edge?.to ?? '';
      const [step, answer] = [edge?.from ?? '', edge?.answer ?? ''];
      return random() < 0.85 ? `${step}=${answer}` : `${id([step])}=${id([answer])}`;
    });
  };
  return Array.from({ length: count }, () => {
    if (random() < 0.1) return noise();
    const answers = trail().join(random() < 0.95 ? '&' : (pick(short) ?? ''));
    return `${id(steps)}${random() < 0.9 ? '?' : noise()}${answers}`;
  });
}
