import { ownCode } from '../policy/own-code.ts';
import { writeScriptJson } from '../script-json.ts';

/** The name that a script has inside a single file, in the place of its address. */
const nameOf = (file: string) => `veiviser/${file}`;

/** The file names of the scripts that a text names: a page by their address, a script by their name. */
function listScripts(text: string): string[] {
  return [...text.matchAll(/(?:\/_astro|\.)\/([\w.-]+\.js)\b/g)].map(([, file]) => file ?? '');
}

/**
 * Puts all scripts of a page into it. A page from a disk may not load a script from another file, but it may give a
 * script's text a name in an import map.
 * The sheets that the scripts name are put in, too.
 * @param html a page whose scripts stand at `<base>_astro/`
 * @param readScript the text of a script, by its file name
 * @param readSheet the text of a sheet, by its address
 */
export async function inlineScripts(
  html: string,
  base: string,
  readScript: (file: string) => Promise<string>,
  readSheet: (address: string) => Promise<string>,
): Promise<string> {
  let styles = '';
  const imports: Record<string, string> = {};
  const files = new Set(listScripts(html));
  for (const file of files) {
    const written = await readScript(file);
    const sheets = new RegExp(`(["'\`])(${base}_astro/[\\w.-]+\\.css)\\1`, 'g');
    for (const [, , address = ''] of written.matchAll(sheets))
      styles += `<style>${ownCode(await readSheet(address))}</style>`;
    const code = written.replace(sheets, '$1$1');
    // A set that grows while it is gone through is gone through to its new end.
    for (const next of listScripts(code)) files.add(next);
    imports[nameOf(file)] = writeDataAddress('text/javascript', nameScripts(code));
  }
  const map = ownCode(writeScriptJson({ imports }));
  return html
    .replace('</head>', () => `${styles}<script type="importmap">${map}</script></head>`)
    .replace(
      new RegExp(`<script type="module" src="${base}_astro/([^"]+)"></script>`, 'g'),
      (_, file: string) => `<script type="module">${ownCode(`import '${nameOf(file)}'`)}</script>`,
    );
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
