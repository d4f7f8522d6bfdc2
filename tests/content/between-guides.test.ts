import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { createDraft } from '../../src/dev/draft.ts';
import { viewSteps } from '../../src/site/build/page-context.ts';
import { findInChanged, readChanged, today, type Change } from '../support/fixture-content.ts';
import { changeAfterReview } from '../support/review-content.ts';

// The guide about a lamp leads into the one about a fuse. What is wrong with that, the fixtures of the checks show.

const lead = (to: string) => ({
  file: 'guides/lamp/flow.yaml',
  find: 'dont-know: plug-in',
  write: `dont-know: ${to}`,
});
const ownCase = {
  file: 'guides/lamp/cases.yaml',
  find: 'plugged-in: dont-know',
  write: 'plugged-in: unplugged',
};
const crossing: Change = { with: 'fuse', edits: [lead('fuse/fuse-state'), ownCase] };

describe('an answer that leads into another guide', () => {
  it('is sound', async () => {
    expect(await findInChanged(crossing)).toEqual([]);
  });

  it('may lead to the step that is right for a stated case', async () => {
    const edits = [
      lead('fuse/fuse-state'),
      {
        file: 'guides/lamp/cases.yaml',
        find: 'answers: { plugged-in: dont-know }\n  right: plug-in',
        write: 'answers: { plugged-in: dont-know, fuse/fuse-state: off }\n  right: fuse/switch-on',
      },
    ];
    const found = await findInChanged({ with: 'fuse', edits });
    // The fix that the case had been for is without one now.
    expect(found.map(({ name }) => name)).toEqual(['fix-without-case']);
  });

  it.each([
    ['leads elsewhere', { edits: [lead('fuse/switch-on'), ownCase] }],
    [
      'leads to a step with another title',
      {
        edits: [
          ...(crossing.edits ?? []),
          {
            file: 'guides/fuse/steps/fuse-state.nb.mdx',
            find: 'Står sikringen på?',
            write: 'Hva med sikringen?',
          },
        ],
      },
    ],
  ])('must be signed anew when it %s', async (_, change) => {
    const then = await readChanged(crossing);
    const now = await readChanged({ with: 'fuse', ...change });
    const changed = changeAfterReview(then.content, now.content);
    const unsigned = runChecks(changed, now.findings, { today })
      .filter(({ name }) => name === 'condition-not-signed')
      .map(({ file }) => file);
    expect(unsigned).toContain('content/guides/lamp/steps/plugged-in.nb.mdx');
  });

  it('is shown to its author with a placeholder where the other guide is not there', async () => {
    const { content } = await readChanged({ edits: [lead('fuse/fuse-state')] });
    const draft = createDraft(content);
    const { lamp } = draft.guides;
    for (const locale of draft.locales) {
      const ui = draft.ui[locale];
      const steps = lamp && ui ? viewSteps(lamp, { content: draft, facts: draft.facts, locale, ui }) : [];
      const answer = steps[0]?.answers.find(({ id }) => id === 'dont-know');
      expect(answer?.crossing?.title).toBe('[fuse/fuse-state]');
    }
  });
});
