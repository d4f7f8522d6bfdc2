import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { addAnswer, leadAnswer, listAnswerUses, removeAnswer, renameAnswer } from '../../src/edit/answer-edits.ts';
import { addCase, addFact, removeCase, removeFact } from '../../src/edit/entry-edits.ts';
import { listGuideUses, removeGuide, renameGuide } from '../../src/edit/guide-edits.ts';
import { keepRecords, readEdited } from '../../src/edit/keep-records.ts';
import { listChanges, type SiteFiles } from '../../src/edit/site-files.ts';
import { addStep, listStepUses, removeStep, renameStep } from '../../src/edit/step-edits.ts';
import { writeLedger } from '../../src/ledger/build/seal-ledger.ts';
import { recordContent } from '../../src/ledger/ledger.ts';
import { changeFiles, today } from '../support/fixture-content.ts';
import { signAll } from '../support/sign-all.ts';

/** A site of three guides, one of which leads into another: signed, and published. */
const site = await publishSite();

async function publishSite(): Promise<SiteFiles> {
  const edits = [
    { file: 'guides/lamp/flow.yaml', find: 'dont-know: plug-in', write: 'dont-know: fuse/fuse-state' },
    { file: 'guides/lamp/cases.yaml', find: 'plugged-in: dont-know', write: 'plugged-in: unplugged' },
  ];
  const files = changeFiles({ with: 'fuse', edits });
  const decode = (file: string | Uint8Array) =>
    typeof file === 'string' ? file : new TextDecoder().decode(file);
  const read = new Map([...files].map(([path, file]) => [`content/${path}`, decode(file)]));
  const signed = await signAll(read);
  const { content } = await readEdited(signed);
  return new Map(signed).set('content/ledger.json', writeLedger(recordContent(content)));
}

async function find(files: SiteFiles): Promise<string[]> {
  const { content, findings } = await readEdited(files);
  return runChecks(content, findings, { today }).map(({ name, file }) => `${name} ${file}`);
}

const change = (files: SiteFiles) => listChanges(site, files).map(({ file }) => file);

function read(files: SiteFiles, file: string): string {
  return String(files.get(`content/guides/${file}`));
}

const lamp = { guide: 'lamp', step: 'plugged-in' };

it('of the site as it is, nothing is found', async () => {
  expect(await find(site)).toEqual([]);
});

describe('a rename', () => {
  it('of a step leaves nothing to be found, and no signature is lost', async () => {
    const id = { guide: 'lamp', step: 'replace-bulb' };
    const renamed = renameStep(site, id, 'change-bulb');
    const after = await keepRecords(site, renamed, (file) => file.replace('change-bulb', 'replace-bulb'));
    expect(await find(after)).toEqual([]);
    expect(read(after, 'lamp/successors.yaml')).toContain('replace-bulb: change-bulb');
    expect(change(after)).toEqual([
      'content/facts/error-codes.yaml',
      'content/guides/lamp/cases.yaml',
      'content/guides/lamp/flow.yaml',
      ...['change-bulb.en', 'change-bulb.nb', 'replace-bulb.en', 'replace-bulb.nb'].map(
        (name) => `content/guides/lamp/steps/${name}.mdx`,
      ),
      'content/guides/lamp/successors.yaml',
    ]);
  });

  it('of a step of another guide, to which an answer leads, keeps what was signed there', async () => {
    const id = { guide: 'fuse', step: 'fuse-state' };
    const renamed = renameStep(site, id, 'fuse-on');
    expect(await find(renamed)).toContain(
      'condition-not-signed content/guides/lamp/steps/plugged-in.nb.mdx',
    );
    const after = await keepRecords(site, renamed, (file) => file.replace('fuse-on', 'fuse-state'));
    expect(await find(after)).toEqual([]);
  });

  it('and back again leaves no successor of what is in use', async () => {
    const there = renameStep(site, { guide: 'lamp', step: 'solved' }, 'lit');
    const back = renameStep(there, { guide: 'lamp', step: 'lit' }, 'solved');
    expect(await find(back)).toEqual([]);
    expect(change(back)).toEqual(['content/guides/lamp/successors.yaml']);
    expect(read(back, 'lamp/successors.yaml')).toContain('steps: {}');
  });

  it('of an answer leaves nothing to be found, and no signature is lost', async () => {
    const renamed = renameAnswer(site, { ...lamp, answer: 'unplugged' }, 'pulled-out');
    expect(await find(renamed)).toContain(
      'translation-behind content/guides/lamp/steps/plugged-in.nb.mdx',
    );
    const after = await keepRecords(site, renamed, (file) => file);
    expect(await find(after)).toEqual([]);
    expect(read(after, 'lamp/successors.yaml')).toContain('unplugged: pulled-out');
  });

  it('of a guide leaves nothing to be found: links, arrows, codes and messages follow', async () => {
    const uses = listGuideUses(site, 'lamp');
    expect(uses.join('\n')).toMatch(/error-codes\.yaml:\d+ {2}50001\.guide[^]*bulb-kinds\/guide\.en\.md:\d+ {2}a link/);
    const renamed = renameGuide(site, 'lamp', 'dark-lamp');
    const after = await keepRecords(site, renamed, (file) => file.replace('/dark-lamp/', '/lamp/'));
    expect(await find(after)).toEqual([]);
    expect(after.get('content/successors.yaml')).toContain('lamp: dark-lamp');
    const other = renameGuide(site, 'fuse', 'fuse-box');
    const kept = await keepRecords(site, other, (file) => file.replace('/fuse-box/', '/fuse/'));
    expect(await find(kept)).toEqual([]);
    expect(read(kept, 'lamp/flow.yaml')).toContain('dont-know: fuse-box/fuse-state');
  });

  it('of what was never published needs no successor', () => {
    const draft = new Map(site);
    draft.delete('content/ledger.json');
    const renamed = renameStep(draft, { guide: 'lamp', step: 'solved' }, 'lit');
    expect(renamed.has('content/guides/lamp/successors.yaml')).toBe(false);
  });

  it.each([
    ['a step', () => renameStep(site, { guide: 'lamp', step: 'plugin' }, 'x'), 'Did you mean "plug-in"?'],
    ['to one that there is', () => renameStep(site, lamp, 'solved'), 'already'],
    ['to what is no id', () => renameStep(site, lamp, 'Støpsel'), 'cannot be an id'],
    ['an answer of a fix', () => renameAnswer(site, { guide: 'lamp', step: 'plug-in', answer: 'helped' }, 'ok'), 'itself words'],
    ['a guide', () => renameGuide(site, 'lamb', 'x'), 'Did you mean "lamp"?'],
    ['a step of a plain guide', () => renameStep(site, { guide: 'bulb-kinds', step: 'a' }, 'b'), 'plain guide'],
  ])('that cannot be made says why: %s', (_, rename, says) => {
    expect(rename).toThrow(says);
  });
});

describe('a removal', () => {
  it('of an answer tells where it is named, and leads that to what stands for it', async () => {
    const id = { ...lamp, answer: 'unplugged' };
    expect(listAnswerUses(site, id)).toEqual([
      'content/guides/lamp/cases.yaml:9  unplugged-for-cleaning.answers.plugged-in',
    ]);
    const after = removeAnswer(site, id, 'dont-know');
    expect(read(after, 'lamp/cases.yaml')).toContain('answers: { plugged-in: dont-know }');
    expect(read(after, 'lamp/successors.yaml')).toContain('unplugged: dont-know');
    const found = await find(after);
    expect(found.filter((finding) => /id-removed|answer-without|parity/.test(finding))).toEqual([]);
    expect(() => removeAnswer(site, id, 'unplugd')).toThrow('has no answer');
  });

  it('of a step leads what led there to what stands for it', async () => {
    const id = { guide: 'lamp', step: 'replace-bulb' };
    expect(listStepUses(site, id)).toEqual([
      'content/guides/lamp/flow.yaml:6  steps.plugged-in.answers.plugged',
      'content/guides/lamp/flow.yaml:18  steps.plug-in.answers.not-helped',
      'content/guides/lamp/cases.yaml:20  flicker-then-dark.right',
      'content/facts/error-codes.yaml:6  50001.step',
    ]);
    const after = removeStep(site, id, 'ask-electrician');
    expect(read(after, 'lamp/flow.yaml')).toContain('plugged: ask-electrician');
    expect([...after.keys()].filter((file) => file.includes('replace-bulb'))).toEqual([]);
    const found = await find(after);
    expect(found.filter((finding) => /id-removed|unknown-step|stray|trail/.test(finding))).toEqual([]);
  });

  it('of a guide leads its addresses, and the links to it, elsewhere', async () => {
    const after = removeGuide(site, 'bulb-kinds', 'lamp');
    expect(await find(after)).toEqual([]);
    expect(after.get('content/successors.yaml')).toContain('bulb-kinds: lamp');
  });
});

describe('a new', () => {
  it('answer is in the flow and in each language, where it was asked for', async () => {
    const texts = { en: 'The lamp: it smokes', nb: 'Det ryker av lampen' };
    const wanted = { ...lamp, answer: 'smokes', to: 'ask-electrician', texts, before: 'dont-know' };
    const after = addAnswer(site, wanted);
    expect(read(after, 'lamp/flow.yaml')).toBe(
      read(site, 'lamp/flow.yaml').replace('      dont-know', '      smokes: ask-electrician\n      dont-know'),
    );
    expect(read(after, 'lamp/steps/plugged-in.en.mdx')).toBe(
      read(site, 'lamp/steps/plugged-in.en.mdx').replace('  dont', '  smokes: "The lamp: it smokes"\n  dont'),
    );
    expect(await find(after)).toEqual([
      'translation-behind content/guides/lamp/steps/plugged-in.nb.mdx',
      'condition-not-signed content/guides/lamp/steps/plugged-in.nb.mdx',
    ]);
    expect(() => addAnswer(site, { ...wanted, to: 'nowhere' })).toThrow('has no step "nowhere"');
    expect(() => addAnswer(site, { ...lamp, step: 'plug-in', answer: 'x', to: 'solved' })).toThrow('words them');
  });

  it('step stands where it was asked for, with its texts', async () => {
    const text = (title: string, yes: string, no: string) => ({ title, answers: { warm: yes, cold: no }, body: title });
    const question = addStep(site, {
      ...{ guide: 'lamp', step: 'is-warm', kind: 'question', after: 'plugged-in' },
      answers: { warm: 'replace-bulb', cold: 'ask-electrician' },
      texts: {
        en: text('Is the bulb warm?', 'It is warm', 'It is cold'),
        nb: text('Er pæren varm?', 'Den er varm', 'Den er kald'),
      },
    });
    const led = leadAnswer(question, { ...lamp, answer: 'plugged' }, 'is-warm');
    const found = await find(await signAll(led));
    expect(found.filter((finding) => !/case|trail/.test(finding))).toEqual([]);
    expect(read(led, 'lamp/flow.yaml')).toContain(
      'fuse/fuse-state\n  is-warm:\n    kind: question\n    answers:\n      warm: replace-bulb\n      cold: ask-electrician\n  plug-in:',
    );
  });

  it('case and fact are added below the others, and can be taken away', async () => {
    const stated = {
      situation: { en: 'Dark: all of it.', nb: 'Helt mørkt.' },
      'written-in': 'nb',
      answers: { 'plugged-in': 'unplugged' },
      right: 'plug-in',
      source: 'A report at the lamp desk, 2026-11-21',
      seen: '2026-11-21',
    };
    const more = addCase(site, 'lamp', 'all-dark', stated);
    expect(await find(more)).toEqual([]);
    expect(change(removeCase(more, 'lamp', 'all-dark'))).toEqual([]);
    const fact = addFact(site, 'roles', 'lamp-smith', { en: 'Lamp smith', nb: 'Lampesmed' });
    expect(await find(fact)).toEqual(['unused-fact content/facts/roles.yaml']);
    expect(change(removeFact(fact, 'roles', 'lamp-smith'))).toEqual([]);
    expect(() => addCase(site, 'lamp', 'x', { ...stated, right: 'plugin' })).toThrow('Did you mean "plug-in"?');
  });
});

it('a change of lines that end as on Windows keeps their ends', () => {
  const file = 'content/guides/lamp/flow.yaml';
  const windows = new Map(site).set(file, String(site.get(file)).replaceAll('\n', '\r\n'));
  const after = leadAnswer(windows, { ...lamp, answer: 'unplugged' }, 'replace-bulb');
  expect(after.get(file)).toMatch(/^(?:[^\n]*\r\n)+$/);
  expect(after.get(file)).toContain('unplugged: replace-bulb\r\n');
});
