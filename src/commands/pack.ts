// `npm run pack`: writes the packages `veiviser` and `create-veiviser` into dist-package/, as npm takes them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stageCreate } from './pack/stage-create.ts';
import { stageEngine } from './pack/stage-engine.ts';

const root = process.cwd();
const staged = join(root, '.cache', 'package');
const out = join(root, 'dist-package');
for (const folder of [staged, out]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

const engine = join(staged, 'veiviser');
await stageEngine(root, engine);
pack(engine);
const create = join(staged, 'create-veiviser');
await stageCreate(root, create);
pack(create);

/** npm gives every file the same day and owner, so the same files are the same bytes. */
function pack(folder: string) {
  const npm = process.env['npm_execpath'];
  const [file, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(file, [...args, 'pack', '--silent', '--pack-destination', out], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
