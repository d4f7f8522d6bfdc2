import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Content, Guide } from '../model/content.ts';

/** What no list of guides needs: it is nearly all of a guide, and takes a thirtieth of the memory packed. */
const packedFields = ['steps', 'flowSource', 'cases', 'casesSource'] as const;
type PackedFields = Pick<Guide, (typeof packedFields)[number]>;

/** A guide most of which is packed. */
export interface PackedGuide extends Omit<Guide, keyof PackedFields> {
  readonly packed: Uint8Array;
}

/** Content as a build keeps it and hands it to threads: nobody needs more than a few guides at a time. */
export interface PackedContent extends Omit<Content, 'guides'> {
  readonly guides: Readonly<Record<string, PackedGuide>>;
}

/** Guides that were opened → what they were opened from. */
const packedOf = new WeakMap<Guide, PackedGuide>();

/** A guide packed; what it was opened from, if it was packed before. */
export function packGuide(guide: Guide): PackedGuide {
  const before = packedOf.get(guide);
  if (before) return before;
  const { steps, flowSource, cases, casesSource, ...kept } = guide;
  const fields: PackedFields = { steps, flowSource, cases, casesSource };
  return { ...kept, packed: shareBytes(deflateRawSync(JSON.stringify(fields), { level: 1 })) };
}

/** Whether a guide unpacks itself when it is asked for its steps. */
export function isPacked(guide: Guide): boolean {
  return packedOf.has(guide);
}

export function packContent(content: Content): PackedContent {
  const guides = Object.entries(content.guides).map(([id, guide]) => [id, packGuide(guide)]);
  return { ...content, guides: Object.fromEntries(guides) as PackedContent['guides'] };
}

/** All threads have the same bytes, and not a copy each. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Pages are rendered a few at a time, and those of a guide in all languages one after the other. */
const keptGuides = 3;

/**
 * Makes guides that look as they did before they were packed. What was unpacked of those that were asked for last is
 * kept; all others are unpacked anew.
 * @param most how many of them are kept
 */
export function createOpener(most = keptGuides): (packed: PackedGuide) => Guide {
  const kept = new Map<PackedGuide, PackedFields>();
  const open = (guide: PackedGuide) => {
    const fields = kept.get(guide) ?? unpack(guide.packed);
    kept.delete(guide);
    kept.set(guide, fields);
    const [oldest = guide] = kept.keys();
    if (kept.size > most) kept.delete(oldest);
    return fields;
  };
  return (guide) => {
    const opened = { ...guide };
    for (const field of packedFields)
      Object.defineProperty(opened, field, { get: () => open(guide)[field], enumerable: true });
    packedOf.set(opened as unknown as Guide, guide);
    return opened as unknown as Guide;
  };
}

/**
 * The content with guides that look as they did before they were packed.
 * @param most how many of them are kept unpacked
 */
export function openContent(content: PackedContent, most?: number): Content {
  const open = createOpener(most);
  const guides = Object.entries(content.guides).map(([id, guide]) => [id, open(guide)] as const);
  return { ...content, guides: Object.fromEntries(guides) };
}

function unpack(packed: Uint8Array): PackedFields {
  return JSON.parse(inflateRawSync(packed).toString()) as PackedFields;
}
