import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from './project.mjs';

/** The file of a command. As a package of a site it is compiled, since Node reads no TypeScript there. */
export function findCommand(name) {
  const file = join(engine, 'src', 'commands', name.replace(':', '-'));
  return ['.ts', '.js'].map((ending) => file + ending).find((path) => existsSync(path));
}
