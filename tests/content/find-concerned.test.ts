import { describe, expect, it } from 'vitest';
import { findConcerned } from '../../src/checks/find-concerned.ts';
import { findLine } from '../../src/model/content.ts';
import { readChanged } from '../support/fixture-content.ts';

const { content } = await readChanged({});
const { lamp } = content.guides;
const inGuide = (file: string, line = 1) =>
  findConcerned({ file: `content/guides/lamp/${file}`, line }, content);
const inFlow = (...field: string[]) =>
  inGuide('flow.yaml', lamp ? findLine(lamp.flowSource, ...field) : 0);
const inFact = (kind: 'commands' | 'links' | 'error-codes', ...field: string[]) => {
  const { file } = content.factSources[kind];
  return findConcerned({ file, line: findLine(content.factSources[kind], ...field) }, content);
};

describe('what a finding concerns', () => {
  it('is the step, for a finding in the text of a step', () => {
    expect(inGuide('steps/plug-in.nb.mdx', 7)).toEqual([{ guide: 'lamp', step: 'plug-in' }]);
  });
  it('is the step, for a text that is missing', () => {
    expect(inGuide('steps/plug-in.de.mdx')).toEqual([{ guide: 'lamp', step: 'plug-in' }]);
  });
  it.each([[[]], [['answers']], [['answers', 'not-helped']], [['role']]])(
    'is the step, for a finding in its part of flow.yaml (%j)',
    (field) => {
      expect(inFlow('steps', 'replace-bulb', ...field)).toEqual([
        { guide: 'lamp', step: 'replace-bulb' },
      ]);
    },
  );
  it('is the step that is right, for a finding in a stated case', () => {
    const line = lamp ? findLine(lamp.casesSource, 'flicker-then-dark', 'answers') : 0;
    expect(inGuide('cases.yaml', line)).toEqual([{ guide: 'lamp', step: 'replace-bulb' }]);
    expect(inGuide('cases.yaml', 0)).toEqual([{ guide: 'lamp' }]);
  });
  it('is the guide as a whole, for a finding about the start', () => {
    expect(inFlow('start')).toEqual([{ guide: 'lamp' }]);
  });
  it("is the guide as a whole, for its page and for a text that is no step's", () => {
    expect(inGuide('guide.nb.mdx', 4)).toEqual([{ guide: 'lamp' }]);
    expect(inGuide('steps/window.en.mdx')).toEqual([{ guide: 'lamp' }]);
  });
  it('is every step and every plain guide that names the fact, for a finding in a fact', () => {
    expect(inFact('commands', 'restart-lamp', 'code')).toEqual([
      { guide: 'lamp', step: 'replace-bulb' },
      { guide: 'bulb-kinds' },
    ]);
    const places = inFact('links', 'lamp-manual', 'url').map(({ guide, step = '' }) => `${guide} ${step}`);
    expect(places).toEqual(expect.arrayContaining(['lamp plug-in', 'lamp replace-bulb', 'bulb-kinds ']));
    expect(new Set(places).size).toBe(places.length);
  });
  it('is the plain guide, for a finding in its text', () => {
    const file = 'content/guides/bulb-kinds/guide.nb.md';
    expect(findConcerned({ file, line: 8 }, content)).toEqual([{ guide: 'bulb-kinds' }]);
  });
  it('is the step that an error code opens', () => {
    expect(inFact('error-codes', '50001', 'sources')).toContainEqual({
      guide: 'lamp',
      step: 'replace-bulb',
    });
  });
  it("is nothing, for the site's own words and for a guide that does not exist", () => {
    expect(findConcerned({ file: 'content/ui/nb.yaml', line: 3 }, content)).toEqual([]);
    const file = 'content/guides/__proto__/flow.yaml';
    expect(findConcerned({ file, line: 1 }, content)).toEqual([]);
  });
});
