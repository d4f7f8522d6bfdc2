import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Content, Guide } from '../../model/content.ts';

/** A guide whose steps' texts are packed: they are nearly all of it, and take a thirtieth of the memory so. */
export interface PackedGuide extends Omit<Guide, 'steps'> {
  readonly packedSteps: Uint8Array<ArrayBuffer>;
}

/** Content as a build keeps it and hands it to threads: no page needs more than a few guides at a time. */
export interface PackedContent extends Omit<Content, 'guides'> {
  readonly guides: Readonly<Record<string, PackedGuide>>;
}

export function packContent(content: Content): PackedContent {
  const guides = Object.values(content.guides).map(({ steps, ...guide }) => {
    const packedSteps = new Uint8Array(deflateRawSync(JSON.stringify(steps), { level: 1 }));
    return [guide.id, { ...guide, packedSteps }] as const;
  });
  return { ...content, guides: Object.fromEntries(guides) };
}

/** Pages are rendered a few at a time, and those of a guide in all languages one after the other. */
const keptGuides = 8;

/**
 * The content with guides that look as they did before they were packed. The steps of those that were asked for last
 * are kept; all others are unpacked anew.
 */
export function openContent(packed: PackedContent): Content {
  const kept = new Map<string, Guide['steps']>();
  const takeSteps = ({ id, packedSteps }: PackedGuide) => {
    const steps = kept.get(id) ?? unpackSteps(packedSteps);
    kept.delete(id);
    kept.set(id, steps);
    const [oldest = id] = kept.keys();
    if (kept.size > keptGuides) kept.delete(oldest);
    return steps;
  };
  const guides = Object.values(packed.guides).map((guide) => {
    const open = { ...guide, steps: {} };
    Object.defineProperty(open, 'steps', { get: () => takeSteps(guide), enumerable: true });
    return [guide.id, open satisfies Guide] as const;
  });
  return { ...packed, guides: Object.fromEntries(guides) };
}

function unpackSteps(packed: Uint8Array): Guide['steps'] {
  return JSON.parse(inflateRawSync(packed).toString()) as Guide['steps'];
}
