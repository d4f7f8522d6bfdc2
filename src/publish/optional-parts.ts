import type { PageContext } from '../site/build/page-context.ts';
import { hasPart } from '../site/site-settings.ts';

/** The path of the picture that stands for a page where its address is shared. */
export function pickPicture({
  content,
  guide,
  locale,
  paths,
}: Pick<PageContext, 'content' | 'guide' | 'locale' | 'paths'>): string {
  return guide && hasPart(content.site, 'pictures')
    ? paths.guideFile(locale, guide.id, 'picture.png')
    : paths.picture(locale);
}
