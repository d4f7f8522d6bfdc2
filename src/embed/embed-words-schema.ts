import { z } from 'zod';

const text = (description: string) => z.string().min(1).meta({ description });

/** The words of a guide on other people's pages, in one locale. Each key says where it is seen. */
export const embedWordsSchema = z.strictObject({
  open: text('link in the frame, to the guide itself'),
  offer: text('link at the end of a guide'),
  title: text('title of the page that gives the code'),
  lead: text('on that page'),
  code: text('heading over the code'),
  codeHelp: text('under it'),
  otherGuide: text('under it; {guide}'),
  frameAlone: text('where the page allows no script'),
  theme: text('choice on that page'),
  themes: z.strictObject({ auto: z.string(), light: z.string(), dark: z.string() }),
  language: text('choice on that page'),
  preview: text('heading over the preview'),
  details: text('heading over what a developer needs'),
  parameters: text('under it; {theme} and {language} are names of parameters'),
  height: text('under it; {message} and {script}'),
  privacy: text('under it'),
});
