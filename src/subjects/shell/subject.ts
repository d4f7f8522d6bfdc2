import type { Subject } from '../subject.ts';
import { bash } from './bash.ts';
import { cmd } from './cmd.ts';
import { kubectl } from './kubectl.ts';

/** What is done at a command line: Bash, the command prompt of Windows, and Kubernetes. */
export const shell: Subject = {
  productNames: [
    ...['Bash', 'Debian', 'Docker', 'Fedora', 'Git', 'GitHub', 'GitLab', 'Helm', 'Kubernetes'],
    ...['Linux', 'macOS', 'OpenSSH', 'Podman', 'Red Hat', 'Ubuntu', 'Windows', 'systemd'],
  ],
  codes: {
    forms: {
      others: [
        // How a program ended, as shells and logs say it.
        {
          pattern: String.raw`(?<![\p{L}\p{N}])(?:exit(?:ed)?(?: with)?[ -]?(?:code|status|value)?|errorlevel|returned)[\s:=]{0,9}(?!0+(?!\d))(\d{1,3})(?![\p{L}\p{N}]|[.,:]\d)`,
          isSure: true,
        },
      ],
      alike: String.raw`errorlevel`,
    },
    typed: String.raw`(?<![\p{L}\p{N}])(?:exit (?:code|status)|errorlevel) ?\d{1,3}(?!\d)`,
    written: 'one to three digits, as "exit code" has them',
  },
  shells: { bash, cmd, kubectl },
};
