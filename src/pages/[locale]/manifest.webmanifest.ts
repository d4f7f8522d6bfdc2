import type { APIRoute } from 'astro';
import { readToken } from '../../exports/read-token.ts';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';
import { nameSite } from '../../site/site-schema.ts';
import { describeLanguage } from '../../site/text-direction.ts';
import tokens from '../../styles/tokens.css?raw';

export async function getStaticPaths() {
  const { locales } = await loadContent();
  return locales.map((locale) => ({ params: { locale } }));
}

/** What a device that installs the site needs to know of it, in one locale. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const { content, paths, ui } = await createPageContext(locale);
  const name = nameSite(content.site, locale);
  const root = paths.root();
  const pageColor = readToken('--color-page', tokens, 'light');
  return Response.json({
    id: paths.home(locale),
    ...describeLanguage(ui.lang),
    name: `${name}: ${ui.homeTitle}`,
    short_name: name,
    description: ui.homeLead,
    start_url: paths.home(locale),
    scope: root,
    display: 'standalone',
    background_color: pageColor,
    theme_color: pageColor,
    icons: [
      { src: `${root}favicon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `${root}icons/icon-192.png`, type: 'image/png', sizes: '192x192' },
      { src: `${root}icons/icon-512.png`, type: 'image/png', sizes: '512x512' },
      {
        src: `${root}icons/maskable-512.png`,
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable',
      },
    ],
    shortcuts: [{ name: ui.errorCodes.all, url: paths.errors(locale) }],
  });
};
