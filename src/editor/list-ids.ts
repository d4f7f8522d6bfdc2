import type { Content } from '../model/content.ts';
import type { SiteIds } from './json-schema.ts';

/** The ids that a site has, for an editor to offer. */
export function listIds({ guides, plainGuides, facts, topics }: Content): SiteIds {
  return {
    commands: Object.keys(facts.commands),
    guides: [...Object.keys(guides), ...Object.keys(plainGuides)].sort(),
    licences: Object.keys(facts.licences),
    links: Object.keys(facts.links),
    roles: Object.keys(facts.roles),
    topics: Object.keys(topics),
    steps: Object.fromEntries(
      Object.values(guides).map(({ id, flow }) => [
        id,
        { start: flow.start, all: Object.keys(flow.steps) },
      ]),
    ),
  };
}
