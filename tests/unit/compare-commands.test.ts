import { describe, expect, it } from 'vitest';
import { splitCommand } from '../../src/render/compare-commands.ts';
import { powershell } from '../../src/subjects/microsoft/powershell.ts';
import { plainShell } from '../../src/subjects/plain-shell.ts';
import { bash } from '../../src/subjects/shell/bash.ts';
import { cmd } from '../../src/subjects/shell/cmd.ts';
import type { Shell } from '../../src/subjects/subject.ts';

const set = 'Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled';

/** The pieces of a command, with what differs in stars. */
const show = (code: string, other?: string, shell: Shell = powershell) =>
  splitCommand(code, other, shell).map((parts) =>
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

  it('is broken as its shell has it, and only at lines in a shell that no pack knows', () => {
    const code = 'systemctl start lamp --now && echo -n done |\n  wc -c';
    const inBash = [
      'systemctl start lamp ',
      '--now ',
      '&& echo ',
      '-n done ',
      '|\n',
      '  wc ',
      '-c',
    ];
    expect(show(code, undefined, bash)).toEqual(inBash);
    expect(show(code, undefined, plainShell)).toEqual([
      'systemctl start lamp --now && echo -n done |\n',
      '  wc -c',
    ]);
    expect(show('net use X: /delete', 'net use X: /persistent:yes', cmd)).toEqual([
      'net use X: ',
      '*/delete*',
    ]);
  });

  it('differs by capitals where its shell tells them apart', () => {
    expect(show('Copy A B', 'copy a c', cmd)).toEqual(['Copy A *B*']);
    expect(show('cp A B', 'cp a B', bash)).toEqual(['cp *A* B']);
  });
});
