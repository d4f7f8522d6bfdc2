import { z } from 'zod';
import { embedWordsSchema } from '../embed/embed-words-schema.ts';
import { offlineWordsSchema } from '../offline/offline-words-schema.ts';
import { proofWordsSchema } from '../proof/proof-words-schema.ts';
import { searchUiSchema } from '../search/search-ui-schema.ts';
import { countedSchema, findWrongForms } from './counted-schema.ts';
import { ticketWordsSchema } from '../ticket/ticket-words-schema.ts';
import { topicWordsSchema } from '../topics/topic-words-schema.ts';

const text = (description: string) => z.string().min(1).meta({ description });
const counted = (description: string) => countedSchema.meta({ description });

/** Whether a browser and `Intl` know what to do with it. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const errorCodeWordsSchema = z.strictObject({
  all: text('link to the list'),
  listTitle: text('title of the list, with its search words'),
  listLead: text('under the title of the list; {old-name:…} is a search word'),
  range: text('name of a part of the list; {from} {to}'),
  ranges: text('name of the links to the parts of the list'),
  leadsTo: text('before the step that a code opens'),
  code: text('heading of the page of a code; {code}'),
  goOn: text('heading over the step that a code opens'),
  implied: text('over the answers that a code implies'),
  notFitting: text('after them, before the link to the beginning of the guide'),
  sources: text('heading over the pages that explain a code'),
  lookUp: text('before the link to the official look-up'),
});

const resumeWordsSchema = z.strictObject({
  offer: text('heading of the offer to go on with a diagnosis that was left half done'),
  lastAnswers: text('in it: when the last answer was given; {when}'),
  goOn: text('link of the offer'),
  notNow: text('button of the offer'),
  forget: text('button of the offer'),
});

const mapWordsSchema = z.strictObject({
  views: text('name of the choice between the forms of the map'),
  viewMap: text('opens the whole map; the form of it that is drawn'),
  viewList: text('the form of it that is a list'),
  tools: text('name of the tools of the drawn map'),
  zoomIn: text('tool of the map'),
  zoomOut: text('tool of the map'),
  fit: text('tool of the map'),
  goHere: text('tool of the map'),
  hideRuledOut: text('switch on the map'),
  close: text('closes the whole map'),
  keys: text('under the whole map, where there is a keyboard'),
  here: text('state of a step on the map'),
  onTrail: text('state of a step on the map'),
  ruledOut: text('state of a step on the map'),
  cameBy: text('said when the arrow keys come to a step; {answer}'),
});

const downloadWordsSchema = z.strictObject({
  title: text('folds out the files that a guide can be taken along as'),
  map: text('link to the map as SVG'),
  mapUse: text('under it: what it is good for'),
  mermaid: text('link to the flow as Mermaid'),
  mermaidUse: text('under it: what it is good for'),
  machine: text('link to the flow as the config of an XState machine'),
  machineUse: text('under it: what it is good for'),
  mapDescription: text('in the file of the map: what it shows'),
});

const markdownWordsSchema = z.strictObject({
  open: text('link at the end of a guide'),
  page: text('in the file: link to the page'),
  flow: text('in the file: link to the flow as JSON'),
  steps: text('in the file: heading over the steps'),
  howToRead: text('in the file: under that heading'),
  quoted: text('a name that is no longer used, in quotation marks; {text}'),
});

const feedbackWordsSchema = z.strictObject({
  ask: text('under an outcome, where a build has an address to send answers to'),
  yes: text('button'),
  no: text('button'),
  sent: text('beside the buttons: what is sent'),
  thanks: text('status, when the answer is sent'),
  failed: text('status, when the browser refuses to send it'),
});

const paperWordsSchema = z.strictObject({
  page: text('in the margin of a printed page; {n} of {total}'),
  source: text('in the margin of a printed page; {address} and {date} of the build'),
  open: text('link to all steps of a guide on one page'),
  titleOf: text('title of that page; {guide}'),
  use: text('on that page: how to print it'),
  howTo: text('under the title of a printed guide: how to use its numbers'),
  mapHelp: text('under the heading of the printed map'),
  sheet: text('over a sheet of the printed map; {n} of {total}, and the numbers of its {steps}'),
});

/** How long until a fix takes effect, and whether it can be undone: on its own, or as a sentence. */
const effectWords = z.strictObject({
  'at-once': z.string(),
  minutes: z.string(),
  'within-an-hour': z.string(),
  'within-two-hours': z.string(),
  'within-a-day': z.string(),
  unknown: z.string(),
});
const undoWords = z.strictObject({
  'can-be-undone': z.string(),
  'cannot-be-undone': z.string(),
  'nothing-to-undo': z.string(),
});

const factCheckWordsSchema = z.strictObject({
  title: text('title of the document for whoever approves a guide; {guide}'),
  lead: text('what is asked of them'),
  facts: text('heading over the tables of what the guide rests on'),
  approval: text('heading over the table to sign in'),
  part: text('heading of a column: what is approved'),
  isRight: text('heading of a column: to tick'),
  remarks: text('heading of a column: to write in'),
  whole: text('in the first column: the whole guide'),
  nameAndDay: text('heading of a column: who approves, and when'),
});

const wordsSchema = z.strictObject({
  lang: text('BCP 47 tag for lang and hreflang, such as nb-NO').refine(isLanguage, {
    message: 'is not the tag of a language, such as nb-NO',
  }),
  openGraphLocale: text('for og:locale, such as nb_NO'),
  languageName: text('the language in its own words, on the language switch'),
  homeTitle: text('title of the home page, where a site says no other'),
  homeLead: text('what the site does, on the home page, where a site says nothing else'),
  homeFixPoint: text(
    'what a reader can count on of every fix, first of the points on the home page',
  ),
  homeFixPointWithoutRole: text('the same on a site where a fix need not say its role'),
  homePoints: z.array(z.string().min(1)).meta({
    description:
      'what else a reader can count on, on the home page, where a site says nothing else',
  }),
  guides: text('heading over the list of guides'),
  skipToContent: text('first link on every page'),
  chooseLanguage: text('name of the language switch'),
  stepInThisLanguage: text('link to the same step, in the language that it leads to'),
  besideInThisLanguage: text('switch that shows the step in this language too, beside another'),
  languageFailed: text('where the step would stand in another language, if it cannot be fetched'),
  question: text('kind of step'),
  fix: text('kind of step'),
  outcome: text('kind of step'),
  step: text('name of the part of the page that shows the step'),
  questionsLeft: counted('over a question; {n} is how many at most, this one included'),
  fixesLeft: counted('over a fix; {n} is how many at most, this one included'),
  fixesOf: text('over a fix, after its number among those tried; {n} is how many at most'),
  howToFindOut: text('folded help in a question'),
  note: text('label of a note'),
  table: text('name of a table in a text, which scrolls by itself where there is no room'),
  helped: text('answer of a fix'),
  notHelped: text('answer of a fix'),
  noRole: text('answer of a fix'),
  didItHelp: text('heading over the answers of a fix'),
  answers: text('name of the list of answers'),
  goTo: text('in print, after an answer; {n}'),
  goToGuide: text(
    'under an answer that leads into another guide; the short titles of {guide} and {step}',
  ),
  startAgain: text('link'),
  back: text('button'),
  change: text('button on each answer given'),
  changeAnswer: text('its full name for screen readers; {question}'),
  about: text('folds out the text about a guide'),
  yourAnswers: text('heading over the trail'),
  openedDirectly: text('over a trail that did not begin at the start'),
  trailCut: text('notice when a link no longer fits'),
  carriedFailed: text('among the answers, when those given in another guide cannot be fetched'),
  answersFilledIn: counted('notice when a step is opened that only these answers lead to; {n}'),
  answersRemoved: counted('notice when a step is opened that has fewer answers before it; {n}'),
  undoJump: text('button of these notices'),
  map: text('heading over the map'),
  mapHelp: text('under the heading of the map'),
  mapOf: text('title of the page of the whole map; {guide}'),
  mapFailed: text('beside the step, when the whole map cannot be fetched'),
  wayHere: text('name of the steps so far, on the chart beside the step'),
  earlier: text('in the place of the first of them, where there is no room; {n}'),
  leadsTo: text('name of the steps that come next, on that chart'),
  mapWords: mapWordsSchema,
  downloads: downloadWordsSchema,
  role: text('on a fix'),
  roleNone: text('on a fix that anybody can carry out'),
  roleInText: text('the same, where a part of it takes a role'),
  roleForAdministrators: text('on a fix; {role}'),
  licence: text('on a fix'),
  licenceNone: text('on a fix'),
  effect: text('on a fix'),
  undo: text('on a fix'),
  verify: text('on a fix'),
  officialPages: text('on a fix'),
  unconfirmed: text(
    'mark on what is not confirmed by whom the site names; the proof sheet explains it',
  ),
  effects: effectWords,
  undos: undoWords,
  card: z.strictObject({
    role: text('under the title of a fix; {role}'),
    roleForAdministrators: text('after it, where such accounts need more; {role}'),
    licence: text('under the title of a fix; {licence}'),
    effects: effectWords,
    undos: undoWords,
  }),
  linkInLanguage: text('mark on a link to a page in another language; {language}'),
  linkChecked: text('under a link; {date}'),
  linkListed: text('under a link whose page was not read; {date}'),
  fillIn: text('under the first field of a step that fills placeholders of its commands'),
  fillInRefused: text('under such a field, when what it holds cannot be put into a command safely'),
  copy: text('button on a command'),
  copyCommand: text('what that button is called; {command}'),
  copied: text('status after it'),
  copyFailed: text('status when the browser refuses'),
  commandChanges: text('under a command'),
  commandModule: text('over a command; {module}'),
  commandCheck: text('before the command that shows whether it worked'),
  commandUndo: text('before the command that undoes it'),
  datePassed: text('after a date that has passed; {date}'),
  dateAhead: text('after a date to come; {date}'),
  endOfMonth: text('{month}'),
  halfYear: text('{half} and {year}'),
  firstHalf: text('the {half}'),
  secondHalf: text('the {half}'),
  requestTitle: text('heading over a ready-made request; {fix}'),
  requestText: text('the request; {role} {fix} {address}'),
  behind: text('on a translation whose original has changed'),
  untranslated: text('on a text that still has to be translated'),
  notFoundTitle: text('404 page'),
  notFoundText: text('404 page'),
  home: text('link to the home page'),
  footerIndependence: text('foot of every page, where a site says nothing else'),
  editPage: text('foot of a guide: link to where its text can be edited'),
  lastChanged: text('after it; {date}'),
  footerChecked: text('foot of every page; {date}'),
  footerLicences: text('foot of every page; link to the licences of content and code'),
  pictureOf: text('what the picture of a page shows, where the page is shared; {title}'),
  errorCodes: errorCodeWordsSchema,
  paper: paperWordsSchema,
  search: searchUiSchema,
  topics: topicWordsSchema,
  markdown: markdownWordsSchema,
  feedback: feedbackWordsSchema,
  resume: resumeWordsSchema,
  ticket: ticketWordsSchema,
  offline: offlineWordsSchema,
  embed: embedWordsSchema,
  proof: proofWordsSchema,
  factCheck: factCheckWordsSchema,
});

/** The words of the controls in one language: `languages/<locale>/ui.yaml`. Each key says where it is seen. */
export const uiSchema = wordsSchema.superRefine((ui, context) => {
  if (isLanguage(ui.lang)) reportWrongForms(ui, ui.lang, context);
});
export type Ui = z.output<typeof uiSchema>;

/** Any part of the words. */
export type UiPart<Whole = Ui> = Whole extends string | readonly unknown[]
  ? Whole
  : { readonly [Key in keyof Whole]?: UiPart<Whole[Key]> };

/** The same without what a language asks of its numbers. */
export const uiPartSchema = makePart(wordsSchema) as z.ZodType<UiPart>;

/** What a site says otherwise than the pack of a language: `content/ui/<locale>.yaml`. Any of the words. */
export function createOverridesSchema(lang: string): z.ZodType<UiPart> {
  return uiPartSchema.superRefine((part, context) =>
    reportWrongForms(
      part,
      part.lang !== undefined && isLanguage(part.lang) ? part.lang : lang,
      context,
    ),
  );
}

function reportWrongForms(ui: object, lang: string, context: z.RefinementCtx): void {
  for (const { path, wanted } of findWrongForms(ui, lang)) {
    const message = `has not the forms that "${lang}" has for a number`;
    const remedy = `Write one for each of: ${wanted.join(', ')}.`;
    context.addIssue({ code: 'custom', path: [...path], message, params: { remedy } });
  }
}

/** A schema whose fields may all be left out. The forms of a counted text belong together. */
function makePart(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault) return makePart(schema.def.innerType);
  if (!(schema instanceof z.ZodObject) || schema.def === countedSchema.def) return schema;
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(
    ([key, field]) => [key, z.optional(makePart(field))] as const,
  );
  return z.strictObject(Object.fromEntries(fields));
}
