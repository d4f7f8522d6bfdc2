import type { Content } from '../model/content.ts';

type Guides = Pick<Content, 'guides' | 'plainGuides'>;

/** Guides that were narrowed → all there are. */
const whole = new WeakMap<object, object>();

/**
 * The content for checks that look at one guide at a time: only these guides are gone through, but any can be asked for
 * by its id.
 */
export function narrowContent(content: Content, ids: readonly string[]): Content {
  const { guides, plainGuides } = content;
  return { ...content, guides: narrow(guides, ids), plainGuides: narrow(plainGuides, ids) };
}

function narrow<All extends object>(guides: All, ids: readonly string[]): All {
  const narrowed = new Proxy(guides, {
    ownKeys: (all) => ids.filter((id) => Object.hasOwn(all, id)),
  });
  whole.set(narrowed, guides);
  return narrowed;
}

/** The ids of all guides, also where only some are gone through. */
export function listGuideIds({ guides, plainGuides }: Guides): string[] {
  return [guides, plainGuides].flatMap((some) => Object.keys(whole.get(some) ?? some));
}
