import { z } from 'zod';

const text = (description: string) => z.string().min(1).meta({ description });

/** The words of what works without a network, in one locale. Each key says where it is seen. */
export const offlineWordsSchema = z.strictObject({
  newer: text('notice at the bottom of a page'),
  showNewer: text('button on it'),
  later: text('button on it'),
  open: text('link on the home page'),
  title: text('title of the page about it, and of the page where a network is missing'),
  notKept: text('on it, when it stands in for a page that is not kept'),
  notKeptLead: text('under it'),
  retry: text('link under it'),
  lead: text('on that page'),
  install: text('on that page'),
  takeAlong: text('on that page'),
  all: text('over the button; {size}'),
  allWithoutCodes: text('the same on a site without error codes; {size}'),
  keepAll: text('button'),
  keeping: text('status after it; {kept} and {total}'),
  keptAll: text('status when all are kept'),
  keepFailed: text('status when some are not kept; {kept} and {total}'),
  forget: text('button that removes what the browser keeps'),
  forgetHelp: text('under it: what that is'),
  forgotten: text('status after it'),
  keptPages: text('heading over the pages that are kept'),
  fileLink: text('link among the downloads of a guide'),
  fileUse: text('under it; the size of the file follows'),
  fileCopy: text('in that file; {address} and {date}'),
});
