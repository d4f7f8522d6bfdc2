import type { Connect } from 'vite';

/** Vite's own address for it. Without the slash at the end, Astro refuses what is in the folder of the site. */
const address = '__open-in-editor/';

/** The address at which Vite opens a line of a file, by its path from the site's folder on, in the author's editor. */
export const addressInEditor = (root: string, file: string, line: number): string =>
  `${root}${address}?file=${encodeURIComponent(`${file}:${line}:1`)}`;

/** Lets Vite answer it with nothing to show, so that no page and no frame is left for it. */
export const stayOnPage: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url?.startsWith(`/${address}?`)) response.statusCode = 204;
  next();
};
