import { describe, expect, it } from 'vitest';
import { splitCommand } from '../../src/render/compare-commands.ts';

const set = 'Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled';

/** The pieces of a command, with what differs in stars. */
const show = (code: string, other?: string) =>
  splitCommand(code, other).map((parts) =>
    parts.map(({ text, differs }) => (differs ? `*${text}*` : text)).join(''),
  );

describe('a command on the page', () => {
  it.each([
    [
      `${set} $true`,
      `${set} $false`,
      ['Set-CASMailbox ', '-Identity <mailbox> ', '-SmtpClientAuthenticationDisabled *$true*'],
    ],
    ['Enable-Lamp -Id 1 -Now', 'Disable-Lamp -Id 1 -Now', ['*Enable-Lamp* ', '-Id 1 ', '-Now']],
    ['Add-A -To x -Twice', 'Add-A -To x', ['Add-A ', '-To x ', '*-Twice*']],
  ])('marks what another one has not: %j', (code, other, pieces) => {
    expect(show(code, other)).toEqual(pieces);
  });

  it.each([
    ['Connect-Lamp -As <admin>', 'Disconnect-Lamp'],
    [
      `${set} $true`,
      'Get-CASMailbox -Identity <mailbox> | Format-List SmtpClientAuthenticationDisabled',
    ],
    [`${set} $true`, undefined],
    [`${set} $true`, `${set} $true`],
  ])('marks nothing where all differs, or nothing: %j and %j', (code, other) => {
    expect(show(code, other).join('')).toBe(code);
  });

  it('is broken before a parameter, a pipe and a line, and loses nothing', () => {
    const code = 'Get-A  "-x y" |  Get-B\n-C $c;\nGet-D -e-f';
    expect(show(code)).toEqual(['Get-A  "-x y" ', '|  Get-B\n', '-C $c;\n', 'Get-D ', '-e-f']);
  });
});
