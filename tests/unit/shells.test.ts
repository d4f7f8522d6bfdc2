import { describe, expect, it } from 'vitest';
import { bash } from '../../src/subjects/shell/bash.ts';
import { cmd } from '../../src/subjects/shell/cmd.ts';
import { kubectl } from '../../src/subjects/shell/kubectl.ts';
import { plainShell } from '../../src/subjects/plain-shell.ts';
import { powershell } from '../../src/subjects/microsoft/powershell.ts';
import type { Shell } from '../../src/subjects/subject.ts';

const shells: Readonly<Record<string, Shell>> = { bash, cmd, kubectl };

describe.each<[string, string[]]>([
  [
    'bash',
    [
      'sudo systemctl restart nginx.service',
      'grep -rn "no such lamp" /var/log | sort | uniq -c',
      "awk '{ print $1 }' <file>",
      'LANG=C ls -l <folder> > list.txt 2>&1',
      'for lamp in 1 2 3; do echo "$lamp"; done',
      'if [ -f <file> ]; then rm -- <file>; fi',
      'mkdir -p a/{b,c} && cd a || exit 1',
      'echo "in $(date +%F) and ${HOME}" # a remark with <file> in it',
      'tar -czf <file> \\\n  --exclude=cache \\\n  /srv',
      'echo $((1 + 2)); (cd /tmp && ls)',
      'diff <(sort a) <(sort b)',
      "ssh lamp@lamps.example 'systemctl status lamp'",
      'curl -H "Accept: text/plain" https://lamps.example/$(hostname)',
      'true &',
    ],
  ],
  [
    'cmd',
    [
      'ipconfig /flushdns',
      'dir "C:\\Program Files" /s /b | find /i "lamp"',
      'copy <file> %TEMP%\\lamp.txt /y',
      'reg query HKCU\\Software\\Lamps /v Light && echo It is there || echo It is not',
      'REM a remark with an odd " in it\nnet use X: \\\\lamps\\share /persistent:yes',
      'for %i in (1 2 3) do echo %i',
      'robocopy C:\\lamps D:\\lamps ^\n  /e /r:2',
      '(echo one & echo two) > list.txt 2>&1',
      'echo 100^% && set LAMP=on',
    ],
  ],
  [
    'kubectl',
    [
      'kubectl get pods -n <namespace> -o wide',
      'kubectl --context <cluster> rollout restart deployment/<name>',
      'kubectl delete pod <pod> --grace-period=30',
      'kubectl logs <pod> --since=1h\n# a remark\nkubectl describe pod <pod>',
      'kubectl annotate pod <pod> note="is the old one"',
      'kubectl exec <pod> -- nginx -t',
      'kubectl apply \\\n  -f lamp.yaml',
    ],
  ],
])('a command of %s that can be run', (name, commands) => {
  it.each(commands)('%s', (code) => {
    expect(shells[name]?.findFaults(code)).toEqual([]);
  });
});

describe.each<[string, [string, string][]]>([
  [
    'bash',
    [
      ['a quotation mark is missing', 'echo "lamp'],
      ['the other kind is missing', "echo 'lamp"],
      ['the quotation marks are curly', 'echo \u201Clamp\u201D'],
      ['a dash stands for the hyphens', 'ls \u2014all'],
      ['a space stands after the hyphens', 'ls -- all -'],
      ['a bracket is missing', 'echo $(date'],
      ['a bracket is too many', 'echo lamp)'],
      ['nothing comes after the pipe', 'cat lamp |'],
      ['nothing comes before it', '| sort'],
      ['nothing comes between', 'cat lamp && && ls'],
      ['it is redirected to nothing', 'ls >'],
      ['a variable is of another shell', 'echo %HOME%'],
      ['single quotation marks stand around a placeholder', "rm '<file>'"],
      ['double ones do', 'rm "a/<file>"'],
      ['it stands in a command that is quoted', 'echo "$(cat \'<file>\')"'],
      ['it is escaped', 'rm \\<file>'],
      ['it stands after a dollar', 'echo $<file>'],
      ['it names a variable', 'echo ${<file>}'],
      ['it stands in a sum', 'echo $((<file> + 1))'],
      ['it stands in backticks', 'echo `cat <file>`'],
      ['it is the program', '<file> --help'],
      ['it is the second program', 'ls && sudo -u root true; <file>'],
      ['it stands in a here-document', 'cat <<END\n<file>\nEND'],
      ['it is read once more by eval', 'eval echo <file>'],
      ['it is read once more by a shell', 'sudo bash -lc <file>'],
      ['it is read once more elsewhere', 'ssh <host> uptime'],
      ['it is read once more by xargs', 'ls | xargs sh -c <file>'],
    ],
  ],
  [
    'cmd',
    [
      ['a quotation mark is missing', 'dir "C:\\Program Files'],
      ['a hyphen is a dash', 'ping \u2013t lamps.example'],
      ['a variable has lost its end', 'dir %TEMP'],
      ['a variable is of another shell', 'dir $HOME'],
      ['its quotation marks mean nothing', "dir 'lamps'"],
      ['nothing comes after the pipe', 'dir |'],
      ['nothing comes before', '&& dir'],
      ['a bracket is missing', '(echo one & echo two'],
      ['a slash stands alone', 'dir / s'],
      ['it is redirected to nothing', 'dir >'],
      ['quotation marks stand around a placeholder', 'del "<file>"'],
      ['it is escaped', 'del ^<file>'],
      ['it is the program', '<program> /s'],
      ['it is read once more', 'cmd /c del <file>'],
      ['it is read once more by a loop', 'for /f %i in (<file>) do echo %i'],
      ['it is read once more by another shell', 'powershell -Command Remove-Item <file>'],
    ],
  ],
  [
    'kubectl',
    [
      ['it is not kubectl', 'kubctl get pods'],
      ['the verb is translated', 'kubectl hent pods'],
      ['the verb is missing', 'kubectl -n lamps'],
      ['an option has lost a hyphen', 'kubectl get pods - n lamps'],
      ['a dash stands for the hyphens', 'kubectl get pods \u2014all-namespaces'],
      ['a pipe depends on the shell', 'kubectl get pods | grep lamp'],
      ['a variable does', 'kubectl get pods -n $NAMESPACE'],
      ['single quotation marks do', "kubectl get pods -l 'app=web'"],
      ['a quotation mark is missing', 'kubectl annotate pod web note="old'],
      ['quotation marks stand around a placeholder', 'kubectl get pod "<pod>"'],
      ['it is the verb', 'kubectl <verb> pods'],
      ['it is read once more', 'kubectl exec web -- sh -c <command>'],
    ],
  ],
])('a command of %s is found out when', (name, commands) => {
  it.each(commands)('%s', (_, code) => {
    expect(shells[name]?.findFaults(code)).not.toEqual([]);
  });
});

describe('a command that deletes or overwrites', () => {
  it.each<[Shell, string[], string[]]>([
    [
      bash,
      [
        ...[
          'rm -rf <folder>',
          'sudo rm a',
          'LANG=C sudo -n rmdir a',
          'ls > list.txt',
          'dd if=a of=/dev/sda',
        ],
        ...[
          'find . -name x -delete',
          'git reset --hard',
          'git push origin --force',
          'ls | sort >| a',
        ],
        ...['kubectl delete pod a', 'docker system prune', 'true && rm a'],
      ],
      [
        ...[
          'ls -l',
          'echo "rm a"',
          'ls >> list.txt',
          'ls 2> /dev/null',
          'ls > /dev/null 2>&1',
          'git push',
        ],
        ...['# rm a\nls', 'kubectl get pods', 'apt-get install rm', 'docker ps', 'grep rm a'],
      ],
    ],
    [
      cmd,
      [
        'del a',
        'RD /s /q a',
        'reg delete HKCU\\a /f',
        'dir > list.txt',
        'robocopy a b /MIR',
        'net use X: /delete',
      ],
      ['dir', 'echo del', 'dir >> list.txt', 'dir > nul', 'REM del a', 'reg query HKCU', 'delta a'],
    ],
    [
      kubectl,
      [
        'kubectl delete pod a',
        'kubectl -n a drain b',
        'kubectl apply --prune -f a',
        'kubectl replace -f a',
      ],
      ['kubectl get pods', 'kubectl describe delete', 'kubectl apply -f a'],
    ],
    [
      powershell,
      ['Remove-MgUser -UserId <user>', 'Get-A | Clear-Content a', 'Format-Volume D'],
      ['Get-A | Format-Table B', 'Clear-Host', 'Set-A -B Remove-C'],
    ],
    [plainShell, [], ['rm -rf a']],
  ])('is told from others', (shell, destructive, others) => {
    expect(destructive.filter((code) => !shell.isDestructive(code))).toEqual([]);
    expect(others.filter((code) => shell.isDestructive(code))).toEqual([]);
  });
});

describe('a command in a text', () => {
  it.each<[Shell, string, string[], string[]]>([
    [
      bash,
      'Run systemctl --failed, or grep -r as you like.',
      ['systemctl'],
      ['systemctl --failed'],
    ],
    [bash, 'A well-known shell is no command, nor is rm.', ['rm'], []],
    [cmd, 'Write ipconfig /all; either and/or both.', ['ipconfig'], ['ipconfig /all']],
    [kubectl, 'Ask with kubectl get pods; kubectl itself is a name.', [], ['kubectl get']],
  ])('is found by what the site runs', (shell, prose, programs, found) => {
    expect(shell.findTyped?.(prose, new Set(programs), true)).toEqual(found);
  });
});

it('what a command runs is known through what runs it', () => {
  const programs = bash.listPrograms('sudo -n LANG=C grep -r a | xargs wc # cut');
  expect(programs).toEqual(['grep', 'wc']);
  expect(cmd.listPrograms('dir & (echo a)')).toEqual(['dir', 'echo']);
});
