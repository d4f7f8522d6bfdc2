import type { TextPair } from '../checks/text-pairs.ts';
import { createSignature } from '../model/translation.ts';
import { setField } from '../read/set-field.ts';
import { editFile, type SiteFiles } from './site-files.ts';

/** Who compared a translation with its source, and on which day. */
export interface Review {
  readonly by: string;
  /** As in `2026-11-30`. */
  readonly on: string;
}

/** Records that a translation was made from what its source says now. */
export function recordTranslation(files: SiteFiles, { source, translation }: TextPair): SiteFiles {
  return editFile(files, translation.source.file, (text) =>
    setField(text, 'translates', source.hash),
  );
}

/** Records that a person compared a translation with its source: all of it, and what is decided in them. */
export function signPair(files: SiteFiles, pair: TextPair, review: Review): SiteFiles {
  const fields = {
    signed: createSignature(pair.source, pair.translation),
    'signed-by': review.by.replaceAll(/["\\\s]+/g, ' ').trim(),
    'signed-on': review.on,
  };
  return editFile(recordTranslation(files, pair), pair.translation.source.file, (text) =>
    Object.entries(fields).reduce((edited, [field, value]) => setField(edited, field, value), text),
  );
}
