import { existsSync } from 'node:fs';
import type { MiddlewareHandler } from 'astro';
import { findConcerned } from '../checks/find-concerned.ts';
import { nameSite } from '../site/site-settings.ts';
import { sourceOf } from '../site/locales.ts';
import { createPaths } from '../site/paths.ts';
import { readBuildDay } from '../site/build/page-context.ts';
import { renderBarePage } from './render-bare-page.ts';
import { loadDraft } from './load-draft.ts';
import { addDesk } from './add-desk.ts';
import { addressInEditor } from './open-in-editor.ts';
import { showFindings } from './show-findings.ts';

/**
 * Shows an author the findings on every page. A page that cannot be drawn because of them is replaced by one that
 * says so.
 */
export const onRequest: MiddlewareHandler = async ({ params, routePattern }, next) => {
  const { content, findings } = await loadDraft(readBuildDay());
  const paths = createPaths(import.meta.env.BASE_URL);
  const locale = params['locale'] ?? sourceOf(content);
  const guide = params['guide'] ?? params['plain'];
  const placed = findings.map((finding) => ({
    ...finding,
    concerned: findConcerned(finding, content),
  }));
  const show = (html: string, guide?: string) =>
    showFindings(html, placed, {
      guide,
      stylesheet: `${paths.root()}src/dev/dev.css`,
      editorOf: ({ file, line }) =>
        existsSync(file) ? addressInEditor(paths.root(), file, line) : undefined,
      addressOf: (place) =>
        place.step === undefined
          ? paths.guide(locale, place.guide)
          : paths.step(locale, place.guide, place.step),
    });
  try {
    const response = await next();
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (!isPage) return response;
    const shown = show(await response.text(), guide);
    // A frame in a page of others is no place to write.
    const isFrame = routePattern.startsWith('/embed/');
    return new Response(isFrame ? shown : await addDesk(shown, { locale, guide, paths }), response);
  } catch (error) {
    // With sound content it is the code that is wrong, and Astro shows where.
    if (!findings.some(({ severity }) => severity === 'error')) throw error;
    console.error(error);
    const page = renderBarePage({
      ...{
        name: nameSite(content.site, locale),
        root: paths.root(),
        home: paths.home(locale),
        error,
      },
    });
    return new Response(show(page), { status: 500, headers: { 'content-type': 'text/html' } });
  }
};
