import { findGuide, type Content, type Guide } from '../model/content.ts';
import type { Locale } from '../site/locales.ts';
import { createPageContext, type PageContext } from '../site/build/page-context.ts';
import { madeUpAddress, readSetting } from '../site/build/settings.ts';
import { createPaths } from '../site/paths.ts';

/** What the files for machines are made from, in one locale. A file is read far from the site: its addresses are whole. */
export interface ExportContext extends PageContext {
  /** The whole address of a path of the site. */
  readonly whole: (path: string) => string;
}

/** A context that is about a guide with a flow. */
export interface GuideExport extends ExportContext {
  readonly guide: Guide;
}

/** @throws if the site has no address, or the locale or the guide does not exist */
export async function createExportContext(
  locale: Locale,
  site: URL | undefined,
  guideId?: string,
): Promise<ExportContext> {
  if (!site) throw new Error('The files for machines need the address of the site.');
  const page = await createPageContext(locale, guideId);
  return { ...page, whole: (path) => new URL(path, site).href };
}

/** @throws if the site has no address, the locale or the guide does not exist, or the guide has no flow */
export async function createGuideExport(
  locale: Locale,
  guideId: string,
  site: URL | undefined,
): Promise<GuideExport> {
  const page = await createExportContext(locale, site, guideId);
  if (!page.guide) throw new Error(`The guide "${guideId}" has no flow.`);
  return { ...page, guide: page.guide };
}

interface Wanted {
  readonly locale: Locale;
  readonly guide: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A context outside of a build, for a command. While nobody has said where the site is, nothing leads to it: a path has no
 * whole address.
 * @throws if the locale or the guide does not exist
 */
export function createPageFor(
  content: Content,
  { locale, guide: id, today }: Wanted,
): ExportContext {
  const ui = content.ui[locale];
  const guide = findGuide(content, id);
  if (!ui || !guide) throw new Error(`There is no guide "${id}" in "${locale}".`);
  const address = readSetting('SITE_ADDRESS');
  const site = new URL(address);
  return {
    ...{ content, facts: content.facts, locale, ui, today, site },
    paths: createPaths(readSetting('BASE_PATH')),
    whole: (path) => (address === madeUpAddress ? '' : new URL(path, site).href),
    ...('flow' in guide ? { guide } : { plainGuide: guide }),
  };
}
