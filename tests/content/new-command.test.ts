import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { writeGuide } from '../../src/commands/edits/write-guide.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { baseFiles, today } from '../support/fixture-content.ts';
import { openMemory } from '../support/memory-files.ts';

/** What the checks say of a new guide in a site of two languages, by name. */
async function findInNew(id: string, kind: 'flow' | 'plain') {
  const files = new Map(baseFiles);
  for (const [path, text] of writeGuide(id, ['en', 'nb'], kind))
    files.set(`guides/${id}/${path}`, text);
  const { content, findings } = await readFiles(openMemory(files));
  const own = runChecks(content, findings, { today }).filter(
    ({ file, severity }) => severity === 'error' && file.includes(`/${id}/`),
  );
  return { content, names: new Set(own.map(({ name }) => name)) };
}

describe('a new guide', () => {
  it('with a flow can be read, and lacks what its author must say', async () => {
    const { content, names } = await findInNew('dark-fuse', 'flow');
    expect(Object.keys(content.guides['dark-fuse']?.flow.steps ?? {})).toHaveLength(4);
    // Nobody has compared the languages, or told of anybody who is led right.
    expect(names).toContain('condition-not-signed');
    expect(names).toContain('fix-without-case');
    expect([...names].filter((name) => /missing|unknown|unread|schema/.test(name))).toEqual([]);
  });

  it('that asks nothing can be read, and is published by nobody who has not read it', async () => {
    const { content, names } = await findInNew('fuse-kinds', 'plain');
    expect(content.plainGuides['fuse-kinds']).toBeDefined();
    expect(names).toContain('translation-unrecorded');
  });
});
