import { createHash } from 'node:crypto';
import { orderSteps } from '../../flow/graph.ts';
import type { Content, Guide } from '../../model/content.ts';
import { listReachedFacts } from './guide-facts.ts';
import { listTexts } from './translations.ts';

/**
 * SHA-256, in hexadecimal digits, of all that a guide shows in all languages: its flow, its stated cases, its texts with what their
 * authors and signers put down, the facts it leads to and the site's own words. Two sheets with the same hash are
 * about the same content.
 */
export function hashGuide({ facts, ui }: Content, guide: Guide): string {
  const texts = listTexts(guide, orderSteps(guide.flow)).map(({ place, text }) => {
    const { translates, signed, allow } = text.frontmatter;
    return { ...place, hash: text.hash, translates, signed, allow };
  });
  const { id, flow, cases, pictures } = guide;
  const all = [id, flow, cases, texts, pictures, listReachedFacts(facts, guide), ui];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
