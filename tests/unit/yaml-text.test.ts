import { describe, expect, it } from 'vitest';
import {
  addEntry,
  editList,
  findLine,
  orderEntries,
  readYaml,
  removeEntry,
  renameKey,
  setValue,
} from '../../src/edit/yaml-text.ts';
import { baseFiles } from '../support/fixture-content.ts';

const flow = `# The steps.
start: one

steps:
  # Asks first.
  one:
    kind: question # a question
    answers:
      yes-it-does: "two"
      no: three

  # Says what to do.
  two:
    kind: fix
    links: [a, b]

  three:
    kind: outcome
# The end.
`;

describe('an edit of YAML', () => {
  it('sets a value, and leaves how it is quoted and what stands behind it', () => {
    expect(setValue(flow, ['steps', 'one', 'answers', 'yes-it-does'], 'three')).toBe(
      flow.replace('"two"', '"three"'),
    );
    expect(setValue(flow, ['steps', 'one', 'kind'], 'fix')).toBe(
      flow.replace('kind: question #', 'kind: fix #'),
    );
  });

  it('quotes what would be read as something else', () => {
    const titles = 'title: A\n';
    for (const title of ['*Note* well', 'a: b', 'yes #1', '', 'true', '- a', '{x}', '007', ' x '])
      expect(readYaml(setValue(titles, ['title'], title))).toEqual({ title });
  });

  it('adds what is not there yet, with what it stands in', () => {
    expect(setValue(flow, ['steps', 'two', 'effect'], 'at-once')).toBe(
      flow.replace('links: [a, b]\n', 'links: [a, b]\n    effect: at-once\n'),
    );
    expect(setValue(flow, ['steps', 'two', 'answers', 'helped'], 'three')).toBe(
      flow.replace('links: [a, b]\n', 'links: [a, b]\n    answers:\n      helped: three\n'),
    );
    expect(setValue('', ['steps', 'a'], 'b')).toBe('steps:\n  a: b\n');
    expect(setValue('# Only this.\n', ['a'], 'b')).toBe('# Only this.\na: b\n');
    expect(setValue('{}\n', ['a'], 'b')).toBe('a: b\n');
  });

  it('adds an entry where it is wanted, apart from others as they are from each other', () => {
    expect(addEntry(flow, ['steps', 'new'], { kind: 'outcome' }, 1)).toBe(
      flow.replace('  # Says', '  new:\n    kind: outcome\n\n  # Says'),
    );
    expect(addEntry(flow, ['steps', 'new'], { kind: 'outcome' })).toBe(
      flow.replace('# The end', '\n  new:\n    kind: outcome\n# The end'),
    );
    expect(() => addEntry(flow, ['steps', 'two'], {})).toThrow('There is "steps.two" already.');
  });

  it('removes an entry with its comment', () => {
    expect(removeEntry(flow, ['steps', 'two'])).toBe(flow.replace(/\n {2}# Says[^]*?b\]\n/, ''));
    expect(removeEntry(flow, ['steps', 'one'])).toBe(flow.replace(/ {2}# Asks[^]*?three\n\n/, ''));
    expect(removeEntry('# On top.\na: b\n', ['a'])).toBe('# On top.\n{}\n');
    expect(removeEntry('s:\n  a: b\nt: c\n', ['s', 'a'])).toBe('s: {}\nt: c\n');
  });

  it('renames a key where it stands', () => {
    expect(renameKey(flow, ['steps', 'two'], 'zwei')).toBe(flow.replace('  two:', '  zwei:'));
    expect(() => renameKey(flow, ['steps', 'two'], 'one')).toThrow('already');
    expect(() => renameKey(flow, ['steps', 'four'], 'five')).toThrow('There is no "steps.four".');
  });

  it('puts entries into another order with their comments', () => {
    const ordered = orderEntries(flow, ['steps'], ['three', 'two', 'one']);
    expect(Object.keys((readYaml(ordered) as { steps: object }).steps)).toEqual([
      'three',
      'two',
      'one',
    ]);
    expect(ordered).toContain('  # Says what to do.\n  two:\n');
    expect(ordered).toContain('\n\n  # Asks first.\n  one:\n    kind: question # a question\n');
    expect(ordered.split('\n').toSorted()).toEqual(flow.split('\n').toSorted());
    expect(() => orderEntries(flow, ['steps'], ['one'])).toThrow('one, two, three');
  });

  it('keeps braces and brackets where it finds them', () => {
    const facts = '"50001":\n  answers: {one: yes-it-does, two: helped}\n  sources: [a]\n';
    const path = ['50001', 'answers'];
    expect(setValue(facts, [...path, 'one'], 'no')).toBe(
      facts.replace('yes-it-does', '"no"').replace('"no"', 'no'),
    );
    expect(renameKey(facts, [...path, 'two'], 'zwei')).toBe(facts.replace('two:', 'zwei:'));
    expect(removeEntry(facts, [...path, 'one'])).toBe(facts.replace('one: yes-it-does, ', ''));
    expect(addEntry(facts, [...path, 'new'], 'a', 0)).toBe(facts.replace('{', '{new: a, '));
    expect(orderEntries(facts, path, ['two', 'one'])).toBe(
      facts.replace('one: yes-it-does, two: helped', 'two: helped, one: yes-it-does'),
    );
    expect(editList(facts, ['50001', 'sources'], (list) => [...list, 'b'])).toBe(
      facts.replace('[a]', '[a, b]'),
    );
  });

  it('changes a text of several lines as a whole', () => {
    const command = 'restart:\n  code: |\n    one\n    two\n\n  # Safe.\n  undo: none\n';
    expect(setValue(command, ['restart', 'code'], 'three\nfour\n')).toBe(
      command.replace('one', 'three').replace('two', 'four'),
    );
    expect(removeEntry(command, ['restart', 'code'])).toBe('restart:\n  # Safe.\n  undo: none\n');
  });

  it('says so where it cannot edit', () => {
    expect(() => setValue('a: [b\n', ['a'], 'c')).toThrow('npm run check');
    expect(() => removeEntry('a: {b: c, # why\n  d: e}\n', ['a', 'b'])).toThrow('comment');
  });

  it('finds the line of an entry', () => {
    expect(findLine(flow, ['steps', 'two', 'links'])).toBe(15);
    expect(findLine(flow, ['steps', 'four'])).toBe(4);
  });
});

type Tree = { [key: string]: Tree } | string | boolean | Tree[];

/** Every path to an entry of a map. */
function listPaths(value: Tree, path: string[] = []): string[][] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...listPaths(inner, [...path, key]),
  ]);
}

function change(
  value: Tree,
  [key = '', ...rest]: readonly string[],
  edit: (map: { [key: string]: Tree }, key: string) => void,
) {
  const map = value as { [key: string]: Tree };
  if (rest.length === 0) edit(map, key);
  else change(map[key] ?? '', rest, edit);
}

const files = [...baseFiles].flatMap(([file, bytes]) =>
  file.endsWith('.yaml') ? [[file, new TextDecoder().decode(bytes as Uint8Array)] as const] : [],
);

describe.each(files)('every entry of %s', (_, text) => {
  const paths = listPaths(readYaml(text) as Tree);
  const kept = (edited: string) => {
    const lines = new Set(edited.split('\n'));
    return text.split('\n').filter((line) => lines.has(line)).length;
  };

  it('can be set, and nothing else changes', () => {
    for (const path of paths) {
      const edited = setValue(text, path, 'new: words');
      const expected = readYaml(text) as Tree;
      change(expected, path, (map, key) => (map[key] = 'new: words'));
      expect(readYaml(edited)).toEqual(expected);
    }
  });

  it('can be removed, and nothing else changes', () => {
    for (const path of paths) {
      const expected = readYaml(text) as Tree;
      change(expected, path, (map, key) => Reflect.deleteProperty(map, key));
      expect(readYaml(removeEntry(text, path))).toEqual(expected);
    }
  });

  it('can be renamed, and one line changes', () => {
    for (const path of paths) {
      const edited = renameKey(text, path, 'new-key');
      expect(kept(edited)).toBeGreaterThanOrEqual(text.split('\n').length - 1);
      expect(edited.split('\n')).toHaveLength(text.split('\n').length);
    }
  });
});
