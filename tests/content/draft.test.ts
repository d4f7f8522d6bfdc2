import { describe, expect, it } from 'vitest';
import { createDraft } from '../../src/dev/draft.ts';
import { viewSteps } from '../../src/site/build/page-context.ts';
import type { Content } from '../../src/model/content.ts';
import { readChanged, type Change } from '../support/fixture-content.ts';

async function readDraft(change: Change): Promise<Content> {
  return createDraft((await readChanged(change)).content);
}

/** The steps of the draft as a page shows them, by locale; drawing them throws if something is missing. */
function drawLamp(content: Content) {
  const { guides, facts, ui: uis, locales } = content;
  const { lamp } = guides;
  return locales.map((locale) => {
    const ui = uis[locale];
    return lamp && ui ? viewSteps(lamp, { content, facts, locale, ui }).map(({ id }) => id) : [];
  });
}

const steps = ['plugged-in', 'plug-in', 'replace-bulb', 'solved', 'ask-electrician'];

describe('a draft', () => {
  it('is what is written, where nothing is missing', async () => {
    const { content } = await readChanged({});
    expect(createDraft(content)).toEqual(content);
  });
  it.each([
    ['a text in one language', ['guides/lamp/steps/solved.nb.mdx']],
    ["a guide's page", ['guides/lamp/guide.nb.mdx', 'guides/lamp/guide.en.mdx']],
    ['the flow', ['guides/lamp/flow.yaml']],
    ['the search words of one language', ['search/nb.yaml']],
    ['the list of languages', ['site.yaml']],
  ])('can be drawn with all its steps, without %s', async (_, without) => {
    const draft = await readDraft({ without });
    const drawn = drawLamp(draft);
    expect(drawn.length).toBe(draft.locales.length);
    for (const ids of drawn) expect([...ids].sort()).toEqual([...steps].sort());
    for (const locale of draft.locales) {
      expect(draft.guides['lamp']?.texts[locale]?.frontmatter.title).toBeTruthy();
    }
  });
  it('can be drawn of a guide that is nothing but its flow', async () => {
    const draft = await readDraft({
      without: ['guides/lamp/steps', 'guides/lamp/guide.en.mdx', 'guides/lamp/guide.nb.mdx'],
    });
    for (const ids of drawLamp(draft)) expect(ids).toHaveLength(steps.length);
  });
  it('has a place for a step that an answer names and nobody has written', async () => {
    const draft = await readDraft({
      edits: [{ file: 'guides/lamp/flow.yaml', find: 'unplugged: plug-in', write: 'unplugged: plug-out' }],
    });
    for (const ids of drawLamp(draft)) expect(ids).toContain('plug-out');
  });
  it('shows the words of the pack, where those of the site cannot be read', async () => {
    const sound = await readDraft({});
    const draft = await readDraft({ replaced: { 'ui/nb.yaml': 'guides: [Lamper' } });
    expect(draft.locales).toContain('nb');
    expect(draft.ui['nb']).toEqual(sound.ui['nb']);
  });
});
