import { z } from 'zod';

const text = (description: string) => z.string().min(1).meta({ description });

/** What comes back from a case as it was: a text without HTML, and without what mail programs quote with. */
export const labelPattern = /^(?!.*&#?\w+;)[^<>|]*\p{L}[^<>|]*$/u;
const label = (description: string) =>
  z
    .string()
    .regex(labelPattern, 'a label has a letter, no < > or |, and nothing like &amp;')
    .meta({ description });

/** Before the lines of a ticket, which is read by them, in any language. One that is changed goes to `oldLabels`. */
const labelsSchema = z.strictObject({
  version: label('before what tells which text of the guide was read'),
  earlier: label('before the note that the first answers are not known'),
  guide: label('before the guide in which the answers below were given, if there are several'),
  question: label('before a question that was answered'),
  answer: label('before an answer'),
  fixTried: label('before a fix that was tried'),
  fixNotTried: label('before a fix that the reader had not the role for'),
  roleUsed: label('before the role of a fix that was tried'),
  roleNeeded: label('before the role of a fix that was not'),
  openQuestion: label('before the question that the reader stands at'),
  nextFix: label('before the fix that the reader stands at'),
  outcome: label('before the outcome'),
  link: label('before the address that opens the place again'),
  time: label('before an empty line for the time of the sign-in'),
  reference: label('before the line that is read when a ticket is pasted'),
});

/** The words of the ticket and of going on from one, in one locale. Each key says where it is seen. */
export const ticketWordsSchema = z.strictObject({
  open: text('button: folds out the ticket'),
  panelFailed: text('under a button, when what it opens cannot be fetched'),
  language: text('name of the choice of language'),
  format: text('name of the choice of format'),
  text: text('a format'),
  markdown: text('a format'),
  preview: text('over the ticket'),
  stays: text('under the ticket'),
  copy: text('button'),
  share: text('button, where the device can share'),
  fetching: text('status while the words of another language come; {language}'),
  fetchFailed: text('status when they do not; {language}'),
  resume: text('button: folds out the field for a ticket'),
  paste: text('over the field'),
  find: text('button of the field'),
  nothing: text('when the text holds no ticket; {first} and {last} label'),
  otherGuide: text('before the link to the guide that the ticket is from'),
  otherGuideMissing: text('when that guide cannot be fetched; {guide} is its id'),
  tooLong: text('when the text is longer than what is read; {characters}'),
  cut: text('when the ticket is damaged'),
  stoppedAt: text('when a question or an answer is unknown; {text}'),
  dropped: text('heading over answers that no longer fit'),
  notKnown: text('in a ticket: why the first answers are not in it'),
  labels: labelsSchema,
  oldLabels: z
    .partialRecord(labelsSchema.keyof(), z.array(label('a label that tickets had before')))
    .default({})
    .meta({ description: 'what labels were before: tickets that have them are still read' }),
});
export type TicketWords = z.output<typeof ticketWordsSchema>;
