import { describe, expect, it } from 'vitest';
import { findInChanged } from '../support/fixture-content.ts';

const file = 'guides/lamp/steps/solved.nb.mdx';
const fault = 'Les feil meldingen.';

/** The names of the findings when a Norwegian line has a fault, and this is allowed in its file. */
async function findNames(allow: string): Promise<string[]> {
  const title = 'title: Lampen lyser\n';
  const edits = [
    { file, find: title, write: `${title}allow:\n${allow}` },
    { file, find: 'Nyt lyset.', write: fault },
  ];
  return (await findInChanged({ edits })).map(({ name }) => name);
}

describe('what an author allows', () => {
  it('is no finding', async () => {
    const reason = 'The message is wrong, not about a fault.';
    const entry = `  - check: split-compound\n    text: feil meldingen\n    reason: ${reason}\n`;
    expect(await findNames(entry)).toEqual([]);
  });

  it('is one when other words are allowed than those that stand there', async () => {
    const entry = '  - check: split-compound\n    text: nett leser\n    reason: A reason there was.\n';
    expect(await findNames(entry)).toEqual(['unused-allow', 'split-compound']);
  });

  it('needs a reason', async () => {
    expect(await findNames('  - check: split-compound\n    text: feil meldingen\n')).toContain(
      'bad-field',
    );
  });

  it('cannot be what is never right', async () => {
    const entry = '  - check: glued-bold\n    text: feil\n    reason: It looks good here.\n';
    expect(await findNames(entry)).toContain('bad-field');
  });
});
