import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runChecks } from '../../src/checks/run-checks.ts';
import { planMigration } from '../../src/migrate/plan-migration.ts';
import { readFiles } from '../../src/read/read-content.ts';
import { openMemory, type MemoryFiles } from '../support/memory-files.ts';

/** Content as it was before formats were counted: a piece of each kind. */
const old = new Map([
  ['site.yaml', '# Our site.\nname: Lamps\nlanguages: [en, nb]\n'],
  [
    'facts/links.yaml',
    [
      '# Pages.',
      'help:',
      '  url: https://lamps.example/help # of the maker',
      '  # Since May.',
      '  nb-url: https://lamps.example/nb/help',
      '  title: {en: Help, nb: Hjelp}',
      '  lang: en',
      '  checked: 2026-11-01',
      '  seen: copy',
      '',
      'parts: {url: https://lamps.example/parts, title: {en: Parts, nb: Deler}, lang: nb, checked: 2026-11-01, seen: live}',
      '',
    ].join('\n'),
  ],
  [
    'facts/roles.yaml',
    'keeper:\n  en: Keeper\n  nb: vokter\n  nb-verified: true\n  can: { en: Keeps., nb: Vokter. }\n',
  ],
  ['facts/ui-names.yaml', 'save: {en: Save}\nlamp-list: {path: [Lamps, All lamps]}\n'],
  [
    'facts/error-codes.yaml',
    [
      '# Read in a manual.',
      '0x80090016:',
      '  meaning: {en: It broke., nb: Den gikk i stykker.}',
      '  confidence: microsoft # for now',
      '',
    ].join('\n'),
  ],
  [
    'ui/en.yaml',
    [
      '# The words.',
      'lang: en',
      'homeTitle: Which lamp?',
      'guides: Guides',
      'linkInEnglish: in English',
      'ticket:',
      '  open: Make a note for the ticket',
      '  oldLabels:',
      '    version: [Edition]',
      'proof:',
      '  unconfirmed: Not confirmed by the maker',
      '',
    ].join('\n'),
  ],
  ['ui/nb.yaml', 'lang: nb-NO\nguides: Veivisere\nlinkInEnglish: på engelsk\n'],
]);

async function migrate(files: MemoryFiles) {
  const { changes, unread } = await planMigration(openMemory(files));
  const after = new Map(files);
  for (const { file, text } of changes) {
    const path = file.replace('content/', '');
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  }
  return { changes, unread, after };
}

async function judge(files: MemoryFiles) {
  const { content, findings } = await readFiles(openMemory(files));
  return runChecks(content, findings, { today: '2026-11-30' });
}

describe('content of an earlier format', () => {
  it('is one finding, which names the command', async () => {
    expect(await judge(old)).toMatchObject([
      { file: 'content/site.yaml', name: 'old-format', severity: 'error' },
    ]);
  });

  it('keeps comments, order and what is not concerned', async () => {
    const { after } = await migrate(old);
    expect(after.get('facts/links.yaml')).toBe(
      [
        '# Pages.',
        'help:',
        '  url:',
        '    en: https://lamps.example/help # of the maker',
        '    # Since May.',
        '    nb: https://lamps.example/nb/help',
        '  title: {en: Help, nb: Hjelp}',
        '  checked: 2026-11-01',
        '  seen: copy',
        '',
        'parts: {url: https://lamps.example/parts, title: {en: Parts, nb: Deler}, lang: nb, checked: 2026-11-01, seen: live}',
        '',
      ].join('\n'),
    );
    expect(after.get('facts/roles.yaml')).toBe(
      'keeper:\n  en: Keeper\n  nb: vokter\n  verified: {nb: true}\n  can: { en: Keeps., nb: Vokter. }\n',
    );
    expect(after.get('facts/ui-names.yaml')).toBe(
      'save: {en: Save}\nlamp-list: {path: [Lamps, All lamps], lang: en}\n',
    );
    expect(after.get('facts/error-codes.yaml')).toContain('confidence: confirmed # for now');
    expect(after.get('facts/error-codes.yaml')).toMatch(/^# Read in a manual\.\n0x80090016:/);
  });

  it('keeps of the words what no pack says, and no empty file', async () => {
    const { after, changes } = await migrate(old);
    expect(parse(String(after.get('ui/en.yaml')))).toEqual({
      homeTitle: 'Which lamp?',
      ticket: { oldLabels: { version: ['Edition'] } },
    });
    expect(after.has('ui/nb.yaml')).toBe(false);
    const says = changes.find(({ file }) => file === 'content/ui/en.yaml')?.says.join('\n');
    expect(says).toContain('linkInEnglish, proof.unconfirmed');
  });

  it('says what the site is about, as every site was', async () => {
    const { after } = await migrate(old);
    expect(after.get('site.yaml')).toBe(
      '# Our site.\nname: Lamps\nlanguages: [en, nb]\nconfirmed-by: Microsoft\npacks: [microsoft]\nformat: 1\n',
    );
  });

  it('has nothing left to migrate, nor a finding of its form', async () => {
    const { after } = await migrate(old);
    const again = await migrate(after);
    expect(again.changes).toEqual([]);
    const ofForm = ['old-format', 'unknown-field', 'word-places', 'bad-id'];
    const findings = await judge(after);
    expect(findings.filter(({ name }) => ofForm.includes(name))).toEqual([]);
    const facts = findings.filter(({ name, says }) => name === 'bad-field' && !/missing/.test(says));
    expect(facts).toEqual([]);
  });

  it('keeps the line ends of Windows', async () => {
    const roles = String(old.get('facts/roles.yaml')).replaceAll('\n', '\r\n');
    const { after } = await migrate(new Map([...old, ['facts/roles.yaml', roles]]));
    expect(String(after.get('facts/roles.yaml')).match(/(?<!\r)\n/g)).toBeNull();
  });

  it('is left alone where a file cannot be read', async () => {
    const { changes, unread } = await migrate(new Map([...old, ['facts/roles.yaml', 'a: [b\n']]));
    expect({ changes, unread }).toEqual({ changes: [], unread: ['content/facts/roles.yaml'] });
  });
});

describe('content of the present format', () => {
  const site = 'name: Lamps\nlanguages: [en]\n';

  it('that does not say so is only made to say it', async () => {
    const { changes } = await migrate(new Map([['site.yaml', site]]));
    expect(changes).toMatchObject([{ file: 'content/site.yaml', text: `${site}format: 1\n` }]);
  });

  it('keeps its own findings', async () => {
    const files = new Map([['site.yaml', `${site}format: 1\ncolour: red\n`]]);
    expect((await judge(files)).map(({ name }) => name)).toContain('unknown-field');
  });

  it('of a newer version is not read as if it were this one', async () => {
    const files = new Map([['site.yaml', `${site}format: 99\n`]]);
    expect(await judge(files)).toContainEqual(
      expect.objectContaining({ file: 'content/site.yaml', line: 3, name: 'bad-field' }),
    );
    expect((await migrate(files)).changes).toEqual([]);
  });
});
