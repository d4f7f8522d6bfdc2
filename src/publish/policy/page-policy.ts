import { hashCode } from './own-code.ts';

/** An element whose text is run or applied. */
const inlined = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** What follows is the policy's place: it holds for what comes after it, and the encoding has to come first. */
const charset = /<meta charset="?utf-8"? ?\/?>/i;

/**
 * The Content-Security-Policy of a page, read off the page itself: it allows what stands there, to the letter, and what
 * the page's own scripts fetch from its own site. A page without scripts, forms or frames may have none.
 * @param html the page as it is published
 * @param read a page that its scripts read: a browser judges its styles by the policy of the page that reads it
 */
export function writePolicy(html: string, read = ''): string {
  const hashes = { script: listHashes(html).script, style: listHashes(html + read).style };
  const has = (pattern: RegExp) => pattern.test(html);
  const pick = (...sources: (string | false)[]) => sources.filter((source) => source !== false);
  const feedback = /<template data-address="(https:[^"]+)"/.exec(html)?.[1];
  const isSingleFile = has(/<script type="importmap">\{"imports":\{[^}]*"data:/);
  const hasWorker = has(/ data-worker="/);
  const directives: [name: string, sources: string[]][] = [
    ['default-src', []],
    [
      'script-src',
      // A file that works from a disk has its scripts in data addresses: no other address works there.
      pick(has(/ src="\/[^"]*\.js"/) && "'self'", isSingleFile && 'data:', ...hashes.script),
    ],
    [
      'style-src',
      pick(
        // The search and the map bring their looks along.
        (has(/ (?:rel="stylesheet"|class="search-link")/) ||
          (!isSingleFile && has(/ class="open-map"/))) &&
          "'self'",
        ...hashes.style,
      ),
    ],
    ['img-src', pick(has(/ href="data:image/) ? 'data:' : "'self'")],
    [
      'connect-src',
      pick(
        has(/ data-kept="data:/) ? 'data:' : !isSingleFile && has(/<script/) && "'self'",
        feedback !== undefined && new URL(feedback).origin,
      ),
    ],
    ['manifest-src', pick(hasWorker && "'self'")],
    ['worker-src', pick(hasWorker && "'self'")],
    ['frame-src', pick(has(/<iframe/) && "'self'", has(/ data-beside="/) && 'file:')],
    ['form-action', listActions(html)],
    ['base-uri', []],
  ];
  // What has no directive of its own is what `default-src` says; these two are not asked by it.
  const isSaid = ([name, sources]: (typeof directives)[number]) =>
    sources.length > 0 || ['default-src', 'form-action', 'base-uri'].includes(name);
  return [
    ...directives
      .filter(isSaid)
      .map(([name, sources]) => [name, ...(sources.length > 0 ? sources : ["'none'"])]),
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', hasWorker ? 'veiviser' : "'none'"],
  ]
    .map((parts) => parts.join(' '))
    .join(';');
}

/**
 * A page with its policy in it, ahead of all that the policy is about.
 * @throws if there is no place for it
 */
export function addPolicy(html: string, read = ''): string {
  if (!charset.test(html)) throw new Error('The page does not say that it is UTF-8.');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${writePolicy(html, read)}">`;
  return html.replace(charset, (meta) => meta + policy);
}

/** Where the forms of a page lead: with no script, their buttons are links. */
function listActions(html: string): string[] {
  const actions = html.matchAll(/<form[^>]* action="([^"]+)"/g);
  const sources = [...actions].map(([, action = '']) =>
    action.startsWith('/') ? "'self'" : new URL(action).origin,
  );
  return [...new Set(sources)];
}

/** The hashes of what stands in a page, each once. Data is neither run nor applied. */
function listHashes(html: string): { script: Set<string>; style: Set<string> } {
  const found = { script: new Set<string>(), style: new Set<string>() };
  for (const [, element = '', attributes = '', text = ''] of html.matchAll(inlined)) {
    if (text === '' || / type="application\/(?:ld\+)?json"/.test(attributes)) continue;
    found[element === 'style' ? 'style' : 'script'].add(hashCode(text));
  }
  return found;
}
