/** The types that a server gives to what a browser keeps, by the ending of its address. */
const types: Readonly<Record<string, RegExp>> = {
  '/': /^text\/html\b/,
  css: /^text\/css\b/,
  js: /^(?:text|application)\/(?:x-)?javascript\b/,
  json: /^application\/(?:[\w.-]+\+)?json\b/,
  png: /^image\/png\b/,
  svg: /^image\/svg\+xml\b/,
};

/** What every page of the site has ahead of all that it loads: its policy. */
const mark = /<meta http-equiv="Content-Security-Policy" content="[^"]*;trusted-types /;

/**
 * Whether an answer is what the site has at an address, and whole: not the page of a proxy or of a network that wants
 * somebody to sign in first, which may come with status 200 wherever it is not asked for.
 * @param address a path
 * @param type what its header `Content-Type` says
 */
export function isSound(address: string, type: string | null, body: ArrayBuffer): boolean {
  const kind = address.endsWith('/') ? '/' : (/\.(\w+)$/.exec(address)?.[1] ?? '');
  const isRight = types[kind]?.test(type ?? '') ?? !/\bhtml\b/.test(type ?? '');
  if (!isRight || body.byteLength === 0) return false;
  if (kind !== '/' && kind !== 'json') return true;
  const text = new TextDecoder().decode(body);
  if (kind === '/') return mark.test(text) && text.trimEnd().endsWith('</html>');
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
