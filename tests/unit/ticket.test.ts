import { describe, expect, it } from 'vitest';
import { formatTicket } from '../../src/ticket/format-ticket.ts';
import { createTicket } from '../../src/ticket/ticket.ts';
import { lamp } from '../support/lamp.ts';
import { lampWords, tellLamp } from '../support/lamp-words.ts';

const toOutcome = {
  step: 'call-electrician',
  trail: [
    { step: 'plugged-in', answer: 'yes' },
    { step: 'other-lamp-works', answer: 'yes' },
    { step: 'change-bulb', answer: 'not-helped' },
  ],
};

function listKinds(place: typeof toOutcome): string[] {
  return createTicket('lamp', lamp, place, lampWords, '').lines.map(({ kind }) => kind);
}

describe('a ticket', () => {
  it('tells the questions, the fixes with their roles, the outcome, and what to fill in', () => {
    expect(listKinds(toOutcome)).toEqual([
      'version',
      ...['question', 'answer', 'question', 'answer', 'fixTried', 'roleUsed', 'answer'],
      ...['outcome', 'link', 'asked', 'asked', 'time', 'reference'],
    ]);
  });

  it('has no line for a name on the screen that a site does not know', () => {
    const labels = { ...lampWords.labels, asked: [] };
    const { lines } = createTicket('lamp', lamp, toOutcome, { ...lampWords, labels }, '');
    expect(lines.map(({ kind }) => kind).slice(-3)).toEqual(['link', 'time', 'reference']);
    const text = formatTicket(
      createTicket('lamp', lamp, toOutcome, { ...lampWords, labels }, 'a'),
      'text',
    );
    expect(text).toContain(`: a\n\n${labels.time}:`);
  });

  it('counts the answers, and nothing else', () => {
    const { lines } = createTicket('lamp', lamp, toOutcome, lampWords, '');
    expect(lines.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3]);
  });

  it('tells which fix is next, and its role', () => {
    const place = { step: 'change-bulb', trail: toOutcome.trail.slice(0, 2) };
    expect(listKinds(place).slice(5, 7)).toEqual(['nextFix', 'roleNeeded']);
  });

  it('does not say that a fix was tried by somebody who had not its role', () => {
    const place = { step: 'lit', trail: [{ step: 'change-bulb', answer: 'no-role' }] };
    expect(listKinds(place)).toContain('fixNotTried');
    expect(listKinds(place)).toContain('roleNeeded');
    expect(listKinds(place)).not.toContain('roleUsed');
  });

  it('says that the first answers are not known where a step was opened directly', () => {
    expect(listKinds({ step: 'change-bulb', trail: [] })).toContain('earlier');
    expect(
      listKinds({ step: 'lit', trail: [{ step: 'change-bulb', answer: 'helped' }] }),
    ).toContain('earlier');
    expect(listKinds({ step: 'plugged-in', trail: [] })).not.toContain('earlier');
  });

  it('leaves the lines empty that the reader fills in', () => {
    const text = tellLamp(toOutcome);
    const { asked, time } = lampWords.labels;
    for (const label of [...asked, time]) expect(text).toContain(`\n${label}:\n`);
  });

  it('has nothing in it that Markdown would make something else of', () => {
    const text = tellLamp(toOutcome, 'markdown');
    expect(text).toContain('\\*any\\*');
    expect(text).toContain('\\<safely\\>');
    expect(text).toContain('<https://veiviser.example/en/lamp/#');
  });
});
