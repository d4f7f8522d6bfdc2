import { ownCode } from '../policy/own-code.ts';
import { writeScriptJson } from '../script-json.ts';

/** The name that a script has inside a single file, in the place of its address. */
const nameOf = (file: string) => `veiviser/${file}`;

/** The file names of the scripts that a text names: a page by their address, a script by their name. */
function listScripts(text: string): string[] {
  return [...text.matchAll(/(?:\/_astro|\.)\/([\w.-]+\.js)\b/g)].map(([, file]) => file ?? '');
}

/** A script as it stands in a single file. */
interface Inlined {
  /** Its text as an address. */
  readonly address: string;
  /** The style sheets that it would fetch, as elements. */
  readonly styles: string;
  /** The scripts that it names. */
  readonly names: readonly string[];
}

/** All guides have the same scripts, so what is made of them is kept. */
export interface ScriptInliner {
  /**
   * A page whose scripts stand at `<base>_astro/`, with their names in the place of their addresses, and what has to
   * stand at the end of its head: all scripts, and the sheets that they name. A page from a disk may not load a script
   * from another file, but it may give a script's text a name in an import map.
   */
  readonly inline: (html: string) => Promise<{ page: string; head: string }>;
}

/**
 * @param base the path of the site
 * @param readScript the text of a script, by its file name
 * @param readSheet the text of a sheet, by its address
 */
export function createScriptInliner(
  base: string,
  readScript: (file: string) => Promise<string>,
  readSheet: (address: string) => Promise<string>,
): ScriptInliner {
  const sheets = new RegExp(`(["'\`])(${base}_astro/[\\w.-]+\\.css)\\1`, 'g');
  const tag = new RegExp(`<script type="module" src="${base}_astro/([^"]+)"></script>`, 'g');
  const known = new Map<string, Promise<Inlined>>();
  const maps = new Map<string, string>();

  const inlineScript = async (file: string): Promise<Inlined> => {
    const written = await readScript(file);
    let styles = '';
    for (const [, , address = ''] of written.matchAll(sheets))
      styles += `<style>${ownCode(await readSheet(address))}</style>`;
    const code = written.replace(sheets, '$1$1');
    const address = writeDataAddress('text/javascript', nameScripts(code));
    return { address, styles, names: listScripts(code) };
  };
  const find = (file: string) => {
    const found = known.get(file) ?? inlineScript(file);
    known.set(file, found);
    return found;
  };
  const writeHead = async (files: Set<string>): Promise<string> => {
    let styles = '';
    const imports: Record<string, string> = {};
    for (const file of files) {
      const script = await find(file);
      styles += script.styles;
      // A set that grows while it is gone through is gone through to its new end.
      for (const next of script.names) files.add(next);
      imports[nameOf(file)] = script.address;
    }
    const map = ownCode(writeScriptJson({ imports }));
    return `${styles}<script type="importmap">${map}</script>`;
  };
  return {
    async inline(html) {
      const files = listScripts(html);
      const name = files.join(' ');
      const head = maps.get(name) ?? (await writeHead(new Set(files)));
      maps.set(name, head);
      const page = html.replace(
        tag,
        (_, file: string) =>
          `<script type="module">${ownCode(`import '${nameOf(file)}'`)}</script>`,
      );
      return { page, head };
    },
  };
}

/** A script with the names of others in the place of their addresses, which mean nothing in a data address. */
function nameScripts(code: string): string {
  return code.replace(
    /(["'`])\.\/([\w.-]+\.js)\1/g,
    (_, quote: string, file: string) => quote + nameOf(file) + quote,
  );
}

/** A text as an address that holds it. */
export function writeDataAddress(type: string, text: string): string {
  // An address loses its line breaks, and ends at its fragment.
  return `data:${type},${text.replace(/[%#\t\n\r]/g, encodeURIComponent)}`;
}
