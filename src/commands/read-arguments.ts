import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What is written behind the name of a command. What it does not know ends it, with exit code 2. */
export function readArguments<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** Ends a command that cannot do what it is asked for. */
export function stop(why: string, exitCode = 2): never {
  console.error(why);
  process.exit(exitCode);
}
