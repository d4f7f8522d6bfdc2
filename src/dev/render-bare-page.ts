import { escapeText } from '../map/build/draw-shapes.ts';

/** What stands where a page cannot be drawn. It reloads by itself, as every page does, when the content changes. */
export function renderBarePage(page: {
  /** What the site is called. */
  readonly name: string;
  /** The address of the site's root, and of the home page. */
  readonly root: string;
  readonly home: string;
  /** What was thrown when the page was drawn. */
  readonly error: unknown;
}): string {
  const { root, home, error } = page;
  const name = escapeText(page.name);
  const reason = error instanceof Error ? error.message : String(error);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>This page cannot be shown – ${name}</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="${root}favicon.svg" type="image/svg+xml" />
    <script type="module" src="${root}@vite/client"></script>
    <link rel="stylesheet" href="${root}src/styles/pages/plain.css" />
  </head>
  <body>
    <header class="site-header">
      <a class="wordmark" href="${home}" translate="no">${name}</a>
    </header>
    <main>
      <h1>This page cannot be shown yet</h1>
      <p>Correct the errors above, and it comes back by itself. What stopped it:</p>
      <pre>${escapeText(reason)}</pre>
    </main>
  </body>
</html>
`;
}
