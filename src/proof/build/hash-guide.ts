import { createHash } from 'node:crypto';
import { listCrossings } from '../../flow/crossing.ts';
import { orderSteps } from '../../flow/graph.ts';
import type { Content, Guide } from '../../model/content.ts';
import { keepWithSteps } from '../../site/build/keep-with-steps.ts';
import { listReachedFacts } from './guide-facts.ts';
import { listTexts } from './translations.ts';

/**
 * SHA-256, in hexadecimal digits, of all that a guide shows in all languages: its flow, its stated cases, its texts with what their
 * authors and signers put down, the facts it leads to, the titles of what it leads into, and the site's own words. Two sheets with the same hash are
 * about the same content.
 */
export function hashGuide(content: Content, guide: Guide): string {
  return hashOnce(guide, content);
}

const hashOnce = keepWithSteps((guide, { facts, guides, ui }: Content): string => {
  const texts = listTexts(guide, orderSteps(guide.flow)).map(({ place, text }) => {
    const { translates, signed, allow } = text.frontmatter;
    return { ...place, hash: text.hash, translates, signed, allow };
  });
  const { id, flow, cases, pictures } = guide;
  const beyond = listCrossings(flow).map((crossing) => {
    const other = Object.hasOwn(guides, crossing.guide) ? guides[crossing.guide] : undefined;
    const named = [
      ...Object.values(other?.texts ?? {}),
      ...Object.values(other?.steps[crossing.step] ?? {}),
    ];
    return named.map(({ frontmatter: { title, short } }) => [title, short]);
  });
  const all = [id, flow, cases, texts, pictures, listReachedFacts(facts, guide), ui, beyond];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
});
