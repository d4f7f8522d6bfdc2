import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { powershell } from '../../src/subjects/microsoft/powershell.ts';
import { plainQuoting, quoteValue, type Quoting } from '../../src/subjects/quoting.ts';
import { bash } from '../../src/subjects/shell/bash.ts';
import { cmd } from '../../src/subjects/shell/cmd.ts';
import { kubectl } from '../../src/subjects/shell/kubectl.ts';

describe('PowerShell takes as one text', () => {
  it.each([
    ['a sign-in name', 'kari@contoso.com', "'kari@contoso.com'"],
    ['a quote that would end the text', "o'brien@contoso.com", "'o''brien@contoso.com'"],
    ['a typographic quote, which it takes for a plain one', 'o\u2019brien', "'o\u2019\u2019brien'"],
    ['what would be run in double quotes', '$(Remove-Item *)', "'$(Remove-Item *)'"],
    ['what would begin another command', "x'; Remove-Item * #", "'x''; Remove-Item * #'"],
    ['a line break that came with the text', 'kari\r\n@contoso.com\u0000', "'kari@contoso.com'"],
    ['spaces around it', '  kari ', "'kari'"],
    ['what begins as a parameter does', '-Force', "'-Force'"],
  ])('%s', (_, value, quoted) => {
    expect(quoteValue(value, powershell.quoting)).toBe(quoted);
  });
});

/** What would do something else in one of the shells. */
const hostile = [
  ...['kari', 'two words', "o'brien", "'", "''", 'a"b', '"', '$HOME', '$(reboot)', '`reboot`'],
  ...['a; reboot', 'a && reboot', 'a | reboot', 'a & reboot', 'a > file', '< file', '!!', '%PATH%'],
  ...['^', 'a^', '\\', 'a\\', "\\'", '\\"', '"\\', 'C:\\Program Files\\', '*', '~', '{a,b}', '#a'],
  ...["'; reboot #", '" & reboot & "', "'\\''", '%', '100%', '!a!', '(a)', '[a]', '$', "$'a'"],
  ...['-rf', '--force', '/s', 'å', '日本', '\u2018a\u2019', '\u201Ca\u201D', '=', 'a=b', ',', '@a'],
];

describe('Bash', () => {
  const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

  it.runIf(hasBash)('gives a program every value as it was written, and runs none of it', () => {
    const values = hostile.filter((value) => quoteValue(value, bash.quoting) !== undefined);
    expect(values.length).toBeGreaterThan(45);
    const words = values.map((value) => quoteValue(value, bash.quoting)).join(' ');
    const given = execFileSync('bash', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
    expect(given.split('\0').slice(0, -1)).toEqual(values);
  });

  it.each(['-rf', '--force'])('is not given "%s", which would be an option', (value) => {
    expect(quoteValue(value, bash.quoting)).toBeUndefined();
  });
});

/**
 * The words of a line as the command prompt hands them to a program: variables first, quoted or not, then the signs that
 * mean something outside of quotation marks, then the words as programs split them.
 */
function readAsPrompt(line: string): string[] | 'something else' {
  if (/%[^%]*%|!/.test(line)) return 'something else';
  if (/[&|<>^()]/.test(line.replace(/"[^"]*(?:"|$)/g, ''))) return 'something else';
  const words: string[] = [];
  let word = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const slashes = /^\\+(?=")/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0) {
      word += '\\'.repeat(Math.floor(slashes / 2));
      at += slashes;
      if (slashes % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ' ' && !isQuoted) {
      words.push(word);
      word = '';
    } else word += line[at] ?? '';
  }
  return isQuoted ? 'something else' : [...words, word];
}

describe('the command prompt', () => {
  it('gives a program every value that it takes as it was written', () => {
    const values = hostile.filter((value) => quoteValue(value, cmd.quoting) !== undefined);
    expect(values.length).toBeGreaterThan(30);
    for (const value of values) {
      const line = `copy ${quoteValue(value, cmd.quoting) ?? ''} last`;
      expect(readAsPrompt(line), line).toEqual(['copy', value, 'last']);
    }
  });

  it.each(['a"b', '%PATH%', '100%', '!a!', '/s', '-f', '" & reboot & "'])(
    'is not given "%s", which nothing quotes there',
    (value) => {
      expect(quoteValue(value, cmd.quoting)).toBeUndefined();
    },
  );
});

describe.each<[string, Quoting]>([
  ['kubectl, which any shell runs', kubectl.quoting],
  ['a shell that no pack knows', plainQuoting],
])('%s', (_, quoting) => {
  it('is given what every shell takes for letters, as it stands', () => {
    for (const value of ['web-1', 'app=web', 'registry.example/web:1.2', 'kari@example.com', 'å'])
      expect(quoteValue(value, quoting)).toBe(value);
  });

  it('is given nothing that any shell could take for more', () => {
    const given = hostile.filter((value) => quoteValue(value, quoting) !== undefined);
    expect(given).toEqual(['kari', 'å', '日本', 'a=b']);
  });
});
