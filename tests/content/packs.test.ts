import { expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { markCode } from '../../src/error-codes/build/list-error-codes.ts';
import { baseFiles, findInChanged, readChanged, today, type Change } from '../support/fixture-content.ts';

const site = (packs: string) =>
  `name: Lamps\nlanguages: [en, nb]\nconfirmed-by: the maker\n${packs === '' ? '' : `packs: ${packs}\n`}`;

/** The names of what is found on a site with some packs. */
async function findWith(packs: string, change: Change = {}): Promise<string[]> {
  const replaced = { ...change.replaced, 'site.yaml': site(packs) };
  return (await findInChanged({ ...change, replaced })).map(({ name }) => name);
}

const solved = 'guides/lamp/steps/solved.en.mdx';
const say = (sentence: string): Change => ({
  edits: [{ file: solved, find: 'Enjoy the light.', write: sentence }],
});
const commands = (shell: string, code: string): Change => ({
  edits: [
    {
      file: 'facts/commands.yaml',
      find: 'shell: powershell\n  code: Restart-Lamp -Name <lamp>',
      write: `${shell === '' ? '' : `shell: ${shell}\n  `}code: ${JSON.stringify(code)}`,
    },
  ],
});

it.each(['', '[shell]', '[shell, microsoft]'])('packs %s find nothing in what is sound', async (packs) => {
  const change = packs === '[shell, microsoft]' || packs === '[shell]' ? commands('', 'lampctl restart <lamp>') : {};
  const found = await findWith(packs, change);
  expect(found).toEqual([]);
});

it.each([
  ['Outlook and Teams are dark.', 'parity-names'],
  ['Open entra.microsoft and look.', 'raw-url'],
  ['It says 0x80070005.', 'raw-error-code'],
  ['Use azure ad for it.', 'english-spelling'],
])('what is known of a subject is asked of its sites alone: %s', async (sentence, name) => {
  const nb = sentence.startsWith('Outlook') ? [{ file: solved.replace('.en.', '.nb.'), find: 'Nyt lyset.', write: 'Alle er mørke.' }] : [];
  const change = { edits: [...(say(sentence).edits ?? []), ...nb] };
  expect(await findWith('[microsoft]', change)).toContain(name);
  expect(await findWith('', change)).not.toContain(name);
});

it.each([
  ['[microsoft]', '', 'restart lamp'],
  ['[shell]', '', 'lampctl restart "<lamp>"'],
  ['[shell]', 'kubectl', 'kubectl begin <lamp>'],
  ['[microsoft, shell]', 'cmd', 'del "<lamp>"'],
])('with packs %s a command in "%s" is read as one: %s', async (packs, shell, code) => {
  expect(await findWith(packs, commands(shell, code))).toContain('command-malformed');
});

it('a command in a shell that no pack knows is plain, and no misspelt name of one that it knows', async () => {
  expect(await findWith('[microsoft]', commands('fish', 'lampctl restart <lamp>'))).toEqual([]);
  expect(await findWith('', commands('', 'lampctl restart <lamp>'))).toEqual([]);
  expect(await findWith('[microsoft]', commands('powershel', 'Restart-Lamp -Name <lamp>'))).toEqual(['command-shell']);
});

it('a command that deletes says what checks or undoes it', async () => {
  const { edits = [] } = commands('', 'rm <lamp>');
  expect(await findWith('[shell]', { edits })).toEqual(['command-destructive']);
});

it('a pack that does not exist is a finding, and stops nothing', async () => {
  const { content, findings } = await readChanged({ replaced: { 'site.yaml': site('[gnome]') } });
  expect(findings).toMatchObject([{ file: 'content/site.yaml', name: 'bad-field' }]);
  expect(() => runChecks(content, findings, { today })).not.toThrow();
});

it('an error code of another form is found where no pack knows one', async () => {
  const file = 'facts/error-codes.yaml';
  const text = new TextDecoder().decode(baseFiles.get(file) as Uint8Array).replace('"50001":', 'E203:');
  const uses = ['en', 'nb'].map((locale) => `guides/lamp/steps/replace-bulb.${locale}.mdx`);
  const edits = uses.map((use) => ({ file: use, find: '{error-code:50001}', write: '{error-code:E203}' }));
  expect(await findWith('', { edits, replaced: { [file]: text } })).toEqual([]);
});

it('the title of the page of a code has what others put before it, and nothing before a code of another form', async () => {
  const marked = async (packs: string, code: string) =>
    markCode(code, (await readChanged({ replaced: { 'site.yaml': site(packs) } })).content);
  expect(await marked('[microsoft]', '53003')).toBe('AADSTS53003');
  expect(await marked('[microsoft]', '0x8004de40')).toBeUndefined();
  expect(await marked('[shell]', '53003')).toBeUndefined();
});
