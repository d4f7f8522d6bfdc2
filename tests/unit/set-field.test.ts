import { describe, expect, it } from 'vitest';
import { setField } from '../../src/read/set-field.ts';

const body = '\nA line.\n\n---\n\ntranslates: not a field\n';

describe('setting a field of the frontmatter', () => {
  it('adds it as the last one', () => {
    const file = `---\ntitle: A\nanswers:\n  b: C\n---\n${body}`;
    expect(setField(file, 'translates', '123456789012')).toBe(
      `---\ntitle: A\nanswers:\n  b: C\ntranslates: "123456789012"\n---\n${body}`,
    );
  });

  it('replaces it where it stands', () => {
    const file = `---\ntranslates: abc\ntitle: A # kept\n---\n${body}`;
    expect(setField(file, 'translates', 'def')).toBe(
      `---\ntranslates: "def"\ntitle: A # kept\n---\n${body}`,
    );
  });

  it('keeps the line ends of Windows', () => {
    const file = '---\r\ntitle: A\r\n---\r\nB\r\n';
    expect(setField(file, 'signed', 'c')).toBe('---\r\ntitle: A\r\nsigned: "c"\r\n---\r\nB\r\n');
  });

  it('takes no field of another for it', () => {
    const file = '---\nanswers:\n  signed: A\n---\n';
    expect(setField(file, 'signed', 'c')).toBe('---\nanswers:\n  signed: A\nsigned: "c"\n---\n');
  });

  it('fails on a file without frontmatter', () => {
    expect(() => setField('A line.\n', 'signed', 'c')).toThrow('no frontmatter');
  });
});
