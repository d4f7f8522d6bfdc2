import type { AstroIntegration } from 'astro';
import type { PageContext } from '../site/build/page-context.ts';

/** What a guide with a flow has besides its pages, which a site may do without: half of the bytes of a guide. */
const parts = ['frames', 'single-files', 'pictures'] as const;
type Part = (typeof parts)[number];

/**
 * The parts that a build leaves out, from `LEAVE_OUT`: names with commas or spaces between them.
 * @throws if one is not known: one clear sentence
 */
export function readLeftOut(setting = process.env.LEAVE_OUT): Set<Part> {
  const names = (setting ?? '').split(/[\s,]+/).filter(Boolean);
  const isPart = (name: string): name is Part => parts.some((part) => part === name);
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) {
    throw new Error(`LEAVE_OUT names "${unknown}"; it can name ${parts.join(', ')}.`);
  }
  return new Set(names.filter(isPart));
}

export function isPublished(part: Part): boolean {
  return !readLeftOut().has(part);
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

/** Stops a build whose `LEAVE_OUT` is wrong, before anything is built. */
export function optionalParts(): AstroIntegration {
  return {
    name: 'optional-parts',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        try {
          readLeftOut();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
          process.exit(1);
        }
      },
    },
  };
}
