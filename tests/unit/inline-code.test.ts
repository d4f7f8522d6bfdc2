import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shrinkCode } from '../../src/build/inline-code.ts';

describe('code that stands in a page', () => {
  it('comes without its comments and its indentation', () => {
    const code = `/* What it\n   is. */\n.a {\n  color: red; /* why */\n}\n\n// A reason.\nlet a = 'http://b'; \n`;
    expect(shrinkCode(code)).toBe(".a {\ncolor: red; \n}\nlet a = 'http://b';");
  });

  const folder = 'src/components/page';
  it.each(readdirSync(folder).filter((file) => file.endsWith('.js')))(
    'is still the script that it was: %s',
    (file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      const shrunk = shrinkCode(code);
      expect(() => new Script(shrunk)).not.toThrow();
      // What a comment or an indentation is not: every text and every expression within a text.
      const texts = (text: string) => text.match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g);
      const withoutComments = code.replace(/^\s*\/\/.*$/gm, '');
      expect(texts(shrunk)).toEqual(texts(withoutComments));
    },
  );
});
