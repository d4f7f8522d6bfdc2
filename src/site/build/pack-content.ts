import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Content, Guide } from '../../model/content.ts';

/** What no list of guides needs: it is nearly all of a guide, and takes a thirtieth of the memory packed. */
const packedFields = ['steps', 'flowSource', 'cases', 'casesSource'] as const;
type PackedFields = Pick<Guide, (typeof packedFields)[number]>;

/** A guide most of which is packed. */
export interface PackedGuide extends Omit<Guide, keyof PackedFields> {
  readonly packed: Uint8Array;
}

/** Content as a build keeps it and hands it to threads: no page needs more than a few guides at a time. */
export interface PackedContent extends Omit<Content, 'guides'> {
  readonly guides: Readonly<Record<string, PackedGuide>>;
}

export function packContent(content: Content): PackedContent {
  const guides = Object.values(content.guides).map(
    ({ steps, flowSource, cases, casesSource, ...guide }) => {
      const fields: PackedFields = { steps, flowSource, cases, casesSource };
      const packed = shareBytes(deflateRawSync(JSON.stringify(fields), { level: 1 }));
      return [guide.id, { ...guide, packed }] as const;
    },
  );
  return { ...content, guides: Object.fromEntries(guides) };
}

/** All threads have the same bytes, and not a copy each. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Pages are rendered a few at a time, and those of a guide in all languages one after the other. */
const keptGuides = 8;

/**
 * The content with guides that look as they did before they were packed. What was unpacked of those that were asked for
 * last is kept; all others are unpacked anew.
 */
export function openContent(content: PackedContent): Content {
  const kept = new Map<string, PackedFields>();
  const open = ({ id, packed }: PackedGuide) => {
    const fields = kept.get(id) ?? unpack(packed);
    kept.delete(id);
    kept.set(id, fields);
    const [oldest = id] = kept.keys();
    if (kept.size > keptGuides) kept.delete(oldest);
    return fields;
  };
  const guides = Object.values(content.guides).map((guide) => {
    const opened = { ...guide };
    for (const field of packedFields)
      Object.defineProperty(opened, field, { get: () => open(guide)[field], enumerable: true });
    return [guide.id, opened as unknown as Guide] as const;
  });
  return { ...content, guides: Object.fromEntries(guides) };
}

function unpack(packed: Uint8Array): PackedFields {
  return JSON.parse(inflateRawSync(packed).toString()) as PackedFields;
}
