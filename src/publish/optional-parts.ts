import type { PageContext } from '../site/build/page-context.ts';
import { readSetting, type Part } from '../site/build/settings.ts';

export function isPublished(part: Part): boolean {
  return !readSetting('LEAVE_OUT').has(part);
}

/** The path of the picture that stands for a page where its address is shared. */
export function pickPicture({
  guide,
  locale,
  paths,
}: Pick<PageContext, 'guide' | 'locale' | 'paths'>): string {
  return guide && isPublished('pictures')
    ? paths.guideFile(locale, guide.id, 'picture.png')
    : paths.picture(locale);
}
