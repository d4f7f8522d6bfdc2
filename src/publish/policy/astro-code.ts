import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import { ownCode } from './own-code.ts';

/** What makes the script of a client directive out of its file. Astro keeps it for itself. */
const builder = 'node_modules/astro/dist/core/client-directive/build.js';

interface Builder {
  readonly buildClientDirectiveEntrypoint: (
    name: string,
    entrypoint: string,
    root: URL,
  ) => Promise<string>;
}

/**
 * Says that what Astro writes into pages with an island is the build's own.
 * @param root the folder of the project
 * @param directive the client directive of the islands
 */
export async function ownAstrosCode(
  root: URL,
  directive: { readonly name: string; readonly entrypoint: string },
): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- a name of the package would not lead there
  const { buildClientDirectiveEntrypoint } = (await import(new URL(builder, root).href)) as Builder;
  ownCode(island);
  ownCode(ISLAND_STYLES);
  ownCode(await buildClientDirectiveEntrypoint(directive.name, directive.entrypoint, root));
}
