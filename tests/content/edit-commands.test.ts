import { describe, expect, it } from 'vitest';
import { addNew } from '../../src/commands/edits/add-new.ts';
import { removeId } from '../../src/commands/edits/remove-id.ts';
import { renameId } from '../../src/commands/edits/rename-id.ts';
import { listNamedFacts } from '../../src/checks/fact-uses.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readEdited } from '../../src/edit/keep-records.ts';
import { listChanges, type SiteFiles } from '../../src/edit/site-files.ts';
import { baseFiles } from '../support/fixture-content.ts';

const site: SiteFiles = new Map(
  [...baseFiles].map(([path, file]) => [
    `content/${path}`,
    new TextDecoder().decode(file as Uint8Array),
  ]),
);

/** A person who says these things when asked, one after the other; without any, nobody is there. */
function person(...says: readonly string[]) {
  const told: string[] = [];
  const asked: string[] = [];
  return {
    told,
    asked,
    isThere: says.length > 0,
    tell: (text: string) => void told.push(text),
    ask: (text: string) => Promise.resolve(says[asked.push(text) - 1]),
  };
}

const add = async (who: ReturnType<typeof person>, ...args: string[]) =>
  (await addNew(site, args, { person: who, today: '2026-11-30' })).files;

const changed = (files: SiteFiles) => listChanges(site, files).map(({ file }) => file.slice('content/'.length));

const read = (files: SiteFiles, file: string) => String(files.get(`content/${file}`));

describe('"new"', () => {
  it('adds an answer in all languages with one command', async () => {
    const files = await add(
      person(),
      ...['answer', 'lamp/plugged-in/smokes', '--to', 'ask-electrician'],
      ...['--en', 'It smokes', '--nb', 'Det ryker', '--before', 'dont-know'],
    );
    expect(changed(files)).toEqual([
      'guides/lamp/flow.yaml',
      'guides/lamp/steps/plugged-in.en.mdx',
      'guides/lamp/steps/plugged-in.nb.mdx',
    ]);
    expect(read(files, 'guides/lamp/steps/plugged-in.nb.mdx')).toContain('  smokes: Det ryker\n  dont-know');
  });

  it('asks for what is missing', async () => {
    const who = person('It smokes', 'Det ryker');
    const files = await add(who, 'answer', 'lamp/plugged-in/smokes', '--to', 'ask-electrician');
    expect(who.asked).toEqual(['The answer in English: ', 'The answer in Norwegian Bokmål: ']);
    expect(read(files, 'guides/lamp/steps/plugged-in.en.mdx')).toContain('  smokes: It smokes\n');
  });

  it('splits a question with one command', async () => {
    const files = await add(
      person(),
      ...['step', 'lamp/is-warm', '--kind', 'question', '--from', 'plugged-in/plugged'],
      ...['--answer', 'warm=replace-bulb', '--answer', 'cold=ask-electrician'],
      ...['--en', 'Is it warm?', '--nb', 'Er den varm?'],
      ...['--en.warm', 'Warm', '--nb.warm', 'Varm', '--en.cold', 'Cold', '--nb.cold', 'Kald'],
    );
    expect(read(files, 'guides/lamp/flow.yaml')).toContain(
      '      plugged: is-warm\n      unplugged: plug-in\n      dont-know: plug-in\n  is-warm:\n    kind: question\n    answers:\n      warm: replace-bulb\n      cold: ask-electrician\n',
    );
    expect(read(files, 'guides/lamp/steps/is-warm.nb.mdx')).toContain(
      'title: Er den varm?\nanswers:\n  warm: Varm\n  cold: Kald\n',
    );
  });

  it('adds a fix, whose answers the site words', async () => {
    const files = await add(
      person('Clean it', 'Rengjør den'),
      ...['step', 'lamp/clean', '--kind', 'fix', '--answer', 'helped=solved', '--answer', 'not-helped=ask-electrician'],
    );
    expect(read(files, 'guides/lamp/steps/clean.nb.mdx')).toMatch(/^---\ntitle: Rengjør den\nverify: .+\n---\n\n1\. /);
  });

  it('adds a case with the answers of the only way', async () => {
    const files = await add(
      person(),
      ...['case', 'lamp/dark', '--right', 'plugged-in', '--en', 'Dark.', '--nb', 'Mørkt.'],
      ...['--source', 'A report, 2026-11-01'],
    );
    expect(read(files, 'guides/lamp/cases.yaml')).toMatch(
      /\ndark:\n {2}situation:\n {4}en: Dark\.\n {4}nb: Mørkt\.\n {2}written-in: en\n {2}answers: \{\}\n {2}right: plugged-in\n {2}source: A report, 2026-11-01\n {2}seen: 2026-11-30\n$/,
    );
  });

  it('adds facts, and writes none that lacks a field', async () => {
    const set = ['--set', 'url=https://lamps.example/b', '--en', 'Bulbs', '--nb', 'Pærer'];
    const files = await add(person(), 'fact', 'links/bulb-page', ...set, '--set', 'seen=live');
    expect(read(files, 'facts/links.yaml')).toMatch(
      /bulb-page:\n {2}url: https:\/\/lamps\.example\/b\n {2}seen: live\n {2}title:\n {4}en: Bulbs\n {4}nb: Pærer\n {2}checked: 2026-11-30\n$/,
    );
    await expect(add(person(), 'fact', 'links/bulb-page', ...set)).rejects.toThrow(
      '"bulb-page.seen" is missing. Add "seen:" with one of: live, copy, listed.',
    );
    const path = await add(person(), 'fact', 'ui-names/settings', '--set', 'path=[File, Settings]');
    expect(read(path, 'facts/ui-names.yaml')).toContain('settings:\n  path: [File, Settings]\n');
  });

  it.each([
    [['gide', 'x'], 'Did you mean "guide"?'],
    [['guide'], 'Write it as guide <id>.'],
    [['guide', 'Lampe'], '"Lampe" cannot be an id'],
    [['guide', 'lamp'], 'There is a guide "lamp" already.'],
    [['answer', 'lamp/plugged-in/x'], '--to <step>'],
    [['answer', 'lamp/plugged-in/x', '--to', 'solved'], 'The answer in English is missing: --en'],
    [['step', 'lamp/x', '--kind', 'note'], 'question, fix or outcome'],
    [['case', 'lamp/x', '--right', 'replace-bulb'], 'Several ways lead to "replace-bulb"'],
    [['fact', 'link/x'], 'Did you mean "links"?'],
    [['guide', 'x', '--plane'], "'--plane'"],
  ])('%j says what to do', async (args, says) => {
    await expect((async () => add(person(), ...args))()).rejects.toThrow(says);
  });
});

describe('"rename"', () => {
  it('renames a step with one command', async () => {
    const { files } = await renameId(site, ['lamp/replace-bulb', 'change-bulb']);
    expect(changed(files)).toHaveLength(7);
    expect([...files.values()].join('\n')).not.toContain('replace-bulb');
  });

  it.each([
    ['links/lamp-manual', 'handbook'],
    ['commands/restart-lamp', 'restart-it'],
    ['roles/lamp-keeper', 'keeper'],
    ['error-codes/50001', '50002'],
  ])('renames the fact %s wherever it is named, and nothing is to be signed again', async (fact, to) => {
    const [kind = '', id = ''] = fact.split('/');
    const list = async (files: SiteFiles) => {
      const { content, findings } = await readEdited(files);
      const named = listNamedFacts(content).map((one) => `${one.kind ?? ''}/${one.id}`);
      return { named, findings: runChecks(content, findings, { today: '2026-11-22' }) };
    };
    const before = await list(site);
    const { files } = await renameId(site, ['fact', fact, to]);
    const after = await list(files);
    expect(after.named).toEqual(before.named.map((one) => (one === fact ? `${kind}/${to}` : one)));
    expect(after.findings.map(({ name }) => name)).toEqual(before.findings.map(({ name }) => name));
    expect(changed(files).length).toBeGreaterThan(1);
    await expect(renameId(files, ['fact', fact, 'x'])).rejects.toThrow(`There is no "${id}"`);
    await expect(renameId(files, ['fact', `${kind}/${to}`, to])).rejects.toThrow('already');
  });

  it('renames a case, and says what is wrong', async () => {
    const rename = (...names: string[]) => renameId(site, names);
    const { files } = await rename('case', 'lamp/flicker-then-dark', 'flicker');
    expect(changed(files)).toHaveLength(1);
    expect(read(files, 'guides/lamp/cases.yaml')).toContain('\nflicker:\n');
    await expect(rename('case', 'lamp/none', 'x')).rejects.toThrow('none');
    await expect(rename('case', 'lamp', 'x')).rejects.toThrow('case <guide>/<case>');
    await expect(rename('fact', 'links/lamp-manual', 'Not An Id')).rejects.toThrow('cannot be an id');
  });

  it('says how it is written', async () => {
    await expect(renameId(site, ['lamp/plug-in'])).rejects.toThrow('<guide>/<step> <new id>');
    await expect(renameId(site, ['a/b/c/d', 'e'])).rejects.toThrow('<guide>/<step>/<answer>');
  });
});

describe('"remove"', () => {
  const remove = (who: ReturnType<typeof person>, names: string[], instead?: string, yes = false) =>
    removeId(site, { names, instead, yes }, who);

  it('tells what depends on it, and wants to know what stands for it', async () => {
    await expect(remove(person('y'), ['lamp/replace-bulb'])).rejects.toThrow(
      /flow\.yaml:6 {2}steps\.plugged-in\.answers\.plugged[^]*error-codes\.yaml[^]*--instead <step>/,
    );
  });

  it('asks first, and does nothing without a yes', async () => {
    const names = ['lamp/replace-bulb'];
    expect(await remove(person('n'), names, 'ask-electrician')).toBeUndefined();
    await expect(remove(person(), names, 'ask-electrician')).rejects.toThrow('--yes');
    const who = person('y');
    const edited = await remove(who, names, 'ask-electrician');
    expect(who.told.join('\n')).toContain('cases.yaml:20  flicker-then-dark.right');
    expect(edited?.files.has('content/guides/lamp/steps/replace-bulb.nb.mdx')).toBe(false);
  });

  it('removes an answer that nothing names', async () => {
    const edited = await remove(person(), ['lamp/plugged-in/unplugged'], undefined, true);
    expect(changed(edited?.files ?? site)).toHaveLength(3);
  });

  it('removes a guide once nothing names a step of it', async () => {
    await expect(remove(person('y'), ['lamp'], 'bulb-kinds')).rejects.toThrow(
      /These name the guide[^]*error-codes\.yaml:\d+ {2}50001\.guide/,
    );
    const edited = await remove(person('y'), ['bulb-kinds']);
    expect(changed(edited?.files ?? site)).toEqual([
      'guides/bulb-kinds/guide.en.md',
      'guides/bulb-kinds/guide.nb.md',
    ]);
  });

  it('leaves a fact that is named, and says where', async () => {
    await expect(remove(person('y'), ['fact', 'links/lamp-manual'])).rejects.toThrow(
      /guide\.en\.md:\d+ {2}<Link to="lamp-manual" \/>/,
    );
    await expect(remove(person('y'), ['fact', 'links/lamp-manul'])).rejects.toThrow('Did you mean');
    const edited = await remove(person('y'), ['case', 'lamp/flicker-then-dark']);
    expect(read(edited?.files ?? site, 'guides/lamp/cases.yaml')).not.toContain('flicker');
  });
});
