import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { minifyScript } from '../../src/publish/minify-script.ts';

describe('a script that stands in a page', () => {
  it('comes without its comments and long names', () => {
    const code = `// A reason.\n(() => {\n  const answer = ask(); // why\n  say(answer);\n  answer();\n})();\n`;
    expect(minifyScript(code)).toBe('(()=>{let e=ask();say(e),e()})();');
  });

  it('is refused if it cannot run', () => {
    expect(() => minifyScript('let a = ;')).toThrow('cannot be read');
    expect(() => minifyScript("import 'other';")).toThrow('cannot be read');
  });

  const folder = 'src';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  it.each(files.filter((file) => file.endsWith('.js')))(
    'is smaller, and still a script: %s',
    (file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      const shrunk = minifyScript(code);
      expect(shrunk.length).toBeLessThan(code.length);
      expect(() => new Script(shrunk)).not.toThrow();
    },
  );
});
