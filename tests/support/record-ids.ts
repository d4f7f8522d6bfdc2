import type { Content, Guide } from '../../src/model/content.ts';

/** Content as it is after `npm run ledger`, had nothing been published before: ledgers hold the ids of their flows. */
export function recordIds(content: Content): Content {
  const guides = Object.entries(content.guides).map(([id, guide]): [string, Guide] => {
    const steps = Object.entries(guide.flow.steps).map(
      ([step, { answers }]) => [step, Object.keys(answers)] as const,
    );
    const ledger = { ...guide.ledger, steps: Object.fromEntries(steps) };
    return [id, { ...guide, ledger }];
  });
  return { ...content, guides: Object.fromEntries(guides) };
}
