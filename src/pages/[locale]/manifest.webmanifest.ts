import type { APIRoute } from 'astro';
import { createPageContext, loadContent } from '../../site/build/page-context.ts';
import { hasPart, wordSite } from '../../site/site-settings.ts';
import { pickColors } from '../../site/colors.ts';
import { describeLanguage } from '../../site/text-direction.ts';

export async function getStaticPaths() {
  const { locales, site } = await loadContent();
  if (!hasPart(site, 'offline')) return [];
  return locales.map((locale) => ({ params: { locale } }));
}

/** What a device that installs the site needs to know of it, in one locale. */
export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const { content, paths, ui } = await createPageContext(locale);
  const { name, title, lead } = wordSite(content.site, locale, ui);
  const root = paths.root();
  const pageColor = pickColors(content.site).page.light;
  return Response.json({
    id: paths.home(locale),
    ...describeLanguage(ui.lang),
    name: `${name}: ${title}`,
    short_name: name,
    description: lead,
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
    ...(hasPart(content.site, 'error-codes') && {
      shortcuts: [{ name: ui.errorCodes.all, url: paths.errors(locale) }],
    }),
  });
};
