import { describe, expect, it } from 'vitest';
import { createFlowMachine } from '../../src/flow/machine.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { readTicket } from '../../src/ticket/read-ticket.ts';
import { formatReference } from '../../src/ticket/ticket-reference.ts';
import { labelPattern } from '../../src/ticket/ticket-words-schema.ts';
import type { GuideWords } from '../../src/ticket/ticket.ts';
import { lamp } from '../support/lamp.ts';
import { lampWords, tellLamp } from '../support/lamp-words.ts';
import { quoteText, wrapText } from '../support/mangle-text.ts';
import { hostileLabels } from '../support/hostile-labels.ts';
import { listPlaces } from '../support/places.ts';
import { touchings } from '../support/touch-link.ts';

const machine = createFlowMachine(lamp);
const read = (text: string, words = [lampWords]) =>
  readTicket(text, { guide: 'lamp', flow: lamp, machine, words });

const place: Place = {
  step: 'change-bulb',
  trail: [
    { step: 'plugged-in', answer: 'yes' },
    { step: 'other-lamp-works', answer: 'yes' },
  ],
};
const text = tellLamp(place);
const reference = formatReference('lamp', place);
const whole = { kind: 'place', isWhole: true, replay: { place, fits: true } };

const escapeHtml = (raw: string) =>
  raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const without = (...labels: string[]) =>
  text
    .split('\n')
    .filter((line) => !labels.some((label) => line.startsWith(label)))
    .join('\n');
const wordingAlone = without('Reference', 'Open this place');

/** What mail programs, ticket systems and people do to a text. */
const manglings: Readonly<Record<string, (raw: string) => string>> = {
  'not at all': (raw) => raw,
  'quoted twice, with other line ends': quoteText,
  'wrapped at 60 signs': (raw) => wrapText(raw, 60),
  'wrapped at 17 signs, in the middle of ids, and quoted': (raw) => quoteText(wrapText(raw, 17)),
  'on one line': (raw) => raw.replace(/\n/g, ' '),
  'escaped as HTML': escapeHtml,
  'escaped as HTML twice': (raw) => escapeHtml(escapeHtml(raw)),
  'in tags': (raw) => `<div>${escapeHtml(raw).replaceAll('\n', '<br/>\n')}</div>`,
  'with spaces that do not break': (raw) => raw.replaceAll(' ', '\u00a0'),
  'with quotation marks and hyphens that a word processor puts in': (raw) =>
    raw
      .replace(/"([^"]*)"/g, '“$1”')
      .replaceAll("'", '’')
      .replaceAll('-', '\u2011'),
  'with soft hyphens and signs that cannot be seen': (raw) =>
    `\ufeff${raw.replaceAll('lamp', 'la\u00admp').replaceAll('bulb', 'bu\u200blb')}`,
  'with accents in two parts': (raw) => raw.normalize('NFD'),
  'within a longer ticket': (raw) => `Hi, see #4711.\n\n${raw}\n\nKind regards\nOla`,
};

describe.each(Object.entries(manglings))('a ticket that comes back %s', (_, mangle) => {
  it('leads to its place', () => {
    expect(read(mangle(text))).toMatchObject(whole);
    expect(read(mangle(tellLamp(place, 'markdown')))).toMatchObject(whole);
  });
  it('leads to its place by its reference alone', () => {
    expect(read(mangle(`Reference: ${reference}\n`), [])).toMatchObject(whole);
  });
});

describe('the wording alone', () => {
  const harmless = Object.entries(manglings).filter(([name]) => !name.includes('middle of ids'));

  it.each(harmless)('leads to its place when it comes back %s', (_, mangle) => {
    expect(read(mangle(wordingAlone))).toMatchObject(whole);
  });

  it('leads to every place of the flow', () => {
    for (const each of listPlaces(lamp)) {
      const told = tellLamp(each).replace(/^(Reference|Open this place again):.*$/gm, '');
      expect(read(told), told).toMatchObject({ isWhole: true, replay: { place: each } });
    }
  });

  it('stops where a question is not in the guide, and says which', () => {
    const changed = wordingAlone.replace(/Does another .*/, 'Is the moon up?');
    expect(read(changed)).toMatchObject({
      isWhole: false,
      stoppedAt: 'Is the moon up?',
      replay: { place: { step: 'other-lamp-works', trail: place.trail.slice(0, 1) } },
    });
  });

  it('takes no answer for another that begins alike', () => {
    const changed = wordingAlone.replace('Answer: Yes\n', 'Answer: Yes, sometimes\n');
    expect(read(changed)).toMatchObject({ isWhole: false, stoppedAt: 'Yes, sometimes' });
  });

  it('leads as far as it goes when the end is cut off', () => {
    const cut = text.slice(0, text.indexOf('Next fix'));
    expect(read(cut)).toMatchObject({ isWhole: false, replay: { place, fits: true } });
  });
});

describe('the labels', () => {
  const labels = [
    ...hostileLabels,
    'Veien: slutt',
    'Løsning 1.',
    'Spørsmål nr.',
    'a - b',
    '-a',
    'Q & A',
  ];

  it.each(labels.filter((label) => labelPattern.test(label)))('may be "%s"', (label) => {
    const words: GuideWords = {
      ...lampWords,
      labels: {
        ...lampWords.labels,
        question: `${label} to answer`,
        answer: label,
        fixTried: `tried ${label}`,
        outcome: `${label}!`,
      },
    };
    for (const each of listPlaces(lamp))
      for (const format of ['text', 'markdown'] as const) {
        const told = tellLamp(each, format, words).replace(/^.*veiviser.*$/gm, '');
        expect(read(told, [words]), told).toMatchObject({ isWhole: true, replay: { place: each } });
      }
  });

  it('of before are read too', () => {
    const lit: Place = {
      step: 'lit',
      trail: [...place.trail, { step: 'change-bulb', answer: 'helped' }],
    };
    const told = tellLamp(lit).replace(/^.*veiviser.*$/gm, '');
    const old = told.replace('Outcome:', 'How it ended:');
    expect(old).not.toBe(told);
    expect(read(old)).toMatchObject({ isWhole: true, replay: { place: lit, fits: true } });
  });
});

describe('a link alone', () => {
  const link = `https://veiviser.example/nb/lamp/#${formatPlace(place)}`;

  it.each([
    ['as it is', link],
    ['escaped as HTML', escapeHtml(link)],
    [
      'in the address of a service that watches links',
      `https://safe.example/?url=${encodeURIComponent(link)}&data=05%7C02`,
    ],
    [
      'in such an address within another',
      `https://a.example/?u=${encodeURIComponent(`https://b.example/?u=${encodeURIComponent(link)}`)}`,
    ],
    ['broken over lines', wrapText(link, 30)],
    ['of the page for frames', link.replace('nb/', 'embed/nb/')],
    [
      'of the page for frames, in colours of its own',
      link.replace('nb/lamp/', 'embed/nb/lamp/?theme=dark'),
    ],
    ['of the page for frames where it was before', link.replace('/#', '/embed/#')],
    ['of a site below another address', link.replace('example/', 'example/help/desk/')],
    ['of the file of the guide', link.replace('nb/lamp/#', 'take-with-you/lamp/lamp-nb.html#')],
    ['cut down to its fragment', `#${formatPlace(place)}`],
  ])('leads to its place %s', (_, written) => {
    expect(read(`Open: ${written} \n`, [])).toMatchObject(whole);
  });

  it.each(Object.entries(touchings))('leads to its place %s', (_, touch) => {
    for (const written of [`See ${touch(link)}`, `(${touch(link)}) Kind regards`])
      expect(read(written, [])).toMatchObject(whole);
  });

  it('leads to a step without a trail, if it is of this guide', () => {
    for (const address of ['https://veiviser.example/nb/lamp/', 'file:///C:/lamp-nb.html'])
      expect(read(`${address}#change-bulb`, [])).toMatchObject({
        kind: 'place',
        replay: { place: { step: 'change-bulb', trail: [] }, fits: true },
      });
  });

  it('that was cut off leads as far as it goes', () => {
    const reading = read(link.slice(0, -4), []);
    expect(reading).toMatchObject({
      kind: 'place',
      replay: {
        fits: false,
        place: { step: 'other-lamp-works' },
        dropped: [{ step: 'other-lamp-works' }],
      },
    });
  });
});

describe('a damaged reference', () => {
  it.each([
    ['cut off before its last part', reference.slice(0, -7), 'change-bulb', 2],
    [
      'cut off where an answer may be',
      reference.split('; ').slice(0, 4).join('; '),
      'other-lamp-works',
      1,
    ],
    [
      'cut off within an answer',
      reference.slice(0, reference.indexOf('works') + 3),
      'other-lamp-works',
      1,
    ],
    ['cut off before the first answer', 'trail; lamp; ', 'plugged-in', 0],
    ['with another answer', reference.replace('works/yes', 'works/no'), 'call-electrician', 2],
    ['with other digits at the end', `${reference.slice(0, -1)}_`, 'change-bulb', 2],
  ])('%s leads as far as it goes, and is known to be damaged', (_, damaged, step, length) => {
    const reading = read(damaged, []);
    expect(reading).toMatchObject({ kind: 'place', isWhole: false, replay: { place: { step } } });
    if (reading.kind === 'place') expect(reading.replay.place.trail).toHaveLength(length);
  });
});

it('names no site, and is read where an older one begins with the name of ours', () => {
  expect(reference).not.toMatch(/veiviser/i);
  const old = 'veiviser; lamp; plugged-in/yes; other-lamp-works/yes; change-bulb; 1u5ziou';
  expect(read(`Reference: ${old}`, [])).toMatchObject(whole);
  expect(read(old.replace('works/yes', 'works/no'), [])).toMatchObject({ isWhole: false });
});

describe('several tickets in one ticket', () => {
  it('lead to the place that is furthest on', () => {
    const earlier = tellLamp({ step: 'other-lamp-works', trail: place.trail.slice(0, 1) });
    expect(read(`${earlier}\n${text}`)).toMatchObject(whole);
    expect(read(`${text}\n${earlier}`)).toMatchObject(whole);
  });
});

describe('a text without a place of this guide', () => {
  it.each([
    ['nothing', ''],
    ['something else', 'Hi, the lamp is dark. Please call. Ticket #4711, see #lamp-2.'],
    ['a label alone', 'Question: Answer: Question:'],
    ['the address of a guide', 'https://veiviser.example/en/lamp/'],
    ['the address of an admin center', 'https://entra.microsoft.com/#view/Users/id/4711'],
    ['the address of a page in a language', 'https://learn.example/en-us/entra/#summary'],
  ])('%s is found to be that', (_, other) => {
    expect(read(other)).toEqual({ kind: 'nothing' });
  });

  it('is known by its guide when it is from another one', () => {
    const other = formatReference('mfa-sign-in', place);
    expect(read(`Reference: ${other}`)).toEqual({
      kind: 'other-guide',
      guide: 'mfa-sign-in',
      place,
      isWhole: true,
    });
  });
});

describe('a ticket of another guide with a step of the same title', () => {
  const other = 'https://veiviser.example/en/mfa-sign-in/#';
  const strange = wordingAlone.replace(lampWords.title, 'Users cannot sign in');
  const foreign = { kind: 'other-guide', guide: 'mfa-sign-in', place };

  it('is known by its reference, whatever its wording', () => {
    const named = formatReference('mfa-sign-in', place);
    expect(read(`${wordingAlone}\n${named}`)).toMatchObject({ ...foreign, isWhole: true });
  });

  it('is known by its link, also when that is broken over lines', () => {
    const link = other + formatPlace(place);
    for (const written of [link, wrapText(link, 40)])
      expect(read(`${strange}\n${written}`)).toMatchObject({ ...foreign, isWhole: false });
  });

  it('does not lead to that step when its reference is damaged', () => {
    const damaged = formatReference('mfa-sign-in', place).slice(0, -3);
    expect(read(`${strange}\n${damaged}`)).toMatchObject({
      kind: 'other-guide',
      guide: 'mfa-sign-in',
      isWhole: false,
    });
  });

  it('is not whole by its wording alone', () => {
    expect(read(strange)).toMatchObject({ kind: 'place', isWhole: false });
    const unknown = wordingAlone.replace(/1\. Question.*/, '1. Question: Is the moon up?');
    expect(read(unknown)).toMatchObject({ kind: 'place', isWhole: false });
  });
});

describe('a ticket of this guide', () => {
  it.each([
    ['an admin center', 'https://entra.microsoft.com/#view/Users/id/4711'],
    ['a place of another guide', 'https://veiviser.example/en/mfa-sign-in/#a?b=c'],
  ])('leads to its place by its wording beside a link to %s', (_, link) => {
    expect(read(`${wordingAlone}\n${link}`)).toMatchObject(whole);
  });

  it('leads to its place beside a ticket of another guide', () => {
    const other = formatReference('mfa-sign-in', place);
    expect(read(`${other}\n${text}`)).toMatchObject(whole);
    expect(read(`${text}\n${other}`)).toMatchObject(whole);
  });
});

it('no text is too strange or too long', () => {
  const strange = [
    ...[
      '\u0000',
      '%',
      '%zz%',
      '&#1114112;&#xfffff;&#55296;',
      '\ud800',
      '<',
      '<div',
      '#?',
      '#a?=',
      '](',
      '> ',
    ],
    ...[
      'trail;',
      'veiviser; lamp; __proto__/constructor; toString; 0000000',
      'Question:',
      'Answer: ',
    ],
    ...[
      'trail; lamp; plugged-in/__proto__; x; 0000000',
      '1. ',
      '- ',
      '-',
      '/',
      'a',
      ' ',
      '\n',
      '**',
      '\\',
    ],
  ];
  for (const piece of strange) {
    for (const each of [piece, piece.repeat(60_000)]) {
      expect(['nothing', 'place', 'other-guide']).toContain(read(each).kind);
    }
  }
}, 60_000);

describe('a ticket from before the guide was renamed', () => {
  const formerly = ['dark-lamp'];
  const readNow = (pasted: string) =>
    readTicket(pasted, { guide: 'lamp', formerly, flow: lamp, machine, words: [lampWords] });
  const old = text
    .replaceAll('/lamp/', '/dark-lamp/')
    .replace(reference, formatReference('dark-lamp', place));

  it('is of the guide, by its reference and by its link', () => {
    expect(old).not.toBe(text);
    expect(readNow(old)).toMatchObject(whole);
    expect(readNow(formatReference('dark-lamp', place))).toMatchObject(whole);
    expect(readNow('/en/dark-lamp/#change-bulb')).toMatchObject({
      kind: 'place',
      replay: { place: { step: 'change-bulb', trail: [] } },
    });
  });

  it('is of another guide where that was never its name', () => {
    expect(read(formatReference('dark-lamp', place))).toMatchObject({
      kind: 'other-guide',
      guide: 'dark-lamp',
    });
  });
});
