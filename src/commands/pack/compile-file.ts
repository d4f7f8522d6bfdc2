import { stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';

/** A file of the package: where it lies in it, and its text. */
export interface PackedFile {
  readonly path: string;
  readonly text: string;
}

/** Whether Node itself reads this file: it strips no types of what lies below `node_modules`. */
export const isCompiled = (path: string) => path.endsWith('.ts') && !path.endsWith('.d.ts');

const nameCompiled = (path: string) => path.replace(/\.ts$/, '.js');

/**
 * A file as the package has it: without types where Node reads it, and naming the others as they are called there.
 * @param files the paths of all files of the package, from its folder on, with `/`
 */
export function compileFile({ path, text }: PackedFile, files: ReadonlySet<string>): PackedFile {
  const renamed = text.replaceAll(
    /(['"`])([^'"`\s]+\.ts)\1/g,
    (whole, quote: string, name: string) =>
      isCompiled(name) && files.has(posix.join(posix.dirname(path), name))
        ? `${quote}${nameCompiled(name)}${quote}`
        : whole,
  );
  if (!isCompiled(path)) return { path, text: renamed };
  // Types leave spaces behind, so that lines and columns stay.
  const code = stripTypeScriptTypes(renamed).replaceAll(/[ \t]+$/gm, '');
  return { path: nameCompiled(path), text: code };
}
