import type { PackedFile } from './compile-file.ts';

/** What is used here of the project's package.json. */
export interface ProjectPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly keywords: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/**
 * The package.json of the package. The project has all packages for development; what the files here name, a site needs.
 * @param types the path of the types of each export that has some
 */
export function describePackage(
  project: ProjectPackage,
  files: readonly PackedFile[],
  types: Readonly<Record<string, string>>,
): object {
  const { name, version, description, license, engines, keywords, bin } = project;
  const exports = Object.entries(project.exports).map(([key, path]) => {
    const compiled = path.replace(/\.ts$/, '.js');
    const typed = types[key];
    return [key, typed ? { types: typed, default: compiled } : compiled] as const;
  });
  return {
    ...{ name, version, description, license, type: 'module', engines, keywords, bin },
    exports: Object.fromEntries(exports),
    dependencies: pickNamed(project.devDependencies, files),
    optionalDependencies: project.optionalDependencies,
  };
}

/** Those of the packages that one of the files imports or looks up. */
function pickNamed(packages: Readonly<Record<string, string>>, files: readonly PackedFile[]) {
  const named = new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/['"`]((?:@[\w-]+\/)?[\w.-]+)(?:\/[^'"`\s]*)?['"`]/g)].map(
        ([, name = '']) => name,
      ),
    ),
  );
  return Object.fromEntries(Object.entries(packages).filter(([name]) => named.has(name)));
}
