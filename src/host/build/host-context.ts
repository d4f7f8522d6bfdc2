import { listCrossings } from '../../flow/crossing.ts';
import type { Content } from '../../model/content.ts';
import { createPageContext, loadContent, type PageContext } from '../../site/build/page-context.ts';
import { takeHostSettings } from '../../site/build/pass-content.ts';
import { sourceOf, type Locale } from '../../site/locales.ts';
import { createPaths } from '../../site/paths.ts';

/** The folder of the site below which the files lie that guides in a page of others need. */
export const hostFolder = 'veiviser';

/** Where a guide stands. */
interface Wanted {
  /** Id of the guide. */
  readonly id: string;
  /** The language of the page as the host calls it; undefined if it does not say. */
  readonly language: string | undefined;
  /** The address of the page. */
  readonly url: URL;
}

/**
 * The context of a guide with a flow in a page of others.
 * @throws one sentence that says what the host has to change
 */
export async function createHostContext({ id, language, url }: Wanted): Promise<PageContext> {
  const settings = takeHostSettings();
  if (!settings)
    throw new Error(
      '<Guide /> needs the integration: add veiviserGuides({ content: … }) to the configuration of Astro.',
    );
  const content = await loadContent();
  const locale = pickLocale(content, language);
  const guide = Object.hasOwn(content.guides, id) ? content.guides[id] : undefined;
  if (!guide) throw new Error(describeMissing(content, id));
  const pages = Object.fromEntries(
    Object.entries(settings.pages).flatMap(([other, named]) => {
      const address = typeof named === 'string' ? named : named[locale];
      return address === undefined ? [] : [[other, address]];
    }),
  );
  const others = listCrossings(guide.flow).map((crossing) => crossing.guide);
  const unknown = others.length > 0 ? [id, ...others].find((other) => !pages[other]) : undefined;
  if (unknown !== undefined)
    throw new Error(
      `The guide "${id}" leads on to ${others.join(', ')}, and it is not said where "${unknown}" stands. ` +
        `Add its page to the integration: veiviserGuides({ pages: { '${unknown}': '/…/' } }).`,
    );
  const addressOf = (other: string) =>
    other === id ? url.pathname : (pages[other] ?? url.pathname);
  const page = await createPageContext(locale, id);
  const context: PageContext = {
    ...page,
    host: { ids: `${id}/`, pages },
    paths: {
      ...createPaths(`${import.meta.env.BASE_URL}/${hostFolder}`),
      guide: (_, other) => addressOf(other),
      step: (_, other, step) => `${addressOf(other)}#${other}/${step}`,
    },
  };
  if (import.meta.env.SITE) return context;
  return Object.defineProperty(context, 'site', {
    get: () => {
      throw new Error(
        `The guide "${id}" has a text that readers copy, with the whole address of a step. Set "site" in the configuration of Astro.`,
      );
    },
  });
}

/** The locale of a guide for a page in a language: that language, else another of its kind, else the source. */
export function pickLocale(
  { locales, ui }: Pick<Content, 'locales' | 'ui'>,
  language: string | undefined,
): Locale {
  const wanted = language?.toLowerCase();
  const tagOf = (locale: Locale) => ui[locale]?.lang.toLowerCase() ?? locale;
  const kindOf = (tag: string | undefined) => tag?.split('-')[0];
  return (
    locales.find((locale) => locale.toLowerCase() === wanted || tagOf(locale) === wanted) ??
    locales.find((locale) => kindOf(tagOf(locale)) === kindOf(wanted)) ??
    sourceOf({ locales })
  );
}

function describeMissing({ guides, plainGuides }: Content, id: string): string {
  if (Object.hasOwn(plainGuides, id))
    return `The guide "${id}" asks no questions: <Guide /> shows guides with a flow.`;
  const known = Object.keys(guides).join(', ');
  return `There is no guide "${id}". ${known ? `There are: ${known}.` : 'There are none yet.'}`;
}
