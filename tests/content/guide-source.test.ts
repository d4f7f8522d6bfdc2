import { describe, expect, it } from 'vitest';
import { walkPairs } from '../../src/checks/text-pairs.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { addNew } from '../../src/commands/edits/add-new.ts';
import { listWording } from '../../src/checks/wording.ts';
import { readTopic } from '../../src/model/topics.ts';
import { sourceOf } from '../../src/site/locales.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import { changeAfterReview, reviewContent } from '../support/review-content.ts';

const edit = (file: string, find: string, write: string) => ({
  file: `guides/lamp/${file}`,
  find,
  write,
});
/** The guide about a lamp was written in Norwegian first. */
const inNorwegian = edit('guide.nb.mdx', 'short: ', 'source: true\nshort: ');

const then = await readChanged({ edits: [inNorwegian] });

describe('a guide that is written in another language than the first', () => {
  it('is as sound as others', () => {
    const reviewed = reviewContent(then.content);
    expect(runChecks(reviewed, then.findings, { today })).toEqual([]);
  });

  it('is what its texts in the others are translated from, and no other guide is', () => {
    const pairs = [...walkPairs(then.content)];
    const from = Object.groupBy(pairs, ({ source }) => source.locale);
    expect(from['nb']).toHaveLength(6);
    expect(from['nb']?.every(({ translation }) => translation.locale === 'en')).toBe(true);
    expect(from['en']?.map(({ source }) => source.source.file)).toEqual([
      'content/guides/bulb-kinds/guide.en.md',
    ]);
  });

  it.each([
    ['its first text makes the other one be behind', 'nb', 'Se på veggen', 'Sjekk veggen', 'en'],
    ['its translation makes nothing be behind', 'en', 'Look at the wall', 'See the wall', undefined],
  ])('a change of %s', async (_, locale, find, write, behind) => {
    const file = `steps/plugged-in.${locale}.mdx`;
    const now = await readChanged({ edits: [inNorwegian, edit(file, find, write)] });
    const found = runChecks(changeAfterReview(then.content, now.content), now.findings, { today });
    expect(found.map(({ name, file: where, says }) => `${name} ${where} ${says}`)).toEqual(
      behind === undefined
        ? []
        : [
            `translation-behind content/guides/lamp/steps/plugged-in.${behind}.mdx content/guides/lamp/${file} has changed since this translation was made.`,
          ],
    );
  });

  it('has its English lines compared with the Norwegian ones', () => {
    const inLamp = listWording(then.content, 'en').filter(({ file }) => file.includes('/lamp/'));
    expect(inLamp.every(({ from, original }) => from === 'nb' && original)).toBe(true);
    const others = listWording(then.content, 'nb').filter(({ file }) => file.includes('/lamp/'));
    expect(others.some(({ original }) => original)).toBe(false);
  });

  it('names its topic there', async () => {
    const topic = edit('guide.nb.mdx', 'short: ', 'source: true\ntopic: light\nshort: ');
    const { content } = await readChanged({ edits: [topic] });
    const guide = content.guides['lamp'];
    expect(guide && readTopic(guide, sourceOf(content, guide))).toBe('light');
  });

  it('is begun with one command', async () => {
    const site = new Map([['content/site.yaml', 'name: Lamps\nlanguages: [en, nb]\n']]);
    const person = { isThere: false, ask: () => Promise.resolve(undefined), tell: () => undefined };
    const begin = (source: string) =>
      addNew(site, ['plain-guide', 'fuse-kinds', '--source', source], { person, today });
    const { files } = await begin('nb');
    expect(files.get('content/guides/fuse-kinds/guide.nb.md')).toContain('\nsource: true\n');
    expect(files.get('content/guides/fuse-kinds/guide.en.md')).not.toContain('source');
    await expect(begin('da')).rejects.toThrow('It has en, nb.');
  });
});
