import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { guide, step } from './changes.ts';

/** What cannot be in the memory of a test: links, folders and pipes where a file belongs. As in `CarelessInput`. */
export type DiskInput = readonly [
  id: string,
  what: string,
  change: (content: string) => void,
  says: string,
];

const replace = (path: string, put: (file: string) => void) => (content: string) => {
  const file = join(content, path);
  rmSync(file, { recursive: true });
  put(file);
};
const norwegian = step('plug-in', 'nb');

export const diskInputs: readonly DiskInput[] = [
  [
    'B18',
    'link to the file of another step',
    replace(norwegian, (file) => symlinkSync('solved.nb.mdx', file)),
    'unreadable-file steps/plug-in.nb.mdx:1',
  ],
  [
    'B19',
    'broken link',
    replace(norwegian, (file) => symlinkSync('gone.mdx', file)),
    'unreadable-file steps/plug-in.nb.mdx:1',
  ],
  [
    'B20',
    'link out of the project',
    replace(norwegian, (file) => symlinkSync('/etc/hosts', file)),
    'unreadable-file steps/plug-in.nb.mdx:1',
  ],
  [
    'B21',
    'link of a folder to itself',
    (content) => symlinkSync('.', join(content, guide, 'steps', 'loop')),
    'unreadable-file steps/loop:1',
  ],
  [
    'B22',
    'folder where a step belongs',
    replace(norwegian, (file) => mkdirSync(file)),
    'stray-file steps/plug-in.nb.mdx:1',
  ],
  [
    'B23',
    'folder of a guide is a link',
    (content) => symlinkSync('lamp', join(content, 'guides', 'other-lamp')),
    'unreadable-file guides/other-lamp:1',
  ],
  [
    'C73',
    'pipe among the steps',
    replace(norwegian, (file) => execFileSync('mkfifo', [file])),
    'unreadable-file steps/plug-in.nb.mdx:1',
  ],
];
