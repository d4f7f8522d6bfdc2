import type { GuideWords, LineLabels } from '../../src/ticket/ticket.ts';
import { createTicket } from '../../src/ticket/ticket.ts';
import { formatTicket, type TicketFormat } from '../../src/ticket/format-ticket.ts';
import { formatPlace, type Place } from '../../src/flow/trail.ts';
import { lamp } from './lamp.ts';

const labels: LineLabels = {
  guide: 'Guide came through',
  version: 'Guide version',
  earlier: 'Earlier answers',
  question: 'Question',
  answer: 'Answer',
  fixTried: 'Fix tried',
  fixNotTried: 'Fix not tried',
  roleUsed: 'Role used',
  roleNeeded: 'Role needed',
  openQuestion: 'Open question',
  nextFix: 'Next fix to try',
  outcome: 'Outcome',
  link: 'Open this place again',
  asked: ['Request ID', 'Correlation ID'],
  time: 'Time (UTC)',
  reference: 'Reference',
};

/** Titles, and answers by `step.answer`. They hold what texts hold: quotation marks, a hyphen, signs of Markdown. */
const wordings: Readonly<Record<string, string>> = {
  'plugged-in': 'Is the "plug" in the wall?',
  'plugged-in.yes': 'Yes, it is in',
  'plugged-in.no': 'No',
  'plugged-in.dont-know': "I don't know",
  'plug-in': 'Put the plug in',
  'other-lamp-works': 'Does another wall-lamp (or *any*) work?',
  'other-lamp-works.yes': 'Yes',
  'other-lamp-works.no': 'No, none & never',
  'change-bulb': 'Change the bulb <safely>',
  lit: 'The lamp is lit',
  'call-electrician': 'Call an electrician',
};
const standard: Readonly<Record<string, string>> = {
  helped: 'It helped',
  'not-helped': 'It did not help',
};

/** The words of the small flow of the tests. */
export const lampWords: GuideWords = {
  title: 'The lamp is dark',
  version: '2026-11-22, 0123456789ab',
  labels,
  oldLabels: { outcome: ['How it ended'] },
  notKnown: 'not known',
  readGuide: (guide) => guide,
  readTitle: (step) => wordings[step] ?? step,
  readAnswer: (step, answer) => wordings[`${step}.${answer}`] ?? standard[answer] ?? answer,
  readRole: () => 'Lamp Keeper',
};

/** The ticket of a place of that flow. */
export function tellLamp(
  place: Place,
  format: TicketFormat = 'text',
  words: GuideWords = lampWords,
): string {
  const link = `https://veiviser.example/en/lamp/#${formatPlace(place)}`;
  return formatTicket(createTicket('lamp', lamp, place, words, link), format);
}
